package org.deskwright.estate.ui.workspaces;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.deskwright.core.evidence.Evidence;
import org.deskwright.estate.fleet.Condition;
import org.deskwright.estate.fleet.Fleet;
import org.deskwright.estate.fleet.WorkspaceRow;
import org.deskwright.estate.query.Attribute;
import org.deskwright.estate.query.SheetRow;
import org.deskwright.estate.ui.query.SheetColumns;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.table.Column;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.ThemeColor;

/** The columns of the WorkSpaces: all that is known of them, of which a few are shown at first. */
final class WorkspaceColumns {
    private static final Texts TEXTS = Texts.beside(WorkspaceColumns.class);

    /** In the order of the screen, with their widths. */
    private static final List<Map.Entry<String, Integer>> FIRST = List.of(Map.entry("id", 125), Map.entry("user", 130),
            Map.entry("state", 155), Map.entry("findings", 70), Map.entry("directory", 185), Map.entry("computer", 155),
            Map.entry("address", 105), Map.entry("protocols", 80), Map.entry("operating-system", 175),
            Map.entry("running-mode", 105), Map.entry("connection", 115), Map.entry("last-seen", 130));
    /** Searched under names of its own only. */
    private static final Set<String> NO_COLUMN = Set.of("protocol-console");
    private static final int WIDTH = 120;

    private WorkspaceColumns() {
    }

    static List<Column<SheetRow<WorkspaceRow>>> all() {
        // of which attributes there are it makes no difference what was read
        Map<String, Attribute<WorkspaceRow>> attributes = new LinkedHashMap<>();
        Fleet.of(Evidence.asOf(Instant.EPOCH, ZoneOffset.UTC).build()).workspaces().vocabulary().attributes()
                .forEach(attribute -> attributes.put(attribute.id(), attribute));
        List<Column<SheetRow<WorkspaceRow>>> columns = new ArrayList<>();
        FIRST.forEach(first -> columns.add(column(attributes.remove(first.getKey()), first.getValue(), true)));
        attributes.values().stream().filter(attribute -> !NO_COLUMN.contains(attribute.id()))
                .forEach(attribute -> columns.add(column(attribute, WIDTH, false)));
        return List.copyOf(columns);
    }

    private static Column<SheetRow<WorkspaceRow>> column(Attribute<WorkspaceRow> attribute, int width, boolean shown) {
        Column<SheetRow<WorkspaceRow>> column = SheetColumns.of(attribute.id(), attribute.kind(),
                TEXTS.get("column." + attribute.id()), width, shown);
        return attribute.id().equals("state")
                ? column.withIcon(row -> icon(row.item().condition())).withColor(row -> color(row.item().condition()))
                : column;
    }

    private static Optional<Icon> icon(Condition condition) {
        return switch (condition) {
            case SOUND -> Optional.of(Icon.PASSED);
            case ASLEEP -> Optional.of(Icon.ASLEEP);
            case CHANGING -> Optional.of(Icon.REFRESH);
            case MAINTENANCE -> Optional.of(Icon.REMEDY);
            case FAULTY -> Optional.of(Icon.PROBLEM);
            case GONE -> Optional.of(Icon.NOT_APPLICABLE);
            case OTHER -> Optional.of(Icon.MISSING_EVIDENCE);
        };
    }

    private static Optional<ThemeColor> color(Condition condition) {
        return switch (condition) {
            case FAULTY -> Optional.of(ThemeColor.PROBLEM);
            case CHANGING, MAINTENANCE -> Optional.of(ThemeColor.INFO);
            case GONE -> Optional.of(ThemeColor.MUTED);
            case SOUND, ASLEEP, OTHER -> Optional.empty();
        };
    }
}
