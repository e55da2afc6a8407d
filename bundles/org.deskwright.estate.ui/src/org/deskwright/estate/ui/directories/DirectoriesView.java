package org.deskwright.estate.ui.directories;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.deskwright.core.evidence.Evidence;
import org.deskwright.estate.fleet.DirectoryRow;
import org.deskwright.estate.fleet.Fleet;
import org.deskwright.estate.fleet.FleetPlace;
import org.deskwright.estate.model.DirectoryDescription;
import org.deskwright.estate.model.WorkspaceDirectory;
import org.deskwright.estate.query.Attribute;
import org.deskwright.estate.query.SheetRow;
import org.deskwright.estate.ui.fleet.FleetSession;
import org.deskwright.estate.ui.fleet.FleetStage;
import org.deskwright.estate.ui.fleet.FleetState;
import org.deskwright.estate.ui.fleet.PlacesAge;
import org.deskwright.estate.ui.fleet.PlacesText;
import org.deskwright.estate.ui.query.SheetColumns;
import org.deskwright.estate.ui.query.SheetTable;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.session.SessionWatch;
import org.deskwright.ui.table.Column;
import org.deskwright.ui.table.TableDescription;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.Painted;
import org.deskwright.ui.theme.ThemeColor;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** All directories: registered with WorkSpaces, known to Directory Service, or only named by a WorkSpace. */
public final class DirectoriesView extends ViewPart {
    public static final String ID = "org.deskwright.estate.directories";

    private static final Texts TEXTS = Texts.beside(DirectoriesView.class);
    private static final int WIDTH = 120;
    private static final Map<String, Integer> WIDTHS = Map.of("name", 200, "type", 140, "account", 110,
            "registration-code", 150, "workspaces", 110, "stage", 135, "faulty", 80, "findings", 75, "error", 260,
            "ip-groups", 170);
    private static final Set<String> HIDDEN = Set.of("alias", "subnets", "dns", "security-group", "problems",
            "warnings", "cannot-tell", "error");

    private FleetStage stage;
    private SheetTable<DirectoryRow> table;

    @Override
    public void createPartControl(Composite parent) {
        FleetSession session = getSite().getService(FleetSession.class);
        stage = new FleetStage(parent, getSite(), "fleet.directories", "aws.workspaces.describe-workspace-directories");
        TableDescription<SheetRow<DirectoryRow>> description = new TableDescription<>("fleet.directories",
                TEXTS.get("view.name"), columns(), row -> row.item().place(), List.of());
        table = new SheetTable<>(stage.content(), description,
                row -> row.item().<Object>map(item -> item).orElse(row.place()), DirectoriesView::place,
                () -> session.narrow(Set.of()));
        table.publish(getSite());
        Painted.throughout(stage.content());
        SessionWatch.on(stage.control(), session, this::show);
    }

    private static Object place(Object item) {
        return switch (item) {
            case WorkspaceDirectory it -> new FleetPlace.Directory(it.scope(), it.id());
            case DirectoryDescription it -> new FleetPlace.Directory(it.scope(), it.id());
            default -> item;
        };
    }

    private static List<Column<SheetRow<DirectoryRow>>> columns() {
        // of which attributes there are it makes no difference what was read
        return Fleet.of(Evidence.asOf(Instant.EPOCH, ZoneOffset.UTC).build()).directories().vocabulary().attributes()
                .stream().map(DirectoriesView::column).toList();
    }

    private static Column<SheetRow<DirectoryRow>> column(Attribute<DirectoryRow> attribute) {
        String id = attribute.id();
        Column<SheetRow<DirectoryRow>> column = SheetColumns.of(id, attribute.kind(), TEXTS.get("column." + id),
                WIDTHS.getOrDefault(id, WIDTH), !HIDDEN.contains(id));
        return switch (id) {
            case "state" -> column.withIcon(row -> icon(row.text(id), "REGISTERED", "ERROR"))
                    .withColor(row -> color(row.text(id), "REGISTERED", "ERROR"));
            case "stage" -> column.withIcon(row -> icon(row.text(id), "Active", "Failed"))
                    .withColor(row -> color(row.text(id), "Active", "Failed"));
            default -> column;
        };
    }

    private static Optional<Icon> icon(String text, String sound, String bad) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(text.equals(sound) ? Icon.PASSED : text.equals(bad) ? Icon.PROBLEM : Icon.WARNING);
    }

    private static Optional<ThemeColor> color(String text, String sound, String bad) {
        if (text.isEmpty() || text.equals(sound)) {
            return Optional.empty();
        }
        return Optional.of(text.equals(bad) ? ThemeColor.PROBLEM : ThemeColor.WARNING);
    }

    private void show(FleetState state) {
        stage.show(state, state.fleet().filter(fleet -> fleet.directories().size() > 0).isPresent());
        state.fleet().ifPresent(fleet -> {
            Set<FleetPlace> places = state.places();
            table.oldest(PlacesAge.oldest(fleet, places));
            table.show(fleet.directories(), fleet.clock(), PlacesText.of(fleet, places),
                    row -> places.isEmpty() || places.stream().anyMatch(place -> place.holds(row.place())));
        });
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
