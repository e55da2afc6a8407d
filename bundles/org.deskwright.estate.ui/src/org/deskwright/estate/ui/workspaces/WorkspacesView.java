package org.deskwright.estate.ui.workspaces;

import java.util.List;
import java.util.Set;

import org.deskwright.estate.fleet.Fleet;
import org.deskwright.estate.fleet.FleetPlace;
import org.deskwright.estate.fleet.WorkspaceRow;
import org.deskwright.estate.model.Workspace;
import org.deskwright.estate.query.SheetRow;
import org.deskwright.estate.ui.fleet.FleetSession;
import org.deskwright.estate.ui.fleet.FleetStage;
import org.deskwright.estate.ui.fleet.FleetState;
import org.deskwright.estate.ui.fleet.PlacesAge;
import org.deskwright.estate.ui.fleet.PlacesText;
import org.deskwright.estate.ui.query.QueryMenu;
import org.deskwright.estate.ui.query.SheetTable;
import org.deskwright.ui.session.SessionWatch;
import org.deskwright.ui.table.Sort;
import org.deskwright.ui.table.TableDescription;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.Painted;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/**
 * All WorkSpaces of the fleet, or those in the places that are selected in the navigator. Its selection is of
 * {@link Workspace}s.
 */
public final class WorkspacesView extends ViewPart {
    public static final String ID = "org.deskwright.estate.workspaces";

    private static final Texts TEXTS = Texts.beside(WorkspacesView.class);

    private FleetStage stage;
    private SheetTable<WorkspaceRow> table;
    private QueryMenu queries;

    @Override
    public void createPartControl(Composite parent) {
        FleetSession session = getSite().getService(FleetSession.class);
        stage = new FleetStage(parent, getSite(), "fleet.workspaces", "aws.workspaces.describe-workspaces");
        TableDescription<SheetRow<WorkspaceRow>> description = new TableDescription<>("fleet.workspaces",
                TEXTS.get("view.name"), WorkspaceColumns.all(), row -> row.item().workspace().id(),
                List.of(new Sort("user", false)));
        table = new SheetTable<>(stage.content(), description, WorkspaceRow::workspace,
                item -> item instanceof Workspace workspace ? workspace.id() : item, () -> session.narrow(Set.of()));
        queries = new QueryMenu(table);
        table.publish(getSite());
        Painted.throughout(stage.content());
        SessionWatch.on(stage.control(), session, this::show);
    }

    private void show(FleetState state) {
        stage.show(state, state.fleet().filter(fleet -> fleet.workspaces().size() > 0).isPresent());
        state.fleet().ifPresent(fleet -> show(fleet, state.places()));
    }

    private void show(Fleet fleet, Set<FleetPlace> places) {
        FleetPlace[] all = places.toArray(FleetPlace[]::new);
        table.oldest(PlacesAge.oldest(fleet, places));
        table.show(fleet.workspaces(), fleet.clock(), PlacesText.of(fleet, places), row -> holds(all, row));
    }

    private static boolean holds(FleetPlace[] places, WorkspaceRow row) {
        for (FleetPlace place : places) {
            if (place.holds(row)) {
                return true;
            }
        }
        return places.length == 0;
    }

    /** Shows what a query describes, as if the user had typed it. */
    public void query(String text) {
        table.setQuery(text);
    }

    /** The query that is typed. */
    public String query() {
        return table.query();
    }

    /** Selects WorkSpaces by their ids and brings the first into sight, if the filter lets it through. */
    public void select(List<String> ids) {
        table.table().select(ids);
    }

    /** Selects a WorkSpace as soon as it is there; what hides it gives way. */
    public void reveal(String id) {
        table.reveal(id);
    }

    /** Keeps what is typed under a name. */
    public void saveQuery() {
        queries.save();
    }

    /** Shows the queries to choose from. */
    public void openQueries() {
        queries.open();
    }

    @Override
    public void setFocus() {
        if (stage.isContentShown()) {
            table.setFocus();
        } else {
            stage.setFocus();
        }
    }
}
