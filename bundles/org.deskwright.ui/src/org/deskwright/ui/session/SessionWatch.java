package org.deskwright.ui.session;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

/**
 * Carries the state of a session to a control: on the display thread, not more than ten times a second, and always the
 * newest state.
 */
public final class SessionWatch<S> {
    private static final long INTERVAL_MILLIS = 100;

    private final Control control;
    private final Display display;
    private final Watched<S> session;
    private final Consumer<S> show;
    private final AtomicBoolean pending = new AtomicBoolean();
    private long shownAt;

    private SessionWatch(Control control, Watched<S> session, Consumer<S> show) {
        this.control = control;
        this.display = control.getDisplay();
        this.session = session;
        this.show = show;
    }

    /** Shows the present state at once and every later one until the control is disposed. Display thread only. */
    public static <S> void on(Control control, Watched<S> session, Consumer<S> show) {
        SessionWatch<S> watch = new SessionWatch<>(control, session, show);
        Watched.Subscription subscription = session.subscribe(state -> watch.changed());
        control.addListener(SWT.Dispose, event -> subscription.end());
        show.accept(session.current());
    }

    private void changed() {
        if (!pending.compareAndSet(false, true)) {
            return;
        }
        try {
            display.asyncExec(this::schedule);
        } catch (SWTException e) {
            // the workbench is closing: nobody is left to be told
            pending.set(true);
        }
    }

    private void schedule() {
        long wait = shownAt + INTERVAL_MILLIS - System.currentTimeMillis();
        if (wait <= 0) {
            deliver();
        } else {
            display.timerExec((int) Math.min(wait, INTERVAL_MILLIS), this::deliver);
        }
    }

    private void deliver() {
        pending.set(false);
        if (!control.isDisposed()) {
            show.accept(session.current());
            shownAt = System.currentTimeMillis();
        }
    }
}
