package org.deskwright.ui.table;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.deskwright.ui.table.Column.Alignment;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/**
 * The surface of a table: which lines it holds, which of them are selected and which can be seen. It paints no more
 * than what is on the screen, and so does not care how many lines there are.
 */
final class Grid<T> {
    private final TableCanvas canvas;
    private final Map<String, Column<T>> columns;
    private final ColumnController layout;
    private final GridSize size;
    private final GridScroll scroll;
    private final Foresight foresight;
    private final RowSelection selection = new RowSelection();
    private final Set<String> closed = new HashSet<>();
    private RowSource<T> source;
    private Lines lines = Lines.NONE;
    private Runnable selected = () -> {};
    private Runnable opened = () -> {};

    Grid(Composite parent, List<Column<T>> columns, ColumnController layout) {
        canvas = new TableCanvas(parent);
        this.columns = columns.stream().collect(Collectors.toMap(Column::id, Function.identity()));
        this.layout = layout;
        source = new RowSource<>(List.of(), columns, r -> r);
        size = new GridSize(canvas, layout, id -> this.columns.get(id).alignment() == Alignment.LEFT);
        scroll = new GridScroll(canvas, size, () -> lines.count(), this::reseen);
        foresight = new Foresight(this);
        canvas.addListener(SWT.Resize, e -> scroll.fit());
    }

    TableCanvas canvas() {
        return canvas;
    }

    ColumnController layout() {
        return layout;
    }

    Column<T> column(String id) {
        return columns.get(id);
    }

    GridSize size() {
        return size;
    }

    GridScroll scroll() {
        return scroll;
    }

    Lines lines() {
        return lines;
    }

    Foresight foresight() {
        return foresight;
    }

    RowSource<T> source() {
        return source;
    }

    RowSelection selection() {
        return selection;
    }

    T rowIn(int line) {
        return source.rows().get(lines.row(line));
    }

    void onSelected(Runnable action) {
        selected = action;
    }

    void onOpened(Runnable action) {
        opened = action;
    }

    /**
     * Shows other lines. What is selected and what can be seen stays, as far as it is still there; in another order and
     * with nothing selected the beginning is seen.
     */
    void show(RowSource<T> next, Lines nextLines, boolean reordered) {
        Function<Integer, OptionalInt> renumbered = next == source
                ? OptionalInt::of
                : row -> next.same(source.rows().get(row));
        Lines after = closed.isEmpty() ? nextLines : nextLines.closing(closed);
        int count = selection.count();
        boolean leadSeen = scroll.isVisible(selection.lead());
        int offset = selection.lead() - scroll.top();
        int top = RowSelection.carried(lines, after, scroll.top(), renumbered);
        selection.carry(lines, after, renumbered);
        source = next;
        lines = after;
        // what the keyboard is at stays where it is on the screen; else what stands at the top
        if (count == 0 && reordered) {
            selection.leadTo(0);
            scroll.to(0);
        } else {
            scroll.to(leadSeen && count > 0 ? selection.lead() - offset : top);
        }
        scroll.fit();
        foresight.changed();
        if (count > 0) {
            selected.run();
        }
    }

    /** After the user chose other columns or widths. */
    void relayout() {
        size.forget();
        scroll.fit();
        foresight.changed();
    }

    void close(int heading, boolean close) {
        String title = lines.group(heading).title();
        if (close ? closed.add(title) : closed.remove(title)) {
            reclose();
        }
    }

    void closeAll(boolean close) {
        closed.clear();
        if (close) {
            lines.order().groups().forEach(g -> closed.add(g.title()));
        }
        reclose();
    }

    /** Opens the group that the row is hidden in. */
    void open(int row) {
        if (lines.order().isGrouped() && lines.isWanted(row) && closed.remove(lines.groupOfRow(row).title())) {
            reclose();
        }
    }

    void forgetClosed() {
        closed.clear();
    }

    private void reclose() {
        Lines after = lines.closing(closed);
        int top = RowSelection.carried(lines, after, scroll.top(), OptionalInt::of);
        selection.carry(lines, after, OptionalInt::of);
        lines = after;
        scroll.to(top);
        scroll.fit();
        foresight.changed();
    }

    /** Something was selected that the user need not have seen before. */
    void jumped() {
        scroll.revealAmidst(selection.lead());
        changed();
    }

    /** The user selected something; the line that the keyboard is at comes into sight. */
    void changed() {
        scroll.reveal(selection.lead());
        foresight.redraw();
        selected.run();
    }

    private void reseen() {
        foresight.changed();
    }

    /** Moves the keyboard without selecting. */
    void moved() {
        scroll.reveal(selection.lead());
        foresight.redraw();
    }

    /** The user wants to see more of what is selected, or opens or closes a heading. */
    void activate() {
        int line = selection.lead();
        if (line < lines.count() && lines.isHeading(line)) {
            close(line, !lines.isClosed(line));
        } else if (selection.count() > 0) {
            opened.run();
        }
    }

    /** The line at that height, whether there is one or not; -1 in the header. */
    int lineAt(int y) {
        return y < size.header() ? -1 : scroll.top() + (y - size.header()) / size.line();
    }

    boolean isLine(int line) {
        return line >= 0 && line < lines.count();
    }

    /** Where the line is on the canvas. */
    Rectangle bounds(int line) {
        int y = size.header() + (line - scroll.top()) * size.line();
        return new Rectangle(0, y, canvas.getClientArea().width, size.line());
    }
}
