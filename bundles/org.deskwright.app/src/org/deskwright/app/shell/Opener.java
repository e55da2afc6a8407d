package org.deskwright.app.shell;

import org.deskwright.app.instance.OpenRequest;
import org.deskwright.ui.session.DiagnosisSession;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;

/** Carries what a start asked for to the session of the workbench. */
final class Opener {
    private final IWorkbench workbench;

    Opener(IWorkbench workbench) {
        this.workbench = workbench;
    }

    /** To be called on the UI thread. */
    void open(OpenRequest request) {
        DiagnosisSession session = workbench.getService(DiagnosisSession.class);
        if (request.sample()) {
            session.openSample();
        } else if (!request.paths().isEmpty()) {
            session.open(request.paths());
        }
    }

    /** For a second start: any thread may call it. */
    void openAndRaise(OpenRequest request) {
        Display display = workbench.getDisplay();
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                raise();
                open(request);
            });
        }
    }

    private void raise() {
        IWorkbenchWindow window = workbench.getActiveWorkbenchWindow();
        if (window == null && workbench.getWorkbenchWindowCount() > 0) {
            window = workbench.getWorkbenchWindows()[0];
        }
        if (window != null) {
            Shell shell = window.getShell();
            shell.setMinimized(false);
            shell.forceActive();
        }
    }
}
