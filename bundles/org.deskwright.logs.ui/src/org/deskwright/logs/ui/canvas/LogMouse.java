package org.deskwright.logs.ui.canvas;

import java.util.Optional;

import org.deskwright.logs.ui.model.Line;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;

/** Selecting with the mouse: letters, words, whole lines from the gutter, and beyond what is seen. */
final class LogMouse {
    private static final int PACE_MILLIS = 40;

    private final LogPane pane;
    private boolean dragging;
    private boolean whole;
    private Point at = new Point(0, 0);

    LogMouse(LogPane pane) {
        this.pane = pane;
        pane.canvas().addListener(SWT.MouseDown, this::pressed);
        pane.canvas().addListener(SWT.MouseMove, this::moved);
        pane.canvas().addListener(SWT.MouseUp, e -> dragging = false);
        pane.canvas().addListener(SWT.MouseDoubleClick, this::word);
    }

    private void pressed(Event event) {
        pane.canvas().setFocus();
        Point point = new Point(event.x, event.y);
        Optional<Spot> spot = pane.places().spot(point);
        if (event.button == 1 && spot.isPresent() && isFold(point, spot.get().line())) {
            pane.fold(spot.get().line());
        } else if (event.button == 1 && spot.isPresent()) {
            boolean extend = (event.stateMask & SWT.SHIFT) != 0;
            whole = pane.places().at(point).inGutter();
            dragging = true;
            at = point;
            to(spot.get(), extend);
        } else if (event.button == 3 && spot.isPresent() && !pane.selection().touches(spot.get().line())) {
            to(spot.get(), false);
        }
    }

    private boolean isFold(Point point, long line) {
        return point.x >= pane.gutter().fold() && point.x < pane.gutter().width()
                && pane.log().line(line).filter(pane::isFoldable).isPresent();
    }

    private void to(Spot spot, boolean extend) {
        if (whole && !extend) {
            pane.selection().select(new Spot(spot.line(), 0), new Spot(spot.line(), Integer.MAX_VALUE));
        } else {
            boolean back = spot.compareTo(pane.selection().first()) < 0;
            pane.selection().to(whole ? new Spot(spot.line(), back ? 0 : Integer.MAX_VALUE) : spot, extend);
        }
        pane.moved(false);
    }

    private void moved(Event event) {
        at = new Point(event.x, event.y);
        pane.canvas().setCursor(pane.canvas().getDisplay()
                .getSystemCursor(event.x < pane.gutter().width() ? SWT.CURSOR_ARROW : SWT.CURSOR_IBEAM));
        pane.canvas().setToolTipText(tip());
        if (dragging) {
            extend();
            beyond();
        }
    }

    /** Of the sign that is pointed at. */
    private String tip() {
        PanePlaces.Hit hit = pane.places().at(at);
        return !hit.inGutter() || hit.row() >= pane.rows().count()
                ? null
                : pane.signs().at(pane.rows().line(hit.row())).map(Signs.Sign::words).orElse(null);
    }

    private void extend() {
        pane.places().spot(at).ifPresent(spot -> to(spot, true));
    }

    /** While the mouse is held above or below, lines come into sight. */
    private void beyond() {
        int height = pane.canvas().getClientArea().height;
        if (dragging && !pane.canvas().isDisposed() && (at.y < 0 || at.y > height)) {
            pane.scroll().by(at.y < 0 ? -1 : 1);
            extend();
            pane.canvas().getDisplay().timerExec(PACE_MILLIS, this::beyond);
        }
    }

    private void word(Event event) {
        Optional<Spot> spot = pane.places().spot(new Point(event.x, event.y));
        Optional<Line> line = spot.flatMap(s -> pane.log().line(s.line()));
        if (line.isEmpty() || event.button != 1) {
            return;
        }
        String text = line.get().text();
        int from = Math.min(spot.get().column(), text.length());
        int to = from;
        while (from > 0 && isWord(text.codePointBefore(from))) {
            from -= Character.charCount(text.codePointBefore(from));
        }
        while (to < text.length() && isWord(text.codePointAt(to))) {
            to += Character.charCount(text.codePointAt(to));
        }
        dragging = false;
        pane.selection().select(new Spot(spot.get().line(), from), new Spot(spot.get().line(), to));
        pane.moved(false);
    }

    /** What belongs together in a log: names, numbers, addresses, ids. */
    private static boolean isWord(int c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.' || Letters.isMark(c);
    }
}
