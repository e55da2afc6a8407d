package org.deskwright.logs.ui.canvas;

import java.util.List;
import java.util.Optional;

import org.deskwright.logs.ui.canvas.Marks.Mark;
import org.deskwright.logs.ui.model.Line;

/** Goes from place to place of what is marked in lines, and selects each. Display thread only. */
public final class MarkedPlaces {
    private static final long PATIENCE_MILLIS = 4;

    private final LogPane pane;
    private final Runnable unshown;
    /** A line that was gone to before it was read: where in it is looked for later. */
    private Optional<Later> later = Optional.empty();

    private record Later(long line, boolean forward) {}

    /** @param unshown run where what was gone to stands behind what is shown of its line */
    public MarkedPlaces(LogPane pane, Runnable unshown) {
        this.pane = pane;
        this.unshown = unshown;
    }

    /** Goes to the next place, or the one before, in the line at which the keyboard is; gives whether there is one. */
    public boolean step(boolean forward) {
        Spot first = pane.selection().first();
        Spot last = pane.selection().last();
        int next = pane.selection().isEmpty() && last.column() < Integer.MAX_VALUE ? 1 : 0;
        return first.line() == last.line()
                && mark(first.line(), forward, forward ? last.column() + next : first.column());
    }

    /** Goes to a line, and to the first place in it or the last; where it has not been read, once it has. */
    public void go(long line, boolean forward) {
        if (pane.log().line(line).isEmpty()) {
            pane.log().want(line);
            pane.log().await(PATIENCE_MILLIS);
        }
        later = Optional.empty();
        if (!mark(line, forward)) {
            pane.go(line);
            later = Optional.of(new Later(line, forward)).filter(_ -> pane.log().line(line).isEmpty());
            tell(line);
        }
    }

    private void tell(long line) {
        if (pane.log().line(line).filter(Line::cut).isPresent()) {
            unshown.run();
        }
    }

    private boolean mark(long line, boolean forward) {
        return mark(line, forward, forward ? 0 : Integer.MAX_VALUE);
    }

    private boolean mark(long line, boolean forward, int column) {
        List<Mark> marks = pane.log().line(line).map(Line::text).map(pane.marks()::in).orElse(List.of());
        Optional<Mark> mark = forward
                ? marks.stream().filter(m -> m.from() >= column).findFirst()
                : marks.reversed().stream().filter(m -> m.to() <= column).findFirst();
        mark.ifPresent(m -> pane.goTo(new Spot(line, m.from()), new Spot(line, m.to())));
        return mark.isPresent();
    }

    /** Lines have been read. Nothing is done where the user has gone elsewhere meanwhile. */
    public void arrived() {
        later.ifPresent(at -> {
            if (pane.selection().lead().line() != at.line || !pane.selection().isEmpty()) {
                later = Optional.empty();
            } else if (pane.log().line(at.line).isPresent()) {
                later = Optional.empty();
                if (!mark(at.line, at.forward)) {
                    tell(at.line);
                }
            }
        });
    }
}
