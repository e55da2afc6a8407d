package org.deskwright.ui.internal.commands;

import org.eclipse.ui.IWorkbenchWindow;

import org.deskwright.ui.session.DiagnosisSession;

/** Closes what is open. */
public final class CloseCaseHandler extends SessionHandler {
    @Override
    void perform(DiagnosisSession session, IWorkbenchWindow window) {
        session.close();
    }
}
