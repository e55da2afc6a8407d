package org.deskwright.logs.ui.metrics;

import java.util.ArrayList;
import java.util.List;

import org.deskwright.logs.ui.reading.Series;

/**
 * As much of a line as can be told apart on the screen: of what falls together the least and the most.
 *
 * @param title what was measured
 * @param pieces what belongs together, such as a session; nothing is drawn between them
 */
record DrawnLine(String title, List<List<MetricValue>> pieces) {
    /** Of more, their points are drawn alone. */
    private static final int MOST_PIECES = 60;
    private static final int COLUMNS = 600;

    static DrawnLine of(String title, List<Series> all, long from, long to) {
        List<List<MetricValue>> pieces = new ArrayList<>();
        long step = Math.max(1, (to - from) / COLUMNS);
        for (Series series : all) {
            List<MetricValue> piece = piece(series, from, to, step);
            if (!piece.isEmpty()) {
                pieces.add(piece);
            }
        }
        return new DrawnLine(title, pieces);
    }

    private static List<MetricValue> piece(Series series, long from, long to, long step) {
        List<MetricValue> kept = new ArrayList<>();
        Series.Point least = null;
        Series.Point most = null;
        long column = Long.MIN_VALUE;
        for (Series.Point point : series.points()) {
            if (point.micros() < from || point.micros() >= to) {
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
        return kept;
    }

    private static void keep(Series series, Series.Point least, Series.Point most, List<MetricValue> kept) {
        if (least == null) {
            return;
        }
        boolean leastFirst = least.line() <= most.line();
        kept.add(new MetricValue(series, leastFirst ? least : most));
        if (least != most) {
            kept.add(new MetricValue(series, leastFirst ? most : least));
        }
    }

    List<MetricValue> values() {
        return pieces.stream().flatMap(List::stream).toList();
    }

    /** What is drawn as lines of their own. */
    List<List<MetricValue>> drawn() {
        return isJoined() ? pieces : List.of(values());
    }

    /** Whether the points of a piece are joined by a line. */
    boolean isJoined() {
        return pieces.size() <= MOST_PIECES;
    }
}
