package org.deskwright.ui.internal.commands;

import org.deskwright.ui.internal.session.Places;
import org.deskwright.ui.session.DiagnosisSession;
import org.eclipse.ui.IWorkbenchWindow;

/** Saves the case to its place, or asks for one when it has none. */
public final class SaveHandler extends SessionHandler {
    @Override
    void perform(DiagnosisSession session, IWorkbenchWindow window) {
        Places.save(session, window.getShell());
    }
}
