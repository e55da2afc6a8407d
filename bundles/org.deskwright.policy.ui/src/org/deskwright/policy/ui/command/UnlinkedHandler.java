package org.deskwright.policy.ui.command;

import org.deskwright.policy.ui.compare.CompareView;
import org.deskwright.policy.ui.desk.PolicyNode;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Shows what would be other in the OU without the selected link. Nothing is changed. */
public final class UnlinkedHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        if (HandlerUtil.getCurrentStructuredSelection(event).getFirstElement() instanceof PolicyNode.Linked link) {
            Opening.supposeUnlinked(window, window.getShell(), link);
            show(window);
        }
        return null;
    }

    static void show(IWorkbenchWindow window) throws ExecutionException {
        try {
            window.getActivePage().showView(CompareView.ID);
        } catch (PartInitException e) {
            throw new ExecutionException(CompareView.ID, e);
        }
    }
}
