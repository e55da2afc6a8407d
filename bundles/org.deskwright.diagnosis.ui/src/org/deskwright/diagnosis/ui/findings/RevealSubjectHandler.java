package org.deskwright.diagnosis.ui.findings;

import org.deskwright.core.check.Subject;
import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.ui.evidence.EvidenceLinks;
import org.deskwright.ui.text.Texts;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Shows what the selected finding is about, wherever such things are shown. */
public final class RevealSubjectHandler extends AbstractHandler {
    private static final Texts TEXTS = Texts.beside(RevealSubjectHandler.class);

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        if (HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection elements
                && elements.getFirstElement() instanceof ReportedOutcome outcome) {
            reveal(outcome.subject(), HandlerUtil.getActiveWorkbenchWindowChecked(event));
        }
        return null;
    }

    /** Says so when nobody knows the subject. */
    public static void reveal(Subject subject, IWorkbenchWindow window) {
        if (!EvidenceLinks.reveal(subject, window.getActivePage())) {
            MessageDialog.openInformation(window.getShell(), TEXTS.get("reveal.title"), TEXTS.get("reveal.unknown"));
        }
    }
}
