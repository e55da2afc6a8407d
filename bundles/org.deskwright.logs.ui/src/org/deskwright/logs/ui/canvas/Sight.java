package org.deskwright.logs.ui.canvas;

import java.util.Optional;

import org.deskwright.logs.ui.model.Rows;

/**
 * Has seen what was gone to. Before lines have been read nobody knows into how many parts they are broken, or how far
 * to the right something stands in them: then it is brought into sight once more, unless the user went elsewhere.
 */
final class Sight {
    private final LogPane pane;
    private Optional<Sought> sought = Optional.empty();

    /**
     * What is to be seen.
     *
     * @param from where it begins, which is to be seen as well; empty where the keyboard was moved
     * @param to where the keyboard is
     * @param end whether it is the end of the log
     * @param grows whether that is not known yet
     */
    private record Sought(Optional<Spot> from, Spot to, boolean end, boolean grows) {}

    Sight(LogPane pane) {
        this.pane = pane;
    }

    /** A place is gone to. */
    void seek(Spot from, Spot to) {
        sought = Optional.of(new Sought(Optional.of(from), to, false, false));
        arrived();
    }

    /** The keyboard was moved there. */
    void seek(Spot to) {
        sought = Optional.of(new Sought(Optional.empty(), to, to.isEnd(), to.isEnd() && pane.log().state().indexing()));
        arrived();
    }

    void forget() {
        sought = Optional.empty();
    }

    /** Lines have been read, or there are more. */
    void arrived() {
        if (sought.filter(s -> s.to.equals(pane.selection().lead())).isEmpty()) {
            forget();
            return;
        }
        if (sought.get().grows) {
            goOn();
        }
        Sought wanted = sought.get();
        Viewport view = pane.view();
        if (view.isWrapped() && (wanted.end ? view.toEnd() : view.reveal(pane.leadRow()))) {
            pane.scroll().select();
            pane.fetch();
        }
        boolean seen = wanted.from.map(from -> pane.scroll().reveal(from, wanted.to))
                .orElseGet(() -> pane.scroll().revealColumn());
        if (seen && !wanted.grows && isWholeThere()) {
            forget();
        }
    }

    /** Who went to the end before all of the log was known is taken along to it. */
    private void goOn() {
        Rows rows = pane.rows();
        boolean grows = pane.log().state().indexing();
        Spot end = rows.count() == 0 ? sought.get().to : Spot.endOf(rows.line(rows.count() - 1));
        boolean moves = !end.equals(sought.get().to);
        sought = Optional.of(new Sought(Optional.empty(), end, true, grows));
        if (moves) {
            pane.selection().to(end, !pane.selection().isEmpty());
            pane.view().toEnd();
            pane.scroll().select();
            pane.moved(false);
        }
    }

    /** Whether all lines are there from the top to that at which the keyboard is. */
    private boolean isWholeThere() {
        Viewport view = pane.view();
        Rows rows = view.rows();
        for (long row = view.top(); view.isWrapped() && row <= pane.leadRow(); row++) {
            if (row < rows.count() && pane.log().line(rows.line(row)).isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
