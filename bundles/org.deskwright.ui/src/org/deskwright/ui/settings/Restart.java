package org.deskwright.ui.settings;

import org.deskwright.ui.text.Texts;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbench;

/** Starting Deskwright again, for settings that take effect only then. */
public final class Restart {
    private static final Texts TEXTS = Texts.beside(Restart.class);

    private static final String UNDER_WAY = "org.deskwright.restart";

    private Restart() {
    }

    /**
     * Asks whether to do it now. Display thread only.
     *
     * @param what takes effect with the next start, as a sentence
     */
    public static void offer(Shell shell, IWorkbench workbench, String what) {
        boolean now = MessageDialog.open(MessageDialog.QUESTION, shell, TEXTS.get("restart"),
                what + " " + TEXTS.get("restart.kept"), SWT.SHEET, TEXTS.get("restart.now"),
                TEXTS.get("restart.later")) == 0;
        if (now) {
            // dialogs that stand have to be left first
            workbench.getDisplay().asyncExec(() -> now(workbench));
        }
    }

    /** Asks nothing: what is open is opened again, and what is not saved comes back. Display thread only. */
    public static void now(IWorkbench workbench) {
        workbench.getDisplay().setData(UNDER_WAY, Boolean.TRUE);
        if (!workbench.restart()) {
            workbench.getDisplay().setData(UNDER_WAY, null);
        }
    }

    /** Whether the workbench closes in order to start again: nothing has to be asked then. Display thread only. */
    public static boolean isUnderWay(IWorkbench workbench) {
        return workbench.getDisplay().getData(UNDER_WAY) != null;
    }
}
