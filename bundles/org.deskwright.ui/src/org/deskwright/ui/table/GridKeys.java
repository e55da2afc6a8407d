package org.deskwright.ui.table;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;

/**
 * The keyboard in a table: the arrows and their relatives move and with Shift select, with Ctrl only move; Space
 * selects, Enter opens, left and right close and open headings or scroll sideways, letters go to the next row that
 * begins with them.
 */
final class GridKeys<T> {
    private static final int TYPING_MILLIS = 1000;

    private final Grid<T> grid;
    private String typed = "";
    private int typedAt;

    GridKeys(Grid<T> grid) {
        this.grid = grid;
        Canvas canvas = grid.canvas();
        canvas.addListener(SWT.KeyDown, this::down);
        canvas.addListener(SWT.Traverse, GridKeys::traverse);
    }

    /** The tab key leaves the table; everything else is for the table itself. */
    private static void traverse(Event event) {
        event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS
                || event.detail == SWT.TRAVERSE_ESCAPE || event.detail == SWT.TRAVERSE_MNEMONIC;
    }

    private void down(Event event) {
        int last = grid.lines().count() - 1;
        if (last < 0) {
            return;
        }
        int lead = grid.selection().lead();
        int page = grid.scroll().page() - 1;
        switch (event.keyCode) {
            case SWT.ARROW_UP -> go(event, lead - 1);
            case SWT.ARROW_DOWN -> go(event, grid.selection().count() == 0 && lead == 0 ? 0 : lead + 1);
            case SWT.PAGE_UP -> go(event, lead - page);
            case SWT.PAGE_DOWN -> go(event, lead + page);
            case SWT.HOME -> go(event, 0);
            case SWT.END -> go(event, last);
            case SWT.ARROW_LEFT -> sideways(event, lead, false);
            case SWT.ARROW_RIGHT -> sideways(event, lead, true);
            case SWT.CR, SWT.KEYPAD_CR -> grid.activate();
            case ' ' -> space(event, lead);
            default -> type(event, lead, last);
        }
    }

    private void go(Event event, int line) {
        int next = Math.clamp(line, 0, grid.lines().count() - 1);
        if ((event.stateMask & SWT.SHIFT) != 0) {
            grid.selection().rangeTo(grid.lines(), next);
            grid.changed();
        } else if ((event.stateMask & SWT.MOD1) != 0) {
            grid.selection().leadTo(next);
            grid.moved();
        } else {
            grid.selection().only(grid.lines(), next);
            grid.changed();
        }
    }

    private void space(Event event, int lead) {
        if (!typed.isEmpty() && isStillTyping(event)) {
            type(event, lead, grid.lines().count() - 1);
        } else if ((event.stateMask & SWT.MOD1) != 0) {
            grid.selection().toggle(grid.lines(), lead);
            grid.changed();
        } else {
            grid.selection().only(grid.lines(), lead);
            grid.changed();
        }
    }

    private void sideways(Event event, int lead, boolean right) {
        boolean heading = grid.lines().isHeading(lead);
        if (heading && grid.lines().isClosed(lead) == right) {
            grid.close(lead, !right);
        } else if (!right && !heading && grid.lines().order().isGrouped() && grid.scroll().left() == 0) {
            go(event, grid.lines().headingOf(lead));
        } else {
            grid.scroll().sideways(right ? 1 : -1);
        }
    }

    private boolean isStillTyping(Event event) {
        return event.time - typedAt < TYPING_MILLIS;
    }

    private void type(Event event, int lead, int last) {
        if (Character.isISOControl(event.character) || (event.stateMask & (SWT.MOD1 | SWT.ALT | SWT.COMMAND)) != 0) {
            return;
        }
        boolean further = isStillTyping(event);
        typed = (further ? typed : "") + Character.toLowerCase(event.character);
        typedAt = event.time;
        Column<T> first = grid.column(grid.size().columns().getFirst());
        for (int i = further ? 0 : 1; i <= last + 1; i++) {
            int line = (lead + i) % (last + 1);
            if (!grid.lines().isHeading(line)
                    && first.text().apply(grid.rowIn(line)).regionMatches(true, 0, typed, 0, typed.length())) {
                go(new Event(), line);
                return;
            }
        }
    }
}
