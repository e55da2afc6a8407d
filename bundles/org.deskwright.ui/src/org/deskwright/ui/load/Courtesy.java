package org.deskwright.ui.load;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;

/**
 * Lets the display thread go first. Work in the background that keeps all processors busy makes whoever scrolls wait
 * for one; it pauses while the display thread is at something, which mostly takes less than a millisecond.
 */
public final class Courtesy {
    private static final String KEY = Courtesy.class.getName();
    /** Work goes on all the same after that, however long the display thread is at something. */
    private static final long MOST_NANOS = TimeUnit.MILLISECONDS.toNanos(8);
    private static final long LOOK_NANOS = TimeUnit.MICROSECONDS.toNanos(200);

    /** Whether the display thread is at something; written by it alone. */
    private volatile boolean busy;

    private Courtesy(Display display) {
        display.addListener(SWT.PreEvent, this::begins);
        display.addListener(SWT.PostEvent, this::ends);
    }

    private void begins(Event event) {
        busy = true;
    }

    /** Also where one thing was within another, such as a dialog: what is left of the outer one is mostly nothing. */
    private void ends(Event event) {
        busy = false;
    }

    /** That of a display. Its thread only. */
    public static Courtesy of(Display display) {
        if (display.getData(KEY) instanceof Courtesy known) {
            return known;
        }
        Courtesy made = new Courtesy(display);
        display.setData(KEY, made);
        return made;
    }

    /** Waits a moment, if need be; for work in the background, every few milliseconds. */
    public void pause() {
        long begun = System.nanoTime();
        while (busy && System.nanoTime() - begun < MOST_NANOS && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    /** Asks the same, but waits a moment before it does if need be. Not for the display thread to ask. */
    public BooleanSupplier before(BooleanSupplier asked) {
        return () -> {
            pause();
            return asked.getAsBoolean();
        };
    }
}
