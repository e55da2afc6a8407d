package org.deskwright.ui.internal.commands;

import org.eclipse.ui.IWorkbenchWindow;

import org.deskwright.ui.session.DiagnosisSession;

/** Stops what runs. */
public final class StopHandler extends SessionHandler {
    @Override
    void perform(DiagnosisSession session, IWorkbenchWindow window) {
        session.cancel();
    }
}
