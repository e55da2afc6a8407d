package org.deskwright.estate.ui.query;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.fleet.Fleet;
import org.deskwright.estate.fleet.FleetPlace;
import org.deskwright.estate.fleet.ItemSheets;
import org.deskwright.estate.model.Estate;
import org.deskwright.estate.model.Item;
import org.deskwright.estate.model.WorkspacesPool;
import org.deskwright.estate.query.Attribute;
import org.deskwright.estate.query.Sheet;
import org.deskwright.estate.query.SheetRow;
import org.deskwright.estate.ui.fleet.FleetSession;
import org.deskwright.estate.ui.fleet.FleetStage;
import org.deskwright.estate.ui.fleet.FleetState;
import org.deskwright.estate.ui.fleet.PlacesAge;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.load.LoadPane;
import org.deskwright.ui.table.Column;
import org.deskwright.ui.table.TableDescription;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.Painted;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchPartSite;

/** The table of one kind of item that stands around WorkSpaces. */
public final class ItemTable<T extends Item> {
    private static final Texts TEXTS = Texts.beside(ItemTable.class);
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final int WIDTH = 120;
    /** By attribute, or by kind and attribute. */
    private static final Map<String, Integer> WIDTHS = Map.ofEntries(Map.entry("id", 205),
            Map.entry("directories", 220), Map.entry("rules", 260), Map.entry("routes", 340),
            Map.entry("description", 240), Map.entry("subnets", 220), Map.entry("cidr", 130), Map.entry("subnet", 205),
            Map.entry("name", 175), Map.entry("security-groups", 190), Map.entry("bundles/id", 125),
            Map.entry("bundles/name", 260), Map.entry("bundles/description", 330), Map.entry("bundles/image", 125),
            Map.entry("pools/id", 140), Map.entry("pools/errors", 330), Map.entry("pools/bundle", 220),
            Map.entry("ip-groups/id", 140), Map.entry("ip-groups/name", 140));
    /** Not shown until the user asks for them. */
    private static final Set<String> HIDDEN = Set.of("tags", "source", "zone-id", "association", "failure", "read",
            "public-ip", "bundle-id", "directory-id", "state");
    /** Shown all the same, of that kind. */
    private static final Set<String> SHOWN = Set.of("pools/state");

    private final ItemSheets<T> kind;
    private final FleetSession session;
    private final FleetStage stage;
    private final SheetTable<T> table;
    private final LoadPane<Sheet<T>> pane;
    private final Making<Around> looking;
    private Fleet loaded;
    private Sheet<T> sheet;
    private Around around;

    public ItemTable(Composite parent, IWorkbenchPartSite site, ItemSheets<T> kind) {
        this.kind = kind;
        session = site.getService(FleetSession.class);
        stage = new FleetStage(parent, site, "fleet." + kind.id(), kind.evidence());
        TableDescription<SheetRow<T>> description = new TableDescription<>("fleet." + kind.id(), title(kind), columns(),
                row -> key(row.item()), List.of());
        stage.content().setLayout(new FillLayout());
        pane = new LoadPane<>(stage.content(), "fleet." + kind.id() + ".pane", this::loaded);
        table = new SheetTable<>(pane.content(), description, item -> item,
                item -> item instanceof Item it ? key(it) : item, () -> session.narrow(Set.of()));
        Painted.throughout(stage.content());
        looking = new Making<>(stage.control(), this::show);
    }

    /** What people call the kind. */
    public static String title(ItemSheets<?> kind) {
        return TEXTS.get("kind." + kind.id());
    }

    private record Key(Scope scope, String id) {}

    private static Key key(Item item) {
        return new Key(item.scope(), item.id());
    }

    private List<Column<SheetRow<T>>> columns() {
        return kind.vocabulary(Estate.EMPTY, ZoneOffset.UTC).attributes().stream().map(this::column).toList();
    }

    private Column<SheetRow<T>> column(Attribute<T> attribute) {
        int usual = attribute.kind() == Attribute.Kind.NUMBER ? 125 : WIDTHS.getOrDefault(attribute.id(), WIDTH);
        int width = WIDTHS.getOrDefault(kind.id() + "/" + attribute.id(), usual);
        Column<SheetRow<T>> column = SheetColumns.of(attribute.id(), attribute.kind(),
                TEXTS.get("column." + attribute.id()), width,
                !HIDDEN.contains(attribute.id()) || SHOWN.contains(kind.id() + "/" + attribute.id()));
        return attribute.id().equals("state") ? column.withIcon(row -> icon(row.item())) : column;
    }

    private static Optional<Icon> icon(Item item) {
        if (!(item instanceof WorkspacesPool pool)) {
            return Optional.empty();
        }
        return Optional.of(!pool.errors().isEmpty() ? Icon.PROBLEM : switch (pool.state()) {
            case "RUNNING" -> Icon.PASSED;
            case "STOPPED" -> Icon.ASLEEP;
            case "CREATING", "DELETING", "STARTING", "STOPPING", "UPDATING", "RECREATING" -> Icon.REFRESH;
            default -> Icon.MISSING_EVIDENCE;
        });
    }

    public Composite control() {
        return stage.control();
    }

    public SheetTable<T> table() {
        return table;
    }

    /** Shows what the fleet has of the kind, once its list is made. */
    public void show(FleetState state) {
        Fleet fleet = state.fleet().orElse(null);
        if (fleet == null) {
            sheet = null;
            loaded = null;
            stage.show(state, false);
        } else if (loaded == null || loaded.estate() != fleet.estate()) {
            loaded = fleet;
            sheet = null;
            stage.show(state, true);
            pane.forget();
            pane.load(TEXTS.get("loading", title(kind)), LIMIT, monitor -> {
                Sheet<T> made = kind.of(fleet);
                made.prepare();
                return made;
            });
        } else {
            place(state);
        }
    }

    private void loaded(Sheet<T> made) {
        sheet = made;
        place(session.current());
    }

    private void place(FleetState state) {
        if (sheet == null || state.fleet().isEmpty()) {
            return;
        }
        stage.show(state, sheet.size() > 0);
        Fleet fleet = state.fleet().get();
        Set<FleetPlace> places = state.places();
        if (around != null && around.isOf(fleet, places)) {
            looking.forget();
            show(around);
        } else if (places.stream().anyMatch(FleetPlace.Directory.class::isInstance)) {
            looking.load(TEXTS.get("around.job", title(kind)), () -> Around.of(fleet, places));
        } else {
            looking.forget();
            show(Around.of(fleet, places));
        }
    }

    private void show(Around where) {
        around = where;
        if (sheet != null) {
            table.oldest(PlacesAge.oldest(where.fleet(), session.current().places()));
            table.show(sheet, where.fleet().clock(), where.words(kind.type()), where::holds);
        }
    }

    /** Selects an item and brings it into sight as soon as it is there; what hides it gives way. */
    public void reveal(Item item) {
        table.reveal(key(item));
    }

    public void setFocus() {
        if (stage.isContentShown()) {
            table.setFocus();
        } else {
            stage.setFocus();
        }
    }
}
