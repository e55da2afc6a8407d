package org.deskwright.ui.table;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.deskwright.report.table.TableColumn;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.table.ColumnController.Spec;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;

/**
 * The columns of a tree: which of them are shown, in which order, how wide, and by which rows are sorted, as the
 * {@link ColumnController} has it. They share the width of the view, so that their widths are shares and still fit
 * after the window was resized. A tree cannot hide a column: they are made anew when other ones are to be shown.
 * Display thread only.
 */
public final class TreeColumns<T> {
    /** What a heading needs beside its text: the arrow of the order. */
    private static final int BESIDE = 28;
    private static final int MOST = 150;
    private static final int MOST_CHARACTERS = 19;
    private static final int SHARES = 1000;

    private final Composite holder;
    private final Tree tree;
    private final List<Column<T>> columns;
    private final ColumnController controller;
    private final Map<String, Icon> icons = new HashMap<>();
    private List<String> built = List.of();
    private boolean building;

    /**
     * @param holder holds the tree and nothing else
     * @param columns at least one of them shown
     * @param settings of this tree alone
     */
    public TreeColumns(Composite holder, Tree tree, List<Column<T>> columns, IDialogSettings settings) {
        this.holder = holder;
        this.tree = tree;
        this.columns = List.copyOf(columns);
        controller = new ColumnController(
                columns.stream().map(c -> new Spec(c.id(), c.title(), c.width(), c.shown())).toList(), List.of(),
                settings);
        tree.setHeaderVisible(true);
        tree.addListener(SWT.Dispose, e -> rememberWidths());
    }

    /** The heading is a picture with the title as its tool tip: no word fits over a narrow column of numbers. */
    public TreeColumns<T> heading(String id, Icon icon) {
        icons.put(id, icon);
        return this;
    }

    /**
     * Makes the columns.
     *
     * @param table what commands and the menu of the headings are to find
     * @param changed called when rows have to be filled in or sorted anew
     */
    public void begin(TableControl table, Runnable changed) {
        build();
        controller.onChange(() -> {
            if (!building && !tree.isDisposed()) {
                build();
                changed.run();
            }
        });
        TableControl.attach(tree, table);
        new HeaderMenu(tree, table, this::headingAt);
    }

    public ColumnController controller() {
        return controller;
    }

    /** Those that are shown, from left to right. */
    public List<Column<T>> shown() {
        return controller.shown().stream().map(this::column).toList();
    }

    private Column<T> column(String id) {
        return columns.stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
    }

    /** For whoever writes rows down: all columns, those that are shown first. */
    public List<TableColumn<T>> written() {
        List<String> shown = controller.shown();
        return Stream.concat(shown.stream(), columns.stream().map(Column::id).filter(id -> !shown.contains(id)))
                .map(this::column).map(c -> new TableColumn<T>(c.id(), c.title(), c.value(), c.text())).toList();
    }

    /** How the user sorts rows; empty for not at all. */
    public Optional<Comparator<T>> order() {
        return controller.sorts().stream().map(sort -> {
            Comparator<T> order = column(sort.column()).order();
            return sort.descending() ? order.reversed() : order;
        }).reduce(Comparator::thenComparing);
    }

    public void fitWidth(String id) {
        Stream.of(tree.getColumns()).filter(c -> id.equals(id(c))).forEach(TreeColumn::pack);
    }

    private static String id(TreeColumn column) {
        return (String) column.getData(PageWriter.ID);
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

    private void add(Column<T> column, TreeColumnLayout layout) {
        TreeColumn made = new TreeColumn(tree, column.alignment() == Column.Alignment.RIGHT ? SWT.RIGHT : SWT.LEFT);
        Icon icon = icons.get(column.id());
        if (icon == null) {
            made.setText(column.title());
        } else {
            made.setImage(icon.image());
            made.setToolTipText(column.title());
        }
        made.setData(PageWriter.ID, column.id());
        made.setMoveable(tree.getColumnCount() > 1);
        layout.setColumnData(made,
                new ColumnWeightData(controller.width(column.id()), minimum(icon == null ? column.title() : ""), true));
        made.addListener(SWT.Selection,
                e -> controller.sort(Sort.clicked(controller.sorts(), column.id(), (e.stateMask & SWT.SHIFT) != 0)));
        made.addListener(SWT.Move, e -> moved());
    }

    /** Headings stay readable in a small window. */
    private int minimum(String title) {
        GC gc = new GC(tree);
        try {
            // the tree gets the font that the user chose only later, with the style sheet
            Font font = JFaceResources.getDefaultFont();
            if (font.getFontData()[0].getHeight() > tree.getFont().getFontData()[0].getHeight()) {
                gc.setFont(font);
            }
            // with large text a heading needs more
            int most = Math.max(MOST, (int) (MOST_CHARACTERS * gc.getFontMetrics().getAverageCharacterWidth()));
            return Math.min(most, (title.isEmpty() ? gc.textExtent("00").x : gc.textExtent(title).x) + BESIDE);
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
        TreeColumn sorted = Stream.of(tree.getColumns()).filter(c -> first.column().equals(id(c))).findFirst()
                .orElse(null);
        tree.setSortColumn(sorted);
        tree.setSortDirection(sorted == null ? SWT.NONE : first.descending() ? SWT.DOWN : SWT.UP);
    }

    private void rememberWidths() {
        int total = Stream.of(tree.getColumns()).mapToInt(TreeColumn::getWidth).sum();
        if (total > 0) {
            building = true;
            Stream.of(tree.getColumns()).forEach(c -> controller.resize(id(c), c.getWidth() * SHARES / total));
            building = false;
        }
    }

    /** The column whose heading is there on the display. */
    private Optional<String> headingAt(Point display) {
        Point at = tree.toControl(display);
        // GTK reckons from the first row, others from the headings
        int top = SWT.getPlatform().equals("gtk") ? -tree.getHeaderHeight() : 0;
        if (at.y < top || at.y >= top + tree.getHeaderHeight()) {
            return Optional.empty();
        }
        int end = tree.getHorizontalBar() == null ? 0 : -tree.getHorizontalBar().getSelection();
        for (int place : tree.getColumnOrder()) {
            end += tree.getColumn(place).getWidth();
            if (at.x < end) {
                return Optional.of(id(tree.getColumn(place)));
            }
        }
        return Optional.empty();
    }
}
