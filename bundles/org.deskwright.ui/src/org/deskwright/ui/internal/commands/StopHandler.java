package org.deskwright.ui.internal.commands;

import org.deskwright.ui.session.DiagnosisSession;
import org.eclipse.ui.IWorkbenchWindow;

/** Stops what runs. */
public final class StopHandler extends SessionHandler {
    @Override
    void perform(DiagnosisSession session, IWorkbenchWindow window) {
        session.cancel();
    }
}
