package org.deskwright.live.ui.internal.session;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWTException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/** Tells the user that what they asked for did not work. */
final class Trouble {
    private Trouble() {
    }

    /** Returns at once; from any thread. */
    static void tell(String title, String text) {
        try {
            PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
                IWorkbenchWindow[] windows = PlatformUI.getWorkbench().getWorkbenchWindows();
                if (windows.length > 0) {
                    MessageDialog.openWarning(windows[0].getShell(), title, text);
                }
            });
        } catch (SWTException e) {
            // the workbench is closing: nobody is left to be told
            return;
        }
    }
}
