package org.deskwright.ui.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.deskwright.report.table.TableColumn;
import org.deskwright.ui.table.ColumnController.Spec;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Item;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/**
 * A small table or tree of the system, as far as commands for all tables are concerned: what it shows can be copied and
 * exported, and its columns hidden like those of every other. Of a tree the open branches count; how deep a row stands
 * is said in a column of its own.
 */
public final class SystemTable implements TableControl {
    private static final String LEVEL = "level";
    private static final int LEAST = 80;

    private final Control control;
    private final String id;
    private final String name;
    private final ColumnController columns;
    private final List<Integer> widths;

    private record Row(int level, List<String> cells) {}

    private SystemTable(Control control, String id, String name) {
        this.control = control;
        this.id = id;
        this.name = name;
        List<Item> all = columnItems();
        List<Spec> specs = all.isEmpty()
                ? List.of(new Spec("name", name, ColumnController.MINIMUM_WIDTH, true))
                : IntStream.range(0, all.size())
                        .mapToObj(i -> new Spec("column" + i, title(all.get(i), i), width(all.get(i)), true)).toList();
        widths = all.stream().map(SystemTable::width).toList();
        columns = new ColumnController(specs, List.of(), Settings.of(SystemTable.class, "system." + id));
        columns.onChange(this::arrange);
    }

    /**
     * From now on the commands for tables know the control.
     *
     * @param control a table or a tree, with its columns
     */
    public static void attach(Control control, String id, String name) {
        SystemTable table = new SystemTable(control, id, name);
        TableControl.attach(control, table);
        // the widths come with the layout, which knows nothing of columns that were hidden in an earlier session
        control.addListener(SWT.Resize, event -> control.getDisplay().asyncExec(table::hide));
        control.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == 'c' && event.stateMask == SWT.MOD1) {
                table.copy();
            }
        });
    }

    private void copy() {
        TableCopy.of(content(), control.getDisplay());
    }

    private List<Item> columnItems() {
        return switch (control) {
            case Table table -> List.of(table.getColumns());
            case Tree tree -> List.of(tree.getColumns());
            default -> throw new IllegalArgumentException(String.valueOf(control));
        };
    }

    private static String title(Item column, int place) {
        return !column.getText().isBlank()
                ? column.getText()
                : column instanceof org.eclipse.swt.widgets.TreeColumn tree && tree.getToolTipText() != null
                        ? tree.getToolTipText()
                        : String.valueOf(place + 1);
    }

    private static int width(Item column) {
        return Math.max(ColumnController.MINIMUM_WIDTH, raw(column));
    }

    private static int raw(Item column) {
        return switch (column) {
            case org.eclipse.swt.widgets.TableColumn table -> table.getWidth();
            case org.eclipse.swt.widgets.TreeColumn tree -> tree.getWidth();
            default -> 0;
        };
    }

    /** Columns that share the width of their table keep their share; what is hidden has none. */
    private void arrange() {
        List<Item> all = columnItems();
        for (int i = 0; i < all.size(); i++) {
            boolean shown = columns.isShown("column" + i);
            boolean seen = raw(all.get(i)) > 0;
            if (shown != seen) {
                setWidth(all.get(i), shown ? Math.max(widths.get(i), LEAST) : 0);
            }
        }
    }

    private void hide() {
        if (!control.isDisposed()) {
            List<Item> all = columnItems();
            IntStream.range(0, all.size()).filter(i -> !columns.isShown("column" + i) && raw(all.get(i)) > 0)
                    .forEach(i -> setWidth(all.get(i), 0));
        }
    }

    private static void setWidth(Item column, int width) {
        switch (column) {
            case org.eclipse.swt.widgets.TableColumn table -> table.setWidth(width);
            case org.eclipse.swt.widgets.TreeColumn tree -> tree.setWidth(width);
            default -> throw new IllegalArgumentException(String.valueOf(column));
        }
    }

    @Override
    public ColumnController columns() {
        return columns;
    }

    /** The order of the rows says something, such as what was found best or which stands in which. */
    @Override
    public boolean isSortable() {
        return false;
    }

    @Override
    public boolean isGroupable() {
        return false;
    }

    @Override
    public void fitWidth(String column) {
        int place = Integer.parseInt(column.substring("column".length()));
        switch (columnItems().get(place)) {
            case org.eclipse.swt.widgets.TableColumn table -> table.pack();
            case org.eclipse.swt.widgets.TreeColumn tree -> tree.pack();
            default -> {
                // there are no others
            }
        }
    }

    @Override
    public TableContent<?> content() {
        List<Row> all = rows();
        List<Row> selected = selected();
        List<TableColumn<Row>> written = new ArrayList<>();
        List<Spec> specs = columns.all();
        for (int i = 0; i < specs.size(); i++) {
            int place = i;
            if (columns.isShown(specs.get(i).id())) {
                written.add(new TableColumn<>(specs.get(i).id(), specs.get(i).title(), r -> r.cells().get(place),
                        r -> r.cells().get(place)));
            }
        }
        if (control instanceof Tree) {
            written.add(new TableColumn<>(LEVEL, LEVEL, Row::level, r -> String.valueOf(r.level())));
        }
        return new TableContent<>(id, name, written, written.size(), selected, all, all);
    }

    private int cells() {
        return Math.max(1, columnItems().size());
    }

    private List<Row> rows() {
        return switch (control) {
            case Table table -> Stream.of(table.getItems()).map(this::row).toList();
            case Tree tree -> branches(tree.getItems(), 1).toList();
            default -> List.of();
        };
    }

    private List<Row> selected() {
        return switch (control) {
            case Table table -> Stream.of(table.getSelection()).map(this::row).toList();
            case Tree tree -> Stream.of(tree.getSelection()).map(i -> row(i, level(i))).toList();
            default -> List.of();
        };
    }

    private Stream<Row> branches(TreeItem[] items, int level) {
        return Stream.of(items).flatMap(item -> Stream.concat(Stream.of(row(item, level)),
                item.getExpanded() ? branches(item.getItems(), level + 1) : Stream.empty()));
    }

    private static int level(TreeItem item) {
        int level = 1;
        for (TreeItem at = item.getParentItem(); at != null; at = at.getParentItem()) {
            level++;
        }
        return level;
    }

    private Row row(TableItem item) {
        return new Row(1, IntStream.range(0, cells()).mapToObj(item::getText).toList());
    }

    private Row row(TreeItem item, int level) {
        return new Row(level, IntStream.range(0, cells()).mapToObj(item::getText).toList());
    }
}
