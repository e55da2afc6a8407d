package org.deskwright.ui.internal.commands;

import org.deskwright.ui.internal.session.Places;
import org.deskwright.ui.session.DiagnosisSession;
import org.eclipse.ui.IWorkbenchWindow;

/** Asks for a place and saves the case there. */
public final class SaveAsHandler extends SessionHandler {
    @Override
    void perform(DiagnosisSession session, IWorkbenchWindow window) {
        Places.saveAs(session, window.getShell());
    }
}
