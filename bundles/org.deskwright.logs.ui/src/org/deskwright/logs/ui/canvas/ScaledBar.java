package org.deskwright.logs.ui.canvas;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;

/** A scroll bar for more rows than an {@code int} counts. */
final class ScaledBar {
    /** Steps of the bar at most: more than any screen has points, and few enough for the system to count exactly. */
    private static final int STEPS = 1 << 24;

    private final ScrollBar bar;
    private long rows;
    private long page = 1;

    ScaledBar(ScrollBar bar) {
        this.bar = bar;
        bar.setVisible(false);
    }

    /** @param visible whether there is room for the bar */
    void fit(long allRows, long rowsOfPage, long top, boolean visible) {
        rows = Math.max(1, allRows);
        page = Math.clamp(rowsOfPage, 1, rows);
        boolean needed = rows > page && visible;
        if (needed) {
            bar.setValues(selection(top), 0, all(), thumb(), Math.max(1, thumb() / (int) Math.min(page, STEPS)),
                    thumb());
        }
        bar.setEnabled(needed);
        bar.setVisible(needed);
    }

    private int all() {
        return (int) Math.min(rows, STEPS);
    }

    private int thumb() {
        return (int) Math.clamp((long) ((double) page * all() / rows), 1, all());
    }

    private long span() {
        return Math.max(1, rows - page);
    }

    private int selection(long top) {
        return rows <= STEPS ? (int) top : (int) Math.round((double) top / span() * (all() - thumb()));
    }

    void select(long top) {
        int selection = selection(top);
        if (bar.getSelection() != selection) {
            bar.setSelection(selection);
        }
    }

    /** The row at the top that the user scrolled to; a click beside the thumb is a page whatever a step stands for. */
    long top(Event event, long now) {
        long next = switch (event.detail) {
            case SWT.ARROW_UP -> now - 1;
            case SWT.ARROW_DOWN -> now + 1;
            case SWT.PAGE_UP -> now - page;
            case SWT.PAGE_DOWN -> now + page;
            default -> absolute();
        };
        return Math.clamp(next, 0, Math.max(0, rows - page));
    }

    private long absolute() {
        int selection = bar.getSelection();
        if (rows <= STEPS) {
            return selection;
        }
        int most = all() - thumb();
        return selection >= most ? rows - page : Math.round((double) selection / most * span());
    }
}
