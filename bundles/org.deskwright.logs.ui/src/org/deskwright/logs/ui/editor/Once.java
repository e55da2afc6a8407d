package org.deskwright.logs.ui.editor;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

/** Does something on the display thread for many who ask for it: not more often than a screen shows. Any thread. */
final class Once {
    private static final int PAUSE_MILLIS = 33;

    private final Display display;
    private final Control alive;
    private final Runnable action;
    private final AtomicBoolean pending = new AtomicBoolean();
    private long done;

    /** @param alive without which nothing is done any more */
    Once(Control alive, Runnable action) {
        display = alive.getDisplay();
        this.alive = alive;
        this.action = action;
        done = System.nanoTime();
    }

    void ask() {
        if (pending.compareAndSet(false, true)) {
            try {
                display.asyncExec(this::soon);
            } catch (SWTException e) {
                // the workbench is closing: nobody is left to see it
                return;
            }
        }
    }

    private void soon() {
        long left = PAUSE_MILLIS - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - done);
        if (left > 0) {
            display.timerExec((int) left, this::act);
        } else {
            act();
        }
    }

    private void act() {
        pending.set(false);
        done = System.nanoTime();
        if (!alive.isDisposed()) {
            action.run();
        }
    }
}
