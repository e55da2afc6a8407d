package org.deskwright.ui.table;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;

/** Selecting and opening of lines with the mouse, and tool tips for texts that are cut off. */
final class GridMouse<T> {
    private static final int TWISTY = 22;

    private final Grid<T> grid;
    private final Canvas canvas;
    private final TextFit fit;

    GridMouse(Grid<T> grid, TextFit fit) {
        this.grid = grid;
        this.fit = fit;
        canvas = grid.canvas();
        canvas.addListener(SWT.MouseDown, this::down);
        canvas.addListener(SWT.MouseDoubleClick, this::doubleClick);
        canvas.addListener(SWT.MouseMove, this::tip);
        canvas.addListener(SWT.MouseExit, e -> canvas.setToolTipText(null));
        canvas.addListener(SWT.MenuDetect, this::menu);
    }

    private void down(Event event) {
        canvas.setFocus();
        int line = grid.lineAt(event.y);
        if (line < 0) {
            return;
        }
        RowSelection selection = grid.selection();
        if (!grid.isLine(line)) {
            selection.none();
        } else if (event.button == 1 && event.x < TWISTY && grid.lines().isHeading(line)) {
            grid.close(line, !grid.lines().isClosed(line));
            return;
        } else if (event.button == 1 && (event.stateMask & SWT.SHIFT) != 0) {
            selection.rangeTo(grid.lines(), line);
        } else if (event.button == 1 && (event.stateMask & SWT.MOD1) != 0) {
            selection.toggle(grid.lines(), line);
        } else if (event.button == 1 || !selection.isLineSelected(grid.lines(), line)) {
            selection.only(grid.lines(), line);
        }
        grid.changed();
    }

    private void doubleClick(Event event) {
        int line = grid.lineAt(event.y);
        if (event.button == 1 && grid.isLine(line) && event.x >= TWISTY) {
            grid.activate();
        }
    }

    /** By keyboard the menu opens at the line that the keyboard is at. */
    private void menu(Event event) {
        if (event.detail == SWT.MENU_KEYBOARD && grid.isLine(grid.selection().lead())) {
            grid.scroll().reveal(grid.selection().lead());
            Rectangle at = grid.bounds(grid.selection().lead());
            Point place = canvas.toDisplay(at.x + TWISTY, at.y + at.height);
            event.x = place.x;
            event.y = place.y;
        }
    }

    private void tip(Event event) {
        String tip = cutText(event.x, event.y);
        String shown = tip.isEmpty() ? null : tip.replace("&", "&&");
        if (shown == null ? canvas.getToolTipText() != null : !shown.equals(canvas.getToolTipText())) {
            canvas.setToolTipText(shown);
        }
    }

    private String cutText(int x, int y) {
        int line = grid.lineAt(y);
        int place = grid.size().columnAt(x + grid.scroll().left());
        if (place < 0 || line >= 0 && (!grid.isLine(line) || grid.lines().isHeading(line))) {
            return "";
        }
        Column<T> column = grid.column(grid.size().columns().get(place));
        String text = line < 0 ? column.title() : column.shownText(grid.rowIn(line));
        int icon = line >= 0 && column.icon().apply(grid.rowIn(line)).isPresent() ? 20 : 0;
        GC gc = new GC(canvas);
        try {
            int room = grid.size().width(place) - 2 * GridPainter.GAP - icon;
            return fit.isCut(gc, TextFit.line(text), room) || text.lines().count() > 1 ? text : "";
        } finally {
            gc.dispose();
        }
    }
}
