package org.deskwright.ui.internal.commands;

import org.deskwright.ui.session.DiagnosisSession;
import org.eclipse.ui.IWorkbenchWindow;

/** Closes what is open. */
public final class CloseCaseHandler extends SessionHandler {
    @Override
    void perform(DiagnosisSession session, IWorkbenchWindow window) {
        session.close();
    }
}
