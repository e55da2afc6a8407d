package org.deskwright.diagnosis.ui.findings;

import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.ui.evidence.EvidenceLinks;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.handlers.HandlerUtil;

/** Shows what the selected finding is about, wherever such things are shown. */
public final class RevealSubjectHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        if (HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection elements
                && elements.getFirstElement() instanceof ReportedOutcome outcome) {
            EvidenceLinks.revealOrSay(outcome.subject(), HandlerUtil.getActiveWorkbenchWindowChecked(event));
        }
        return null;
    }
}
