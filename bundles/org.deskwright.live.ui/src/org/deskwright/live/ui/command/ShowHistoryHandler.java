package org.deskwright.live.ui.command;

import org.deskwright.estate.fleet.FleetPlace;
import org.deskwright.estate.model.Item;
import org.deskwright.live.ui.changes.ChangeRow;
import org.deskwright.live.ui.changes.ChangesView;
import org.deskwright.live.ui.session.LivePlace;
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
        Object chosen = HandlerUtil.getCurrentStructuredSelection(event).getFirstElement();
        ChangesView view = Live.show(event, ChangesView.ID, ChangesView.class);
        if (named != null) {
            view.history(named);
            return null;
        }
        switch (chosen) {
            case Item item -> view.history(item.id());
            case ChangeRow row -> view.history(row.change().item());
            case FleetPlace place -> view.history(place);
            case LivePlace place -> view.history(new FleetPlace.Region(place.scope()));
            case null, default -> {
                // the view is shown as it is
            }
        }
        return null;
    }
}
