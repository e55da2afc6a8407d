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

    @Override
    public int compareTo(Spot other) {
        return ORDER.compare(this, other);
    }
}
