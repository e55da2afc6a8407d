package org.deskwright.estate.ui.fleet;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

/** Carries the state of the fleet to a control: on the display thread, and always the newest. */
public final class FleetWatch {
    private final Control control;
    private final Display display;
    private final FleetSession session;
    private final Consumer<FleetState> show;
    private final AtomicBoolean pending = new AtomicBoolean();

    private FleetWatch(Control control, FleetSession session, Consumer<FleetState> show) {
        this.control = control;
        this.display = control.getDisplay();
        this.session = session;
        this.show = show;
    }

    /** Shows the present state at once and every later one until the control is disposed. Display thread only. */
    public static void on(Control control, FleetSession session, Consumer<FleetState> show) {
        FleetWatch watch = new FleetWatch(control, session, show);
        FleetSession.Subscription subscription = session.subscribe(state -> watch.changed());
        control.addListener(SWT.Dispose, event -> subscription.end());
        show.accept(session.current());
    }

    private void changed() {
        if (!pending.compareAndSet(false, true)) {
            return;
        }
        try {
            display.asyncExec(this::deliver);
        } catch (SWTException e) {
            // the workbench is closing: nobody is left to be told
            pending.set(true);
        }
    }

    private void deliver() {
        pending.set(false);
        if (!control.isDisposed()) {
            show.accept(session.current());
        }
    }
}
