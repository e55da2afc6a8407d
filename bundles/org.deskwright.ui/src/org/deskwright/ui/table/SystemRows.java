package org.deskwright.ui.table;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** The rows of a small table or tree of the system. Of a tree the open branches count. Display thread only. */
final class SystemRows {
    /** Under this key an item keeps where its owner put it. */
    private static final String PLACE = SystemRows.class.getName();

    private final Control control;
    private final int cells;

    /** @param level how deep it stands in a tree, from 1 on */
    record Row(int level, List<String> cells) {}

    /** All that an item shows, to be shown by another. */
    private record Shown(List<String> texts, List<Image> images, boolean checked, boolean grayed, boolean selected,
            Object data, int place) {}

    SystemRows(Control control, int cells) {
        this.control = control;
        this.cells = cells;
    }

    List<Row> all() {
        return switch (control) {
            case Table table -> Stream.of(table.getItems()).map(this::row).toList();
            case Tree tree -> branches(tree.getItems(), 1).toList();
            default -> List.of();
        };
    }

    List<Row> selected() {
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
        return new Row(1, IntStream.range(0, cells).mapToObj(item::getText).toList());
    }

    private Row row(TreeItem item, int level) {
        return new Row(level, IntStream.range(0, cells).mapToObj(item::getText).toList());
    }

    /**
     * Puts the rows of a table in order; without sorts, in that of their owner. Items stay where they are and show
     * others' texts, images, marks and data.
     *
     * @param place of a column by its id
     */
    void sort(List<Sort> sorts, ToIntFunction<String> place) {
        Table table = (Table) control;
        TableItem[] items = table.getItems();
        List<Shown> before = IntStream.range(0, items.length).mapToObj(i -> shown(table, items[i], i)).toList();
        List<Shown> after = before.stream().sorted(order(sorts, place)).toList();
        if (!after.equals(before)) {
            table.setRedraw(false);
            IntStream.range(0, items.length).forEach(i -> put(after.get(i), items[i]));
            table.setSelection(IntStream.range(0, items.length).filter(i -> after.get(i).selected()).toArray());
            table.setRedraw(true);
        }
    }

    private static Comparator<Shown> order(List<Sort> sorts, ToIntFunction<String> place) {
        Comparator<Shown> own = Comparator.comparingInt(Shown::place);
        return sorts.stream().map(sort -> {
            int column = place.applyAsInt(sort.column());
            Comparator<Shown> order = Comparator.comparing(row -> row.texts().get(column), NaturalOrder.INSTANCE);
            return sort.descending() ? order.reversed() : order;
        }).reduce(Comparator::thenComparing).map(order -> order.thenComparing(own)).orElse(own);
    }

    private Shown shown(Table table, TableItem item, int at) {
        if (item.getData(PLACE) == null) {
            item.setData(PLACE, at);
        }
        return new Shown(IntStream.range(0, cells).mapToObj(item::getText).toList(),
                Stream.of(IntStream.range(0, cells).mapToObj(item::getImage).toArray(Image[]::new)).toList(),
                item.getChecked(), item.getGrayed(), table.isSelected(at), item.getData(), (int) item.getData(PLACE));
    }

    private void put(Shown shown, TableItem item) {
        for (int i = 0; i < cells; i++) {
            item.setText(i, shown.texts().get(i));
            item.setImage(i, shown.images().get(i));
        }
        item.setChecked(shown.checked());
        item.setGrayed(shown.grayed());
        item.setData(shown.data());
        item.setData(PLACE, shown.place());
    }
}
