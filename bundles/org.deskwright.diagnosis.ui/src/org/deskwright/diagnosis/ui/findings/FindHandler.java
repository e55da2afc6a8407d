package org.deskwright.diagnosis.ui.findings;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Goes to the filter of the findings from a view that has none itself. */
public final class FindHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        try {
            FindingsView findings = (FindingsView) HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage()
                    .showView(FindingsView.ID);
            findings.goToFilter();
            return null;
        } catch (PartInitException e) {
            throw new ExecutionException(e.getMessage(), e);
        }
    }
}
