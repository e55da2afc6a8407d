package org.deskwright.live.ui.part;

import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPart;

/** Does something every so often while a view is in sight. Display thread only. */
public final class Repeat {
    private final IWorkbenchPart part;
    private final Control control;
    private final int millis;
    private final Runnable work;

    private Repeat(IWorkbenchPart part, Control control, int millis, Runnable work) {
        this.part = part;
        this.control = control;
        this.millis = millis;
        this.work = work;
    }

    /** Begins at once, and ends with the control. */
    public static void every(int millis, IWorkbenchPart part, Control control, Runnable work) {
        work.run();
        new Repeat(part, control, millis, work).again();
    }

    private void again() {
        control.getDisplay().timerExec(millis, () -> {
            if (!control.isDisposed()) {
                if (part.getSite().getPage().isPartVisible(part)) {
                    work.run();
                }
                again();
            }
        });
    }
}
