package org.deskwright.logs.ui.reading;

import java.util.List;

import org.deskwright.logs.session.MetricRule;
import org.deskwright.logs.session.When;

/**
 * Values of one kind, as one log tells them of one session.
 *
 * @param log by its title
 * @param session empty where lines tell none
 * @param clock that all of their times are of
 * @param points in the order of the log, of very many the peaks and the lows
 * @param measured how many there are in the log
 */
public record Series(MetricRule rule, String log, String session, When.Clock clock, List<Point> points, long measured) {
    public Series {
        points = List.copyOf(points);
    }

    /**
     * A value.
     *
     * @param micros by the clock of the series
     * @param line where it stands, from 0
     */
    public record Point(long micros, double value, long line) {}

    /** Whether not all of its values are there. */
    public boolean isThinned() {
        return points.size() < measured;
    }
}
