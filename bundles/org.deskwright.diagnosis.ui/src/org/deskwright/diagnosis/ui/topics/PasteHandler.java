package org.deskwright.diagnosis.ui.topics;

import org.deskwright.ui.table.Clip;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Looks for the topic of the text that was copied last, such as from an error dialog. */
public final class PasteHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        try {
            TopicsView topics = (TopicsView) HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage()
                    .showView(TopicsView.ID);
            topics.lookFor(Clip.get(topics.getSite().getShell().getDisplay()));
            return null;
        } catch (PartInitException e) {
            throw new ExecutionException(e.getMessage(), e);
        }
    }
}
