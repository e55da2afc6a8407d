package org.deskwright.ui.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.eclipse.swt.graphics.FontMetrics;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Canvas;

/**
 * How high lines are and how wide columns, in points; they grow with the font and with the zoom of the display. Where
 * the table is wider than all columns together, those of words take some of what is left.
 */
final class GridSize {
    private static final int ICON = 16;
    private static final int AIR = 6;
    /** The height of the font for which the widths of columns are given. */
    private static final double USUAL = 17;
    /** How much a column takes at most, as a share of its width: beyond that the eye does not find the next one. */
    private static final double MOST_MORE = 0.6;

    private final Canvas canvas;
    private final ColumnController layout;
    private final Predicate<String> elastic;
    private int line;
    private int text;
    private double scale = 1;
    private List<String> ids;
    private int[] ends;
    private int room;

    /** @param elastic the columns that may become wider than they are said to be */
    GridSize(Canvas canvas, ColumnController layout, Predicate<String> elastic) {
        this.canvas = canvas;
        this.layout = layout;
        this.elastic = elastic;
    }

    /** How wide the table is. */
    void fit(int width) {
        if (width != room) {
            room = width;
            ids = null;
        }
    }

    /** How wide the shown columns are now, as it would be kept. */
    Map<String, Integer> widths() {
        measure();
        Map<String, Integer> widths = new LinkedHashMap<>();
        for (int i = 0; i < ends.length; i++) {
            widths.put(ids.get(i), kept(width(i)));
        }
        return widths;
    }

    /** Everything is measured again when it is next asked for. */
    void forget() {
        line = 0;
        ids = null;
    }

    int line() {
        if (line == 0) {
            GC gc = new GC(canvas);
            FontMetrics font = gc.getFontMetrics();
            text = font.getHeight();
            line = Math.max(text, ICON) + AIR;
            scale = Math.max(1, text / USUAL);
            gc.dispose();
        }
        return line;
    }

    /** How far below the top of a box of that height a text begins that stands in its middle. */
    int textOffset(int height) {
        line();
        return (height - text) / 2;
    }

    int header() {
        return line() + AIR;
    }

    /** The shown columns from left to right. */
    List<String> columns() {
        measure();
        return ids;
    }

    /** Where the column at that place begins, before scrolling. */
    int start(int place) {
        measure();
        return place == 0 ? 0 : ends[place - 1];
    }

    int width(int place) {
        return end(place) - start(place);
    }

    int end(int place) {
        measure();
        return ends[place];
    }

    int total() {
        measure();
        return ends[ends.length - 1];
    }

    /** The column over that place, or -1. */
    int columnAt(int x) {
        measure();
        for (int i = 0; i < ends.length; i++) {
            if (x < ends[i]) {
                return x < 0 ? -1 : i;
            }
        }
        return -1;
    }

    /** The width to be kept of a column that is so wide on the canvas, whatever the font. */
    int kept(int width) {
        line();
        return (int) Math.round(width / scale);
    }

    private void measure() {
        if (ids == null) {
            line();
            ids = layout.shown();
            ends = new int[ids.size()];
            double more = more();
            int at = 0;
            for (int i = 0; i < ends.length; i++) {
                int width = usual(ids.get(i));
                at += isElastic(ids.get(i)) ? (int) (width * (1 + more)) : width;
                ends[i] = at;
            }
        }
    }

    /** The share that elastic columns take of what is left. */
    private double more() {
        int left = room - ids.stream().mapToInt(this::usual).sum();
        int all = ids.stream().filter(this::isElastic).mapToInt(this::usual).sum();
        return left <= 0 || all == 0 ? 0 : Math.min(MOST_MORE, left / (double) all);
    }

    private boolean isElastic(String id) {
        return elastic.test(id) && !layout.isResized(id);
    }

    private int usual(String id) {
        return (int) Math.round(layout.width(id) * scale);
    }
}
