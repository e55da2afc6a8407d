package org.deskwright.ui.table;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;

/** Sorting, moving and resizing of columns with the mouse: click, drag, and drag at the right end of a heading. */
final class HeaderMouse<T> {
    private static final int EDGE = 4;
    private static final int DRAG = 6;

    private enum Doing {
        NOTHING, PRESSING, MOVING, RESIZING
    }

    private final Grid<T> grid;
    private final GridHeader header;
    private final TextFit fit;
    private Doing doing = Doing.NOTHING;
    private String column = "";
    private int pressedAt;
    private int widthBefore;

    HeaderMouse(Grid<T> grid, GridHeader header, TextFit fit) {
        this.grid = grid;
        this.header = header;
        this.fit = fit;
        Canvas canvas = grid.canvas();
        canvas.addListener(SWT.MouseDown, this::down);
        canvas.addListener(SWT.MouseMove, this::move);
        canvas.addListener(SWT.MouseUp, this::up);
        canvas.addListener(SWT.MouseDoubleClick, this::fitWidth);
    }

    private boolean isInHeader(Event event) {
        return event.y < grid.size().header();
    }

    private void down(Event event) {
        if (event.button != 1 || !isInHeader(event)) {
            return;
        }
        int edge = edgeAt(event.x);
        int place = edge >= 0 ? edge : grid.size().columnAt(event.x + grid.scroll().left());
        if (place >= 0) {
            doing = edge >= 0 ? Doing.RESIZING : Doing.PRESSING;
            column = grid.size().columns().get(place);
            pressedAt = event.x;
            widthBefore = grid.size().width(place);
        }
    }

    private void move(Event event) {
        switch (doing) {
            case NOTHING -> {
                boolean edge = isInHeader(event) && edgeAt(event.x) >= 0;
                grid.canvas().setCursor(edge ? grid.canvas().getDisplay().getSystemCursor(SWT.CURSOR_SIZEWE) : null);
            }
            case PRESSING -> {
                if (Math.abs(event.x - pressedAt) > DRAG) {
                    doing = Doing.MOVING;
                    header.showInsertion(gapAt(event.x));
                }
            }
            case MOVING -> header.showInsertion(gapAt(event.x));
            case RESIZING -> resize(column, grid.size().kept(widthBefore + event.x - pressedAt));
        }
    }

    private void up(Event event) {
        Doing done = doing;
        doing = Doing.NOTHING;
        header.showInsertion(-1);
        if (done == Doing.MOVING) {
            int from = grid.layout().shown().indexOf(column);
            int gap = gapAt(event.x);
            grid.layout().move(column, gap > from ? gap - 1 : gap);
        } else if (done == Doing.PRESSING) {
            boolean further = (event.stateMask & (SWT.SHIFT | SWT.MOD1)) != 0;
            grid.layout().sort(Sort.clicked(grid.layout().sorts(), column, further));
        }
    }

    /** A double click at the right end of a heading makes the column as wide as what can be seen in it. */
    private void fitWidth(Event event) {
        int edge = isInHeader(event) && event.button == 1 ? edgeAt(event.x) : -1;
        if (edge >= 0) {
            doing = Doing.NOTHING;
            fitWidth(grid.size().columns().get(edge));
        }
    }

    void fitWidth(String id) {
        Column<T> fitted = grid.column(id);
        GC gc = new GC(grid.canvas());
        try {
            int width = fit.width(gc, fitted.title()) + 24;
            int last = Math.min(grid.lines().count(), grid.scroll().top() + grid.scroll().page() + 1);
            for (int line = grid.scroll().top(); line < last; line++) {
                if (!grid.lines().isHeading(line)) {
                    T row = grid.rowIn(line);
                    int icon = fitted.icon().apply(row).isPresent() ? 20 : 0;
                    width = Math.max(width, icon + fit.width(gc, TextFit.line(fitted.shownText(row))));
                }
            }
            boolean indented = grid.lines().order().isGrouped() && grid.layout().shown().getFirst().equals(id);
            resize(id, grid.size().kept(width + 2 * GridPainter.GAP + 2 + (indented ? 14 : 0)));
        } finally {
            gc.dispose();
        }
    }

    /** The others stay as they are: they would take what is left, or give it. */
    private void resize(String id, int width) {
        grid.layout().keepWidths(grid.size().widths());
        grid.layout().resize(id, width);
    }

    /** The column whose right end is there, or -1. */
    private int edgeAt(int x) {
        List<String> ids = grid.size().columns();
        for (int i = ids.size() - 1; i >= 0; i--) {
            if (Math.abs(grid.size().end(i) - grid.scroll().left() - x) <= EDGE) {
                return i;
            }
        }
        return -1;
    }

    /** The gap between columns that is nearest. */
    private int gapAt(int x) {
        int at = x + grid.scroll().left();
        int count = grid.size().columns().size();
        for (int i = 0; i < count; i++) {
            if (at < grid.size().start(i) + grid.size().width(i) / 2) {
                return i;
            }
        }
        return count;
    }
}
