package org.deskwright.app.shell;

import java.nio.file.Path;
import java.util.List;

import org.deskwright.ui.session.DiagnosisSession;
import org.deskwright.ui.settings.Restart;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchListener;

/** Lets the workbench go once the user has said what is to become of unsaved changes. Display thread only. */
final class ExitGuard implements IWorkbenchListener {
    private boolean asks = true;
    private List<Path> again = List.of();

    /** From now on it goes at once: the system stops it, and what is unsaved comes back at the next start. */
    void letGo() {
        asks = false;
    }

    /** What was open and saved when it was decided to start again. */
    List<Path> toOpenAgain() {
        return again;
    }

    @Override
    public boolean preShutdown(IWorkbench workbench, boolean forced) {
        DiagnosisSession session = workbench.getService(DiagnosisSession.class);
        if (Restart.isUnderWay(workbench)) {
            // what is unsaved comes back at the next start, as after a crash
            again = session.current().isChanged() ? List.of() : session.current().paths();
            return true;
        }
        if (forced || !asks || !session.current().isChanged() && !session.isSaving()) {
            return true;
        }
        Display display = workbench.getDisplay();
        // asked apart, so that this call, and with it the display, does not wait for saving
        display.asyncExec(() -> session.leave(() -> display.asyncExec(() -> {
            asks = false;
            session.discard();
            asks = !workbench.close();
        })));
        return false;
    }

    @Override
    public void postShutdown(IWorkbench workbench) {
        // nothing is left to be done
    }
}
