package org.deskwright.diagnosis.ui.findings;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Goes to the next finding, or with the id of the other command to the one before, from wherever the user is. */
public final class StepHandler extends AbstractHandler {
    private static final String NEXT = "org.deskwright.diagnosis.ui.nextFinding";

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        if (HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage()
                .findView(FindingsView.ID) instanceof FindingsView findings) {
            findings.selectNext(event.getCommand().getId().equals(NEXT));
        }
        return null;
    }
}
