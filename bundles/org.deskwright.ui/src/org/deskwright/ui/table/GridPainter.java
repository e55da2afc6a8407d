package org.deskwright.ui.table;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.table.Column.Alignment;
import org.deskwright.ui.theme.ThemeColor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;

/** Paints the lines that can be seen. */
final class GridPainter<T> {
    static final int GAP = 6;

    private static final int ICON = 16;
    private static final int TWISTY = 14;
    private static final int BAR = 3;

    private final Grid<T> grid;
    private final Canvas canvas;
    private final TextFit fit = new TextFit();
    private final SetTexts texts;
    /** During one painting they stay what they are, and it costs something to ask for them. */
    private final Map<ThemeColor, Color> colors = new EnumMap<>(ThemeColor.class);
    private Font measured;
    private String emptyText = "";

    GridPainter(Grid<T> grid) {
        this.grid = grid;
        canvas = grid.canvas();
        texts = new SetTexts(canvas);
        canvas.addListener(SWT.Paint, this::paint);
        grid.foresight().onPrepare(this::prepare);
        canvas.addListener(SWT.ZoomChanged, e -> measured = null);
        canvas.addListener(SWT.FocusIn, e -> canvas.redraw());
        canvas.addListener(SWT.FocusOut, e -> canvas.redraw());
    }

    TextFit fit() {
        return fit;
    }

    SetTexts texts() {
        return texts;
    }

    /** What is said while there are no lines. */
    void setEmptyText(String text) {
        emptyText = text;
        canvas.redraw();
    }

    private void paint(Event event) {
        colors.clear();
        heedFont();
        GC gc = event.gc;
        Rectangle area = canvas.getClientArea();
        gc.setBackground(color(ThemeColor.PAGE));
        gc.fillRectangle(area);
        int from = Math.max(0, (event.y - grid.size().header()) / grid.size().line());
        int to = (event.y + event.height - grid.size().header() + grid.size().line() - 1) / grid.size().line();
        for (int i = from; i < to; i++) {
            int line = grid.scroll().top() + i;
            if (grid.isLine(line)) {
                paintLine(gc, line, area);
            }
        }
        if (grid.lines().count() == 0 && !emptyText.isEmpty()) {
            gc.setForeground(color(ThemeColor.MUTED));
            gc.drawString(emptyText, GAP, grid.size().header() + GAP, true);
        }
    }

    private void heedFont() {
        if (!canvas.getFont().equals(measured)) {
            measured = canvas.getFont();
            fit.forget();
            texts.forget();
        }
    }

    private void paintLine(GC gc, int line, Rectangle area) {
        Rectangle at = grid.bounds(line);
        boolean focused = canvas.isFocusControl();
        boolean lead = line == grid.selection().lead();
        boolean selected = grid.selection().isLineSelected(grid.lines(), line);
        if (selected) {
            gc.setBackground(color(focused ? ThemeColor.SELECTION : ThemeColor.CODE));
            gc.fillRectangle(0, at.y, area.width, at.height);
        }
        boolean heading = grid.lines().isHeading(line);
        if (heading && !selected) {
            gc.setBackground(color(ThemeColor.CODE));
            gc.fillRectangle(0, at.y, area.width, at.height);
        }
        Color text = color(selected && focused ? ThemeColor.SELECTION_TEXT : ThemeColor.PAGE_TEXT);
        if (heading) {
            paintHeading(gc, line, at, text);
        } else {
            paintCells(gc, line, at, text, selected && focused);
        }
        gc.setBackground(color(ThemeColor.CODE));
        gc.fillRectangle(0, at.y + at.height - 1, area.width, 1);
        if (selected) {
            // a bar as well, because grounds alone are hard to tell apart for some
            gc.setBackground(color(ThemeColor.INFO));
            gc.fillRectangle(0, at.y, BAR, at.height - 1);
        }
        if (focused && lead) {
            paintFocus(gc, at, text);
        }
    }

    /** The system's own way takes as long as a line of texts. */
    private static void paintFocus(GC gc, Rectangle at, Color color) {
        gc.setBackground(color);
        gc.fillRectangle(0, at.y, at.width, 1);
        gc.fillRectangle(0, at.y + at.height - 2, at.width, 1);
        gc.fillRectangle(0, at.y, 1, at.height - 1);
        gc.fillRectangle(at.width - 1, at.y, 1, at.height - 1);
    }

    private void paintHeading(GC gc, int line, Rectangle at, Color text) {
        RowGroup group = grid.lines().group(line);
        gc.setForeground(text);
        gc.setBackground(text);
        int middle = at.y + at.height / 2;
        int x = GAP + 2;
        gc.fillPolygon(grid.lines().isClosed(line)
                ? new int[]{x + 1, middle - 5, x + 7, middle, x + 1, middle + 5}
                : new int[]{x - 1, middle - 3, x + 9, middle - 3, x + 4, middle + 3});
        Font plain = gc.getFont();
        gc.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        gc.drawString(GroupText.of(group, grid), GAP + TWISTY + 2, at.y + grid.size().textOffset(at.height), true);
        gc.setFont(plain);
    }

    private void paintCells(GC gc, int line, Rectangle at, Color text, boolean inverted) {
        T row = grid.rowIn(line);
        int offset = at.y + grid.size().textOffset(at.height);
        cells(at.width, (column, x, end) -> {
            Optional<Icon> icon = column.icon().apply(row);
            if (icon.isPresent() && x + ICON <= end) {
                gc.drawImage(icon.get().image(), x, at.y + (at.height - ICON) / 2);
            }
            int from = behind(icon, x);
            String shown = fitting(gc, column, row, end - GAP - from);
            if (!shown.isEmpty()) {
                gc.setForeground(inverted ? text : column.color().apply(row).map(this::color).orElse(text));
                boolean right = column.alignment() == Alignment.RIGHT;
                texts.draw(gc, shown, right ? end - GAP - texts.width(shown) : from, offset);
            }
        });
    }

    /** Sets the texts of a line, which takes longer than to paint them. */
    private void prepare(GC gc, int line) {
        heedFont();
        if (!grid.lines().isHeading(line)) {
            T row = grid.rowIn(line);
            cells(canvas.getClientArea().width, (column, x, end) -> texts
                    .width(fitting(gc, column, row, end - GAP - behind(column.icon().apply(row), x))));
        }
    }

    private String fitting(GC gc, Column<T> column, T row, int room) {
        return fit.fitting(gc, TextFit.line(column.shownText(row)), room);
    }

    private static int behind(Optional<Icon> icon, int x) {
        return icon.isPresent() ? x + ICON + GAP - 2 : x;
    }

    /** One cell of a line: where what it holds begins, and where the cell ends. */
    private interface Cell<T> {
        void at(Column<T> column, int x, int end);
    }

    /** Those that can be seen, from left to right. */
    private void cells(int width, Cell<T> cell) {
        List<String> ids = grid.size().columns();
        int indent = grid.lines().order().isGrouped() ? TWISTY : 0;
        int left = grid.scroll().left();
        for (int place = 0; place < ids.size(); place++) {
            int x = grid.size().start(place) - left + (place == 0 ? indent : 0);
            int end = grid.size().end(place) - left;
            if (end > 0 && x < width) {
                cell.at(grid.column(ids.get(place)), x + GAP, end);
            }
        }
    }

    private Color color(ThemeColor color) {
        return colors.computeIfAbsent(color, ThemeColor::color);
    }
}
