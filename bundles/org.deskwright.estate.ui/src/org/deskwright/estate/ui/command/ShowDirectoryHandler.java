package org.deskwright.estate.ui.command;

import org.deskwright.estate.fleet.FleetPlace;
import org.deskwright.estate.model.Workspace;
import org.deskwright.estate.model.WorkspaceDirectory;
import org.deskwright.estate.ui.navigator.NavigatorView;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Selects the directory of the selected WorkSpace in the navigator. */
public final class ShowDirectoryHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        FleetPlace place = switch (HandlerUtil.getCurrentStructuredSelection(event).getFirstElement()) {
            case Workspace it -> new FleetPlace.Directory(it.scope(), it.directoryId());
            case WorkspaceDirectory it -> new FleetPlace.Directory(it.scope(), it.id());
            case null, default -> null;
        };
        if (place != null) {
            Views.show(event, NavigatorView.ID, NavigatorView.class).reveal(place);
        }
        return null;
    }
}
