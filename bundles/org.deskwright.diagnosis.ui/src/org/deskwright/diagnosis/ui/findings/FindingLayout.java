package org.deskwright.diagnosis.ui.findings;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.deskwright.ui.icons.Verdict;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.table.Column;
import org.deskwright.ui.table.ColumnController;
import org.deskwright.ui.table.ColumnController.Spec;
import org.deskwright.ui.table.Settings;
import org.deskwright.ui.table.Sort;
import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;

/**
 * Which columns the tree has, in which order, how wide, and by which lines are sorted within their group. They share
 * the width of the view; a tree cannot hide a column, so that they are made anew when other ones are to be shown.
 */
final class FindingLayout {
    /** What a heading needs beside its text: the arrow of the order. */
    private static final int BESIDE = 28;
    private static final int MOST = 150;
    private static final int SHARES = 1000;

    private final Composite holder;
    private final Tree tree;
    private final List<Column<FindingRow>> columns;
    private final ColumnController controller;
    private List<String> built = List.of();
    private boolean building;

    /** @param changed called when lines have to be filled in or sorted anew */
    FindingLayout(Composite holder, Tree tree, List<Column<FindingRow>> columns, Runnable changed) {
        this.holder = holder;
        this.tree = tree;
        this.columns = columns;
        controller = new ColumnController(
                columns.stream().map(c -> new Spec(c.id(), c.title(), c.width(), c.shown())).toList(), List.of(),
                Settings.of(FindingLayout.class, "findings.table"));
        build();
        controller.onChange(() -> {
            if (!building && !tree.isDisposed()) {
                build();
                changed.run();
            }
        });
        tree.addListener(SWT.Dispose, e -> rememberWidths());
    }

    ColumnController controller() {
        return controller;
    }

    /** Those that are shown, from left to right. */
    List<Column<FindingRow>> shown() {
        return controller.shown().stream().map(this::column).toList();
    }

    Column<FindingRow> column(String id) {
        return columns.stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
    }

    List<Column<FindingRow>> all() {
        return columns;
    }

    /** By urgency, unless the user sorts by columns. */
    Comparator<FindingRow> order() {
        Comparator<FindingRow> urgency = Comparator.comparing(r -> Verdict.of(r.outcome()));
        Comparator<FindingRow> order = null;
        for (Sort sort : controller.sorts()) {
            Comparator<FindingRow> next = column(sort.column()).order();
            Comparator<FindingRow> directed = sort.descending() ? next.reversed() : next;
            order = order == null ? directed : order.thenComparing(directed);
        }
        return order == null ? urgency : order.thenComparing(urgency);
    }

    private void build() {
        showOrder();
        if (built.equals(controller.shown())) {
            return;
        }
        rememberWidths();
        building = true;
        tree.setRedraw(false);
        try {
            Stream.of(tree.getColumns()).forEach(TreeColumn::dispose);
            TreeColumnLayout layout = new TreeColumnLayout();
            shown().forEach(c -> add(c, layout));
            holder.setLayout(layout);
            built = controller.shown();
            showOrder();
            holder.layout(true, true);
        } finally {
            tree.setRedraw(true);
            building = false;
        }
    }

    private void add(Column<FindingRow> column, TreeColumnLayout layout) {
        TreeColumn made = new TreeColumn(tree, SWT.LEFT);
        made.setText(column.title());
        made.setData(PageWriter.ID, column.id());
        made.setMoveable(tree.getColumnCount() > 1);
        layout.setColumnData(made, new ColumnWeightData(controller.width(column.id()), minimum(column), true));
        made.addListener(SWT.Selection,
                e -> controller.sort(Sort.clicked(controller.sorts(), column.id(), (e.stateMask & SWT.SHIFT) != 0)));
        made.addListener(SWT.Move, e -> moved());
    }

    /** Headings stay readable in a small window. */
    private int minimum(Column<FindingRow> column) {
        GC gc = new GC(tree);
        try {
            return Math.min(MOST, gc.textExtent(column.title()).x + BESIDE);
        } finally {
            gc.dispose();
        }
    }

    /** The user dragged a heading. */
    private void moved() {
        if (!building && tree.getColumnCount() == built.size()) {
            List<String> now = Arrays.stream(tree.getColumnOrder()).mapToObj(i -> built.get(i)).toList();
            if (!now.equals(built)) {
                tree.getDisplay().asyncExec(() -> controller.show(now));
            }
        }
    }

    private void showOrder() {
        Sort first = controller.sorts().stream().findFirst().orElse(new Sort("", false));
        TreeColumn sorted = Stream.of(tree.getColumns()).filter(c -> first.column().equals(c.getData(PageWriter.ID)))
                .findFirst().orElse(null);
        tree.setSortColumn(sorted);
        tree.setSortDirection(sorted == null ? SWT.NONE : first.descending() ? SWT.DOWN : SWT.UP);
    }

    private void rememberWidths() {
        int total = Stream.of(tree.getColumns()).mapToInt(TreeColumn::getWidth).sum();
        if (total > 0) {
            building = true;
            Stream.of(tree.getColumns())
                    .forEach(c -> controller.resize((String) c.getData(PageWriter.ID), c.getWidth() * SHARES / total));
            building = false;
        }
    }
}
