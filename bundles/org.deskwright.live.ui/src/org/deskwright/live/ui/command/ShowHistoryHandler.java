package org.deskwright.live.ui.command;

import org.deskwright.estate.model.Item;
import org.deskwright.live.ui.changes.ChangeRow;
import org.deskwright.live.ui.changes.ChangesView;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Shows all that happened to what is selected, or to what the caller names. */
public final class ShowHistoryHandler extends AbstractHandler {
    private static final String PARAMETER = "org.deskwright.live.ui.history.id";

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        String named = event.getParameter(PARAMETER);
        String id = named != null
                ? named
                : switch (HandlerUtil.getCurrentStructuredSelection(event).getFirstElement()) {
                    case Item item -> item.id();
                    case ChangeRow row -> row.change().item();
                    case null, default -> "";
                };
        ChangesView view = Live.show(event, ChangesView.ID, ChangesView.class);
        if (!id.isEmpty()) {
            view.history(id);
        }
        return null;
    }
}
