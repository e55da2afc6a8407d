package org.deskwright.logs.ui.canvas;

import java.util.Optional;

import org.deskwright.logs.ui.model.Rows;

/**
 * The line at which the keyboard is, which is always one that is shown: where its own is not, the nearest, until the
 * user goes elsewhere or its own is shown again.
 */
final class Seat {
    private final LogPane pane;
    private Optional<Away> away = Optional.empty();

    Seat(LogPane pane) {
        this.pane = pane;
    }

    private record Away(Spot place, Spot meanwhile) {}

    /** Where the keyboard is, or goes back to when that is shown again. */
    Spot place() {
        Spot lead = pane.selection().lead();
        return away.filter(a -> a.meanwhile.equals(lead)).map(Away::place).orElse(lead);
    }

    /** There is nowhere to go back to. */
    void forget() {
        away = Optional.empty();
    }

    /** Puts the keyboard to its own line, or the nearest that is shown. */
    void take() {
        Rows rows = pane.rows();
        if (rows.count() == 0) {
            return;
        }
        Spot place = place();
        long shown = rows.line(Math.min(rows.row(place.line()), rows.count() - 1));
        if (pane.folds().hides(place.line())) {
            shown = place.line(); // it is unfolded
        }
        Spot seat = shown == place.line() ? place : new Spot(shown, 0);
        away = seat.equals(place) ? Optional.empty() : Optional.of(new Away(place, seat));
        if (!seat.equals(pane.selection().lead())) {
            pane.selection().show(seat, seat);
            pane.moved(false);
        }
    }
}
