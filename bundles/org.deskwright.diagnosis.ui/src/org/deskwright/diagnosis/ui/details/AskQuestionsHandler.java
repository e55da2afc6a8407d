package org.deskwright.diagnosis.ui.details;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Goes to the questions about what is selected, or to all about it where there are none. */
public final class AskQuestionsHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        try {
            DetailsView details = (DetailsView) HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage()
                    .showView(DetailsView.ID);
            details.goToQuestions();
            return null;
        } catch (PartInitException e) {
            throw new ExecutionException(e.getMessage(), e);
        }
    }
}
