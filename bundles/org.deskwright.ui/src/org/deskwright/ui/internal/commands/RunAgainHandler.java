package org.deskwright.ui.internal.commands;

import org.deskwright.ui.session.DiagnosisSession;
import org.eclipse.ui.IWorkbenchWindow;

/** Reads everything again and runs all checks. */
public final class RunAgainHandler extends SessionHandler {
    @Override
    void perform(DiagnosisSession session, IWorkbenchWindow window) {
        session.rerun();
    }
}
