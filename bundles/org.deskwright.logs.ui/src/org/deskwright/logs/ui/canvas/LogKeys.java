package org.deskwright.logs.ui.canvas;

import org.deskwright.logs.ui.model.Line;
import org.deskwright.logs.ui.model.Rows;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;

/** The keys with which a log is read. */
final class LogKeys {
    private final LogPane pane;

    LogKeys(LogPane pane) {
        this.pane = pane;
        pane.canvas().addListener(SWT.KeyDown, this::pressed);
        pane.canvas().addListener(SWT.Traverse, e -> {
            // the arrows are for the lines, Tab leads on
            e.doit = e.detail == SWT.TRAVERSE_TAB_NEXT || e.detail == SWT.TRAVERSE_TAB_PREVIOUS;
        });
    }

    private void pressed(Event event) {
        boolean extend = (event.stateMask & SWT.SHIFT) != 0;
        boolean control = (event.stateMask & SWT.MOD1) != 0;
        Spot lead = pane.selection().lead();
        switch (event.keyCode) {
            case SWT.ARROW_UP -> up(control, extend, -1);
            case SWT.ARROW_DOWN -> up(control, extend, 1);
            case SWT.PAGE_UP -> rows(-pane.view().page(), extend);
            case SWT.PAGE_DOWN -> rows(pane.view().page(), extend);
            case SWT.HOME -> to(control ? new Spot(line(0), 0) : new Spot(lead.line(), 0), extend);
            case SWT.END -> to(control ? Spot.endOf(line(Long.MAX_VALUE)) : new Spot(lead.line(), length()), extend);
            case SWT.ARROW_LEFT -> to(left(lead), extend);
            case SWT.ARROW_RIGHT -> to(right(lead), extend);
            default -> {
                return;
            }
        }
        event.doit = false;
    }

    private void up(boolean scroll, boolean extend, int rows) {
        if (scroll) {
            pane.scroll().by(rows);
        } else {
            rows(rows, extend);
        }
    }

    /** From behind the last line whole lines are taken. */
    private void rows(int by, boolean extend) {
        Spot lead = pane.selection().lead();
        long line = line(pane.leadRow() + by);
        int column = lead.isEnd() ? 0 : lead.column();
        // not into the middle of a letter of that line
        int seat = pane.log().line(line).map(Line::text).filter(text -> column < text.length())
                .map(text -> Letters.begin(text, column)).orElse(column);
        to(new Spot(line, seat), extend);
    }

    private Spot left(Spot lead) {
        return new Spot(lead.line(), Letters.before(text(), lead.column()));
    }

    private Spot right(Spot lead) {
        return new Spot(lead.line(), Letters.after(text(), lead.column()));
    }

    private String text() {
        return pane.lead().map(Line::text).orElse("");
    }

    private int length() {
        return text().length();
    }

    private long line(long row) {
        Rows rows = pane.rows();
        return rows.count() == 0 ? 0 : rows.line(Math.clamp(row, 0, rows.count() - 1));
    }

    private void to(Spot spot, boolean extend) {
        if (pane.rows().count() > 0) {
            pane.selection().to(spot, extend);
            pane.moved(true);
            pane.scroll().byHand();
        }
    }
}
