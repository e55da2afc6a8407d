package org.deskwright.logs.ui.metrics;

import java.util.ArrayList;
import java.util.List;

import org.deskwright.logs.ui.reading.Series;
import org.deskwright.logs.ui.reading.Series.Point;

/**
 * What of a series is seen, as much as can be told apart on the screen: of what falls together the least and the most.
 *
 * @param values those in the span
 * @param ways to the edges of the span, where there are values beyond them
 */
record DrawnPiece(List<MetricValue> values, List<Way> ways) {
    private static final int COLUMNS = 600;

    /** A straight line, of which no end has to be a value. */
    record Way(double from, double begin, double to, double end) {}

    static DrawnPiece of(Series series, long from, long to) {
        List<MetricValue> kept = new ArrayList<>();
        List<Way> ways = new ArrayList<>();
        long step = Math.max(1, (to - from) / COLUMNS);
        Point least = null;
        Point most = null;
        Point before = null;
        long column = Long.MIN_VALUE;
        for (Point point : series.points()) {
            if (before != null) {
                way(before, point, from, to, ways);
            }
            before = point;
            if (!isIn(point, from, to)) {
                continue;
            }
            long in = Math.floorDiv(point.micros() - from, step);
            if (in != column) {
                keep(series, least, most, kept);
                column = in;
                least = point;
                most = point;
            }
            least = point.value() < least.value() ? point : least;
            most = point.value() > most.value() ? point : most;
        }
        keep(series, least, most, kept);
        return new DrawnPiece(kept, ways);
    }

    private static boolean isIn(Point point, long from, long to) {
        return point.micros() >= from && point.micros() < to;
    }

    private static void keep(Series series, Point least, Point most, List<MetricValue> kept) {
        if (least == null) {
            return;
        }
        boolean leastFirst = least.line() <= most.line();
        kept.add(new MetricValue(series, leastFirst ? least : most));
        if (least != most) {
            kept.add(new MetricValue(series, leastFirst ? most : least));
        }
    }

    /** As far as it is in the span, where one of the two is not. */
    private static void way(Point a, Point b, long from, long to, List<Way> ways) {
        boolean passes = Math.min(a.micros(), b.micros()) < to && Math.max(a.micros(), b.micros()) >= from;
        if (passes && a.micros() != b.micros() && !(isIn(a, from, to) && isIn(b, from, to))) {
            long begin = Math.clamp(a.micros(), from, to);
            long end = Math.clamp(b.micros(), from, to);
            ways.add(new Way(begin, at(a, b, begin), end, at(a, b, end)));
        }
    }

    private static double at(Point a, Point b, long micros) {
        double share = (double) (micros - a.micros()) / (b.micros() - a.micros());
        return a.value() + share * (b.value() - a.value());
    }

    boolean isEmpty() {
        return values.isEmpty() && ways.isEmpty();
    }
}
