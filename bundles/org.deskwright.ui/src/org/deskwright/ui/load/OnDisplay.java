package org.deskwright.ui.load;

import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Control;

/**
 * Has the display thread do something for a control; any thread may ask for it, also while the workbench is closing.
 */
public final class OnDisplay {
    private OnDisplay() {
    }

    /** Runs the action soon, after what is waiting already; not at all once the control is disposed. */
    public static void soon(Control control, Runnable action) {
        try {
            control.getDisplay().asyncExec(() -> {
                if (!control.isDisposed()) {
                    action.run();
                }
            });
        } catch (SWTException e) {
            // the control is gone: nobody is left to see it
            return;
        }
    }
}
