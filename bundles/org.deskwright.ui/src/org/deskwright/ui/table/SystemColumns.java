package org.deskwright.ui.table;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Item;
import org.eclipse.swt.widgets.ScrollBar;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;

/** The columns of a table or tree of the system, which has two kinds of everything. Display thread only. */
final class SystemColumns {
    private final Control control;

    /** @param control a table or a tree */
    SystemColumns(Control control) {
        this.control = control;
    }

    private List<? extends Item> items() {
        return switch (control) {
            case Table table -> List.of(table.getColumns());
            case Tree tree -> List.of(tree.getColumns());
            default -> throw new IllegalArgumentException(String.valueOf(control));
        };
    }

    /** None where there are no headings. */
    int count() {
        return items().size();
    }

    String title(int place) {
        Item column = items().get(place);
        if (!column.getText().isBlank()) {
            return column.getText();
        }
        String tip = switch (column) {
            case TableColumn table -> table.getToolTipText();
            case TreeColumn tree -> tree.getToolTipText();
            default -> null;
        };
        return tip == null ? String.valueOf(place + 1) : tip;
    }

    int width(int place) {
        return switch (items().get(place)) {
            case TableColumn table -> table.getWidth();
            case TreeColumn tree -> tree.getWidth();
            default -> 0;
        };
    }

    void setWidth(int place, int width) {
        switch (items().get(place)) {
            case TableColumn table -> table.setWidth(width);
            case TreeColumn tree -> tree.setWidth(width);
            default -> throw new IllegalStateException();
        }
    }

    void fitWidth(int place) {
        switch (items().get(place)) {
            case TableColumn table -> table.pack();
            case TreeColumn tree -> tree.pack();
            default -> throw new IllegalStateException();
        }
    }

    /** @param order the places of all columns, from left to right */
    void setOrder(int[] order) {
        switch (control) {
            case Table table when !Arrays.equals(order, table.getColumnOrder()) -> table.setColumnOrder(order);
            case Tree tree when !Arrays.equals(order, tree.getColumnOrder()) -> tree.setColumnOrder(order);
            default -> {
                // it is so already
            }
        }
    }

    private int[] order() {
        return switch (control) {
            case Table table -> table.getColumnOrder();
            case Tree tree -> tree.getColumnOrder();
            default -> new int[0];
        };
    }

    /** Shows by an arrow by which column the rows of a table are sorted; below zero for none. */
    void showSort(int place, boolean descending) {
        if (control instanceof Table table && table.getColumnCount() > 0) {
            table.setSortColumn(place < 0 ? null : table.getColumn(place));
            table.setSortDirection(place < 0 ? SWT.NONE : descending ? SWT.DOWN : SWT.UP);
        }
    }

    void onClick(IntConsumer clicked) {
        List<? extends Item> all = items();
        IntStream.range(0, all.size()).forEach(i -> all.get(i).addListener(SWT.Selection, event -> clicked.accept(i)));
    }

    /** The place of the column whose heading is there on the display. */
    Optional<Integer> headingAt(Point display) {
        Point at = control.toControl(display);
        int height = switch (control) {
            case Table table -> table.getHeaderHeight();
            case Tree tree -> tree.getHeaderHeight();
            default -> 0;
        };
        // GTK reckons from the first row, others from the headings
        int top = SWT.getPlatform().equals("gtk") ? -height : 0;
        if (at.y < top || at.y >= top + height) {
            return Optional.empty();
        }
        int end = -scrolled();
        for (int place : order()) {
            end += width(place);
            if (at.x < end) {
                return Optional.of(place);
            }
        }
        return Optional.empty();
    }

    private int scrolled() {
        ScrollBar bar = switch (control) {
            case Table table -> table.getHorizontalBar();
            case Tree tree -> tree.getHorizontalBar();
            default -> null;
        };
        return bar == null ? 0 : bar.getSelection();
    }
}
