package org.deskwright.estate.ui.command;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

import org.deskwright.estate.fleet.FleetPlace;
import org.deskwright.estate.model.Subnet;
import org.deskwright.estate.model.WorkspaceBundle;
import org.deskwright.estate.model.WorkspaceDirectory;
import org.deskwright.estate.ui.fleet.FleetSession;
import org.deskwright.estate.ui.workspaces.WorkspacesView;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Lists the WorkSpaces of what is selected: of places by narrowing to them, of others by a query. */
public final class ShowWorkspacesHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        Set<FleetPlace> places = new HashSet<>();
        Set<String> tests = new TreeSet<>();
        for (Object element : HandlerUtil.getCurrentStructuredSelection(event)) {
            switch (element) {
                case FleetPlace place -> places.add(place);
                case WorkspaceDirectory it -> places.add(new FleetPlace.Directory(it.scope(), it.id()));
                case Subnet it -> tests.add("subnet=" + it.id());
                case WorkspaceBundle it -> tests.add("bundle-id=" + it.id());
                default -> {
                    // nothing that WorkSpaces are in
                }
            }
        }
        HandlerUtil.getActiveSiteChecked(event).getService(FleetSession.class).narrow(places);
        Views.show(event, WorkspacesView.ID, WorkspacesView.class).query(String.join(" OR ", tests));
        return null;
    }
}
