package org.deskwright.logs.ui.canvas;

import java.util.Optional;
import java.util.OptionalLong;

import org.eclipse.swt.graphics.Point;

/** Which point of the canvas belongs to which place in the log. */
final class PanePlaces {
    private final LogPane pane;

    PanePlaces(LogPane pane) {
        this.pane = pane;
    }

    /** What a point of the canvas is on. */
    record Hit(long row, int part, boolean inGutter) {}

    /** The row at that height, or the first or last one that is seen. */
    Hit at(Point point) {
        Viewport view = pane.view();
        int line = Math.floorDiv(point.y, pane.font().line());
        long row = view.top();
        int left = line + view.part();
        while (left >= view.parts(row) && row < view.rows().count() - 1) {
            left -= view.parts(row);
            row++;
        }
        return new Hit(row, Math.clamp(left, 0, view.parts(row) - 1), point.x < pane.gutter().width());
    }

    /** The place in the log under a point. */
    Optional<Spot> spot(Point point) {
        Viewport view = pane.view();
        Hit hit = at(point);
        if (hit.row() >= view.rows().count()) {
            return Optional.empty();
        }
        long line = view.rows().line(hit.row());
        int x = point.x - pane.gutter().text() + pane.scroll().left();
        return Optional.of(new Spot(line, view.layout(hit.row()).map(l -> l.columnAt(hit.part(), x)).orElse(0)));
    }

    /** How high on the canvas a row begins; nowhere when it is not seen. */
    OptionalLong y(long row) {
        Viewport view = pane.view();
        long parts = -view.part();
        for (long at = view.top(); at < row && parts <= view.page(); at++) {
            parts += view.parts(at);
        }
        return row >= view.top() && parts <= view.page()
                ? OptionalLong.of(parts * pane.font().line())
                : OptionalLong.empty();
    }
}
