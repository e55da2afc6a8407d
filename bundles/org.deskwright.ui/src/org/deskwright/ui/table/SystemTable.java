package org.deskwright.ui.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.deskwright.report.table.TableColumn;
import org.deskwright.ui.table.ColumnController.Spec;
import org.deskwright.ui.table.SystemRows.Row;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;

/**
 * A small table or tree of the system, as far as commands for all tables are concerned: what it shows can be copied and
 * exported, and its columns chosen like those of every other. Of a tree the open branches count; how deep a row stands
 * is said in a column of its own.
 */
public final class SystemTable implements TableControl {
    private static final String LEVEL = "level";
    private static final String COLUMN = "column";
    private static final int LEAST = 80;

    private final Control control;
    private final String id;
    private final String name;
    private final boolean sortable;
    private final SystemColumns shown;
    private final SystemRows rows;
    private final ColumnController columns;
    private final List<Integer> widths;

    private SystemTable(Control control, String id, String name, boolean sortable) {
        this.control = control;
        this.id = id;
        this.name = name;
        this.sortable = sortable;
        shown = new SystemColumns(control);
        rows = new SystemRows(control, Math.max(1, shown.count()));
        widths = IntStream.range(0, shown.count())
                .mapToObj(i -> Math.max(ColumnController.MINIMUM_WIDTH, shown.width(i))).toList();
        List<Spec> specs = widths.isEmpty()
                ? List.of(new Spec(COLUMN + 0, name, ColumnController.MINIMUM_WIDTH, true))
                : IntStream.range(0, widths.size())
                        .mapToObj(i -> new Spec(COLUMN + i, shown.title(i), widths.get(i), true)).toList();
        columns = new ColumnController(specs, List.of(), Settings.of(SystemTable.class, "system." + id));
    }

    /**
     * From now on the commands for tables know the control. The order of its rows says something, such as what was
     * found best or which stands in which: it cannot be sorted.
     *
     * @param control a table or a tree, with its columns
     */
    public static void attach(Control control, String id, String name) {
        new SystemTable(control, id, name, false).begin();
    }

    /**
     * All that a list in a dialog needs to be like the tables of views: the commands for tables know it, it has a
     * context menu, and it can be sorted when it is a table. Its owner knows rows by the data of their items, since
     * their places change, and says when it has {@linkplain #filled() filled} it anew.
     *
     * @param control a table or a tree, with its columns
     */
    public static SystemTable inDialog(Control control, String id, String name) {
        SystemTable table = new SystemTable(control, id, name, control instanceof Table);
        table.begin();
        if (control instanceof Table lines) {
            CellTips.in(lines);
        }
        new DialogTableMenu(control, table, () -> TableCopy.of(table.content(), control.getDisplay()));
        return table;
    }

    private void begin() {
        TableControl.attach(control, this);
        columns.onChange(this::arrange);
        // the widths come with the layout, which knows nothing of columns that were hidden in an earlier session
        control.addListener(SWT.Resize, event -> control.getDisplay().asyncExec(this::arrange));
        control.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == 'c' && event.stateMask == SWT.MOD1) {
                TableCopy.of(content(), control.getDisplay());
            }
        });
        new HeaderMenu(control, this, display -> shown.headingAt(display).map(place -> COLUMN + place));
        if (sortable) {
            shown.onClick(place -> columns.sort(Sort.clicked(columns.sorts(), COLUMN + place, false)));
        }
    }

    /** Rows were put in, or changed. */
    public void filled() {
        if (sortable) {
            Optional<Sort> first = columns.sorts().stream().findFirst();
            shown.showSort(first.map(s -> place(s.column())).orElse(-1), first.map(Sort::descending).orElse(false));
            rows.sort(columns.sorts(), SystemTable::place);
        }
    }

    private static int place(String column) {
        return Integer.parseInt(column.substring(COLUMN.length()));
    }

    /** Columns that share the width of their table keep their share; what is hidden has none. */
    private void arrange() {
        if (control.isDisposed()) {
            return;
        }
        for (int i = 0; i < shown.count(); i++) {
            boolean wanted = columns.isShown(COLUMN + i);
            int chosen = columns.width(COLUMN + i);
            boolean seen = shown.width(i) > 0;
            if (wanted && chosen != widths.get(i)) {
                shown.setWidth(i, chosen);
            } else if (wanted != seen) {
                shown.setWidth(i, wanted ? Math.max(widths.get(i), LEAST) : 0);
            }
        }
        if (shown.count() > 1) {
            shown.setOrder(inOrder().mapToInt(SystemTable::place).toArray());
        }
        filled();
    }

    /** The ids of all columns, those that are shown first. */
    private Stream<String> inOrder() {
        return Stream.concat(columns.shown().stream(),
                columns.all().stream().map(Spec::id).filter(column -> !columns.isShown(column)));
    }

    @Override
    public ColumnController columns() {
        return columns;
    }

    @Override
    public boolean isSortable() {
        return sortable;
    }

    @Override
    public boolean isGroupable() {
        return false;
    }

    @Override
    public void fitWidth(String column) {
        if (shown.count() > 0) {
            shown.fitWidth(place(column));
        }
    }

    @Override
    public TableContent<?> content() {
        List<Row> all = rows.all();
        List<TableColumn<Row>> written = new ArrayList<>();
        columns.shown().forEach(column -> written.add(written(column)));
        if (control instanceof Tree) {
            written.add(new TableColumn<>(LEVEL, LEVEL, Row::level, row -> String.valueOf(row.level())));
        }
        int seen = written.size();
        inOrder().skip(columns.shown().size()).forEach(column -> written.add(written(column)));
        return new TableContent<>(id, name, written, seen, rows.selected(), all, all);
    }

    private TableColumn<Row> written(String column) {
        String title = columns.all().stream().filter(s -> s.id().equals(column)).findFirst().orElseThrow().title();
        int place = place(column);
        return new TableColumn<>(column, title, row -> row.cells().get(place), row -> row.cells().get(place));
    }
}
