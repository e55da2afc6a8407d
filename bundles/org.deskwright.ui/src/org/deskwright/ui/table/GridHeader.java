package org.deskwright.ui.table;

import java.util.List;

import org.deskwright.ui.table.Column.Alignment;
import org.deskwright.ui.theme.ThemeColor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;

/** Paints the headings of the columns, with an arrow where rows are sorted by one. */
final class GridHeader {
    private static final int ARROW = 12;

    private final Grid<?> grid;
    private final TextFit fit;
    private final SetTexts texts;
    private int insertion = -1;

    GridHeader(Grid<?> grid, TextFit fit, SetTexts texts) {
        this.grid = grid;
        this.fit = fit;
        this.texts = texts;
        Canvas canvas = grid.canvas();
        canvas.addListener(SWT.Paint, e -> paint(e.gc, canvas.getClientArea()));
    }

    /** Shows between which columns one would be dropped; nowhere when it is -1. */
    void showInsertion(int place) {
        if (insertion != place) {
            insertion = place;
            grid.canvas().redraw();
        }
    }

    private void paint(GC gc, Rectangle area) {
        int height = grid.size().header();
        int left = grid.scroll().left();
        gc.setBackground(ThemeColor.CODE.color());
        gc.fillRectangle(0, 0, area.width, height);
        Color muted = ThemeColor.MUTED.color();
        gc.setForeground(ThemeColor.PAGE_TEXT.color());
        List<String> ids = grid.size().columns();
        for (int place = 0; place < ids.size(); place++) {
            int x = grid.size().start(place) - left;
            int end = grid.size().end(place) - left;
            if (end > 0 && x < area.width) {
                paintHeading(gc, ids.get(place), x, end, height, muted);
            }
        }
        gc.setBackground(muted);
        gc.fillRectangle(0, height - 1, area.width, 1);
        if (insertion >= 0) {
            gc.setBackground(ThemeColor.INFO.color());
            gc.fillRectangle(insertion == ids.size()
                    ? grid.size().total() - left - 3
                    : Math.max(0, grid.size().start(insertion) - left - 1), 0, 3, height);
        }
    }

    private void paintHeading(GC gc, String id, int x, int end, int height, Color muted) {
        Column<?> column = grid.column(id);
        List<Sort> sorts = grid.layout().sorts();
        int level = level(sorts, id);
        int room = end - x - 2 * GridPainter.GAP - (level < 0 ? 0 : ARROW + (sorts.size() > 1 ? ARROW / 2 : 0));
        String title = fit.fitting(gc, column.title(), room);
        int start = column.alignment() == Alignment.RIGHT
                ? x + GridPainter.GAP + Math.max(0, room - fit.width(gc, title))
                : x + GridPainter.GAP;
        texts.draw(gc, title, start, grid.size().textOffset(height));
        if (level >= 0) {
            paintArrow(gc, start + fit.width(gc, title) + 3, height / 2, sorts.get(level).descending());
            if (sorts.size() > 1) {
                gc.drawString(String.valueOf(level + 1), start + fit.width(gc, title) + ARROW + 1, 1, true);
            }
        }
        gc.setBackground(muted);
        gc.fillRectangle(end - 1, 4, 1, height - 8);
    }

    private static void paintArrow(GC gc, int x, int middle, boolean down) {
        gc.setBackground(gc.getForeground());
        int tip = down ? 3 : -3;
        gc.fillPolygon(new int[]{x, middle - tip, x + 8, middle - tip, x + 4, middle + tip});
    }

    private static int level(List<Sort> sorts, String id) {
        for (int i = 0; i < sorts.size(); i++) {
            if (sorts.get(i).column().equals(id)) {
                return i;
            }
        }
        return -1;
    }
}
