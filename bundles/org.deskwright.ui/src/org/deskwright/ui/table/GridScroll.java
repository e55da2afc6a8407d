package org.deskwright.ui.table;

import java.util.function.IntSupplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.ScrollBar;

/** Which line is at the top and how far the columns are moved to the left. Lines are scrolled as a whole. */
final class GridScroll {
    private static final int COLUMN_STEP = 24;
    private static final int LEAST_LENGTH = 64;

    private final Canvas canvas;
    private final GridSize size;
    private final IntSupplier lines;
    private final Runnable moved;
    private int top;
    private int left;

    /** @param moved is run when other lines or columns are to be seen */
    GridScroll(Canvas canvas, GridSize size, IntSupplier lines, Runnable moved) {
        this.canvas = canvas;
        this.size = size;
        this.lines = lines;
        this.moved = moved;
        canvas.getVerticalBar().setVisible(false);
        canvas.getHorizontalBar().setVisible(false);
        canvas.getVerticalBar().addListener(SWT.Selection, e -> scrolled());
        canvas.getHorizontalBar().addListener(SWT.Selection, e -> scrolled());
    }

    int top() {
        return top;
    }

    int left() {
        return left;
    }

    /** How many lines can be seen as a whole, at least one. */
    int page() {
        return Math.max(1, (canvas.getClientArea().height - size.header()) / size.line());
    }

    boolean isVisible(int line) {
        return line >= top && line < top + page();
    }

    /** Puts the line at the top as far as possible. */
    void to(int line) {
        int next = Math.clamp(line, 0, Math.max(0, lines.getAsInt() - page()));
        if (next != top) {
            top = next;
            canvas.getVerticalBar().setSelection(next);
            moved.run();
        }
    }

    /** Scrolls no further than needed to see the line. */
    void reveal(int line) {
        if (line < top) {
            to(line);
        } else if (line >= top + page()) {
            to(line - page() + 1);
        }
    }

    /** Sees to it that the line is seen with what is about it: where it was out of sight, in the middle. */
    void revealAmidst(int line) {
        if (!isVisible(line)) {
            to(line - page() / 2);
        }
    }

    void revealColumn(int place) {
        int width = canvas.getClientArea().width;
        if (size.start(place) < left) {
            toLeft(size.start(place));
        } else if (size.end(place) > left + width) {
            toLeft(Math.min(size.start(place), size.end(place) - width));
        }
    }

    void sideways(int steps) {
        toLeft(left + steps * COLUMN_STEP);
    }

    private void toLeft(int x) {
        int next = Math.clamp(x, 0, Math.max(0, size.total() - canvas.getClientArea().width));
        if (next != left) {
            left = next;
            canvas.getHorizontalBar().setSelection(next);
            moved.run();
        }
    }

    /** Sets the bars to what there is to scroll through. */
    void fit() {
        fit(canvas.getVerticalBar(), lines.getAsInt(), page(), 1, canvas.getSize().y);
        size.fit(canvas.getClientArea().width);
        fit(canvas.getHorizontalBar(), size.total(), Math.max(1, canvas.getClientArea().width), COLUMN_STEP,
                canvas.getSize().x);
        to(top);
        toLeft(left);
        canvas.getVerticalBar().setSelection(top);
        canvas.getHorizontalBar().setSelection(left);
    }

    /** @param length how long the bar would be; where there is no room yet, GTK complains of it */
    private static void fit(ScrollBar bar, int all, int page, int step, int length) {
        boolean needed = all > page && length > LEAST_LENGTH;
        bar.setValues(bar.getSelection(), 0, Math.max(1, all), Math.min(page, Math.max(1, all)), step,
                Math.max(1, page - 1));
        bar.setEnabled(needed);
        bar.setVisible(needed);
    }

    private void scrolled() {
        top = canvas.getVerticalBar().getSelection();
        left = canvas.getHorizontalBar().getSelection();
        moved.run();
    }
}
