package org.deskwright.ui.load;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;

/**
 * Lets the display thread go first. Work in the background that keeps all processors busy makes whoever scrolls wait
 * for one; it pauses while the display thread is at something, which mostly takes less than a millisecond. While
 * somebody acts in the window, one of those that work leaves its processor besides: what is painted takes more than the
 * display thread, such as the one that fetches lines and the display server.
 */
public final class Courtesy {
    private static final String KEY = Courtesy.class.getName();
    /** Work goes on all the same after that, however long the display thread is at something. */
    private static final long MOST_NANOS = TimeUnit.MILLISECONDS.toNanos(8);
    private static final long LOOK_NANOS = TimeUnit.MICROSECONDS.toNanos(200);
    /** Whoever scrolls or types goes on doing so within that time. */
    private static final long ACTING_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    /** Who has not asked for so long works no more, or not at much. */
    private static final long WORKING_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();
    private static final Set<Integer> ACTS = Set.of(SWT.KeyDown, SWT.MouseDown, SWT.MouseUp, SWT.MouseVerticalWheel,
            SWT.MouseHorizontalWheel, SWT.Selection);

    /** When those that work asked last. */
    private final Map<Thread, Long> working = new ConcurrentHashMap<>();
    /** Whether one of them has left its processor. */
    private final AtomicBoolean left = new AtomicBoolean();
    /** Whether the display thread is at something; written by it alone. */
    private volatile boolean busy;
    /** When somebody acted last; written by the display thread alone. */
    private volatile long acted = System.nanoTime() - ACTING_NANOS;

    private Courtesy(Display display) {
        display.addListener(SWT.PreEvent, this::begins);
        display.addListener(SWT.PostEvent, this::ends);
    }

    private void begins(Event event) {
        busy = true;
        if (ACTS.contains(event.detail)) {
            acted = System.nanoTime();
        }
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
        waitWhile(() -> busy, begun);
        if (isActing() && isCrowded() && left.compareAndSet(false, true)) {
            try {
                waitWhile(this::isActing, begun);
            } finally {
                left.set(false);
            }
        }
    }

    private static void waitWhile(BooleanSupplier reason, long begun) {
        while (reason.getAsBoolean() && System.nanoTime() - begun < MOST_NANOS
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    private boolean isActing() {
        return System.nanoTime() - acted < ACTING_NANOS;
    }

    /** Whether so many work that none of the processors is left. */
    private boolean isCrowded() {
        long now = System.nanoTime();
        working.put(Thread.currentThread(), now);
        working.values().removeIf(asked -> now - asked > WORKING_NANOS);
        return working.size() >= PROCESSORS;
    }

    /** Asks the same, but waits a moment before it does if need be. Not for the display thread to ask. */
    public BooleanSupplier before(BooleanSupplier asked) {
        return () -> {
            pause();
            return asked.getAsBoolean();
        };
    }
}
