package org.deskwright.ui.internal.commands;

import org.deskwright.ui.session.DiagnosisSession;
import org.deskwright.ui.text.Texts;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbenchWindow;

/** Goes back to the case as it is saved, after a question: what was written since is lost. */
public final class RevertHandler extends SessionHandler {
    private static final Texts TEXTS = Texts.beside(RevertHandler.class);

    @Override
    void perform(DiagnosisSession session, IWorkbenchWindow window) {
        String text = TEXTS.get(session.hasPlace() ? "revert.question" : "revert.question.unsaved",
                session.current().title());
        if (MessageDialog.open(MessageDialog.QUESTION, window.getShell(), TEXTS.get("revert.title"), text, 0,
                TEXTS.get("revert.yes"), TEXTS.get("revert.no")) == 0) {
            session.revert();
        }
    }
}
