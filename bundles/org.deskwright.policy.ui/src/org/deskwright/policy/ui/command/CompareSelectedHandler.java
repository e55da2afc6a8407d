package org.deskwright.policy.ui.command;

import org.deskwright.policy.ui.desk.PolicyNode;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Compares the two selected OUs or policies. */
public final class CompareSelectedHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        IStructuredSelection selected = HandlerUtil.getCurrentStructuredSelection(event);
        Object[] two = selected.toArray();
        Opening.compare(window, window.getShell(), (PolicyNode) two[0], (PolicyNode) two[1]);
        return null;
    }
}
