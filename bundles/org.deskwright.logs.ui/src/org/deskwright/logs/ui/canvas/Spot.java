package org.deskwright.logs.ui.canvas;

import java.util.Comparator;

/**
 * A place in a log.
 *
 * @param line its number, from 0
 * @param column the letter of it before which the place is
 */
public record Spot(long line, int column) implements Comparable<Spot> {
    private static final Comparator<Spot> ORDER = Comparator.comparingLong(Spot::line).thenComparingInt(Spot::column);

    /** Behind the last letter of a line, however long it is. */
    static Spot endOf(long line) {
        return new Spot(line, Integer.MAX_VALUE);
    }

    boolean isEnd() {
        return column == Integer.MAX_VALUE;
    }

    @Override
    public int compareTo(Spot other) {
        return ORDER.compare(this, other);
    }
}
