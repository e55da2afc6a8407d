package org.deskwright.logs.ui.canvas;

import java.util.Optional;

import org.deskwright.logs.ui.model.Line;
import org.deskwright.logs.ui.model.LogLines;
import org.deskwright.logs.ui.model.Rows;

/**
 * Which rows are seen: the one at the top, with how many of its parts are above where lines are broken. What is not in
 * memory counts as one part until it is there.
 */
public final class Viewport {
    private final LogFont font;
    private LogLines log;
    private Rows rows;
    private long top;
    private int part;
    private int height;
    /** Of the text; 0 where lines are not broken. */
    private int wrap;

    Viewport(LogFont font) {
        this.font = font;
    }

    void show(LogLines document, Rows shown) {
        log = document;
        rows = shown;
    }

    Rows rows() {
        return rows;
    }

    /** The row at the top. */
    public long top() {
        return top;
    }

    /** How many of its parts are above. */
    int part() {
        return part;
    }

    /** How many lines of text have room as a whole, at least one. */
    int page() {
        return Math.max(1, height / font.line());
    }

    void size(int room) {
        height = room;
    }

    /** @param width of the text; 0 where lines are not broken */
    void wrap(int width) {
        wrap = width;
        part = wrap == 0 ? 0 : part;
    }

    boolean isWrapped() {
        return wrap > 0;
    }

    Optional<LineLayout> layout(long row) {
        return line(row).map(line -> LineLayout.of(line, font, wrap));
    }

    Optional<Line> line(long row) {
        return row < 0 || row >= rows.count() ? Optional.empty() : log.line(rows.line(row));
    }

    int parts(long row) {
        return wrap == 0 ? 1 : layout(row).map(LineLayout::parts).orElse(1);
    }

    /** The row that can be at the top at most, so that the last one is seen. */
    long last() {
        return Math.max(0, rows.count() - (wrap == 0 ? page() : 1));
    }

    /** Gives whether something else is seen. */
    boolean to(long row, int firstPart) {
        long next = Math.clamp(row, 0, last());
        int nextPart = next == row ? firstPart : 0;
        boolean moved = next != top || nextPart != part;
        top = next;
        part = nextPart;
        return moved;
    }

    /** So that the last row stands at the bottom. */
    boolean toEnd() {
        long row = rows.count();
        int left = page();
        int from = 0;
        while (row > 0 && left > 0) {
            row--;
            from = Math.max(0, parts(row) - left);
            left -= parts(row);
        }
        return to(row, from);
    }

    /** Up or down by lines of text. */
    boolean by(int lines) {
        long row = top;
        int at = part + lines;
        if (wrap == 0) {
            return to(row + lines, 0);
        }
        while (at < 0 && row > 0) {
            row--;
            at += parts(row);
        }
        while (at >= parts(row) && row < last()) {
            at -= parts(row);
            row++;
        }
        return to(row, Math.clamp(at, 0, parts(row) - 1));
    }

    /** No further than needed to see the row. */
    boolean reveal(long row) {
        if (row < top || row == top && part > 0) {
            return to(row, 0);
        }
        int room = page();
        long seen = top;
        for (int used = parts(top) - part; seen < row && used < room; used += parts(seen)) {
            seen++;
        }
        if (seen == row && isWhole(row, room)) {
            return false;
        }
        // from below: as many rows as have room with it
        long first = row;
        int used = parts(row);
        while (first > 0 && used + parts(first - 1) <= room) {
            first--;
            used += parts(first);
        }
        return to(first, 0);
    }

    private boolean isWhole(long row, int room) {
        int used = -part;
        for (long at = top; at <= row && used <= room; at++) {
            used += parts(at);
        }
        return used <= room;
    }
}
