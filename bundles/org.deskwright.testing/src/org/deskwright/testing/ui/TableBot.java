package org.deskwright.testing.ui;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import org.deskwright.ui.table.ColumnController;
import org.deskwright.ui.table.RowGroup;
import org.deskwright.ui.table.VirtualTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/** A table of any number of rows, used as people do: with mouse and keyboard. Rows are named by their identity. */
public final class TableBot {
    private static final int HEADER = 8;

    private final VirtualTable<?> table;

    private TableBot(VirtualTable<?> table) {
        this.table = table;
    }

    /** The one with that id in the workbench window, once it has its rows. */
    public static TableBot find(String id) {
        return on(Ui.get(() -> VirtualTable.of(Ui.one(id, Canvas.class)).orElseThrow()));
    }

    /** The one with that id below the root, once it has its rows. */
    public static TableBot in(Composite root, String id) {
        return on(Ui.get(() -> VirtualTable.of(Ui.all(root, id, Canvas.class).getFirst()).orElseThrow()));
    }

    public static TableBot on(VirtualTable<?> table) {
        return new TableBot(table).settled();
    }

    /** Waits until what was asked for last is shown. */
    public TableBot settled() {
        Ui.waitUntil("the rows are arranged", () -> !table.isBusy());
        Ui.settle();
        return this;
    }

    /** The titles of the shown columns from left to right. */
    public List<String> header() {
        return Ui.get(() -> table.columns().shown().stream().map(this::title).toList());
    }

    private String title(String column) {
        return table.columns().all().stream().filter(s -> s.id().equals(column)).findFirst().orElseThrow().title();
    }

    /** The texts of one column of the rows that pass the filter, from top to bottom. */
    public List<String> texts(String column) {
        return Ui.get(() -> texts(table, column, VirtualTable::shownRows));
    }

    /** The texts of one column of the selected rows. */
    public List<String> selected(String column) {
        return Ui.get(() -> texts(table, column, VirtualTable::selection));
    }

    private static <T> List<String> texts(VirtualTable<T> table, String column,
            Function<VirtualTable<T>, List<T>> rows) {
        Function<T, String> text = table.description().columns().stream().filter(c -> c.id().equals(column)).findFirst()
                .orElseThrow().text();
        return rows.apply(table).stream().map(text).toList();
    }

    public int count() {
        return Ui.get(table::count);
    }

    /** The headings with the numbers of their rows, such as {@code STOPPED 3}. */
    public List<String> groups() {
        return Ui.get(() -> table.groups().stream().map((RowGroup g) -> g.title() + " " + g.size()).toList());
    }

    /** By which column rows are grouped, or nothing. */
    public String groupedBy() {
        return Ui.get(() -> table.columns().group());
    }

    public TableBot focus() {
        Ui.run(table.control()::setFocus);
        return this;
    }

    public TableBot columns(Consumer<ColumnController> change) {
        Ui.run(() -> change.accept(table.columns()));
        return settled();
    }

    /** Selects without clicking, wherever the rows are. */
    public TableBot select(Collection<?> identities) {
        Ui.run(() -> {
            table.control().setFocus();
            table.select(identities);
        });
        Ui.settle();
        return this;
    }

    public boolean isVisible(Object identity) {
        return Ui.get(() -> table.place(identity).isPresent());
    }

    /** Clicks a row that can be seen, with keys such as {@code SWT.SHIFT} held down. */
    public TableBot click(Object identity, int keys) {
        Rectangle at = Ui
                .get(() -> table.place(identity).orElseThrow(() -> new AssertionError("Not to be seen: " + identity)));
        mouse(SWT.MouseDown, at.x + 60, at.y + at.height / 2, keys);
        mouse(SWT.MouseUp, at.x + 60, at.y + at.height / 2, keys);
        return settled();
    }

    public TableBot doubleClick(Object identity) {
        click(identity, SWT.NONE);
        Rectangle at = Ui.get(() -> table.place(identity).orElseThrow());
        mouse(SWT.MouseDoubleClick, at.x + 60, at.y + at.height / 2, SWT.NONE);
        return settled();
    }

    /** Clicks the heading of a column, with keys such as {@code SWT.SHIFT} held down. */
    public TableBot clickHeading(String column, int keys) {
        int x = middle(column);
        mouse(SWT.MouseDown, x, HEADER, keys);
        mouse(SWT.MouseUp, x, HEADER, keys);
        return settled();
    }

    /** Drags the heading of a column to the left of that of another. */
    public TableBot dragHeading(String column, String before) {
        int from = middle(column);
        int to = heading(before).x + heading(before).width / 4;
        mouse(SWT.MouseDown, from, HEADER, SWT.NONE);
        mouse(SWT.MouseMove, (from + to) / 2, HEADER, SWT.NONE);
        mouse(SWT.MouseMove, to, HEADER, SWT.NONE);
        mouse(SWT.MouseUp, to, HEADER, SWT.NONE);
        return settled();
    }

    /** Drags the right end of a column. */
    public TableBot widen(String column, int by) {
        int end = heading(column).x + heading(column).width;
        mouse(SWT.MouseDown, end, HEADER, SWT.NONE);
        mouse(SWT.MouseMove, end + by, HEADER, SWT.NONE);
        mouse(SWT.MouseUp, end + by, HEADER, SWT.NONE);
        return settled();
    }

    private Rectangle heading(String column) {
        return Ui.get(() -> table.headingPlace(column));
    }

    private int middle(String column) {
        return heading(column).x + heading(column).width / 2;
    }

    /** Presses a key such as {@code SWT.ARROW_DOWN}, with others such as {@code SWT.SHIFT} held down. */
    public TableBot press(int key, int keys) {
        Ui.run(() -> {
            Event event = new Event();
            event.keyCode = key;
            event.character = key > 0 && key < Character.MAX_VALUE ? (char) key : 0;
            event.stateMask = keys;
            table.control().notifyListeners(SWT.KeyDown, event);
        });
        return settled();
    }

    private void mouse(int type, int x, int y, int keys) {
        Ui.run(() -> {
            Event event = new Event();
            event.button = type == SWT.MouseMove ? 0 : 1;
            event.x = x;
            event.y = y;
            event.stateMask = keys;
            table.control().notifyListeners(type, event);
        });
    }
}
