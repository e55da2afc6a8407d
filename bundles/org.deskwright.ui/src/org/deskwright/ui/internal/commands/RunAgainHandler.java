package org.deskwright.ui.internal.commands;

import org.eclipse.ui.IWorkbenchWindow;

import org.deskwright.ui.session.DiagnosisSession;

/** Reads everything again and runs all checks. */
public final class RunAgainHandler extends SessionHandler {
    @Override
    void perform(DiagnosisSession session, IWorkbenchWindow window) {
        session.rerun();
    }
}
