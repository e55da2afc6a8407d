package org.deskwright.logs.ui.reading;

import java.util.ArrayList;
import java.util.List;

import org.deskwright.logs.ui.reading.Series.Point;

/**
 * Keeps of a series that has no known end as much as can be shown: each time that there are too many values, of each
 * four that follow each other only the least and the most stay.
 */
final class Thinning {
    static final int MOST = 2048;
    private static final int GROUP = 4;

    private final List<Point> points = new ArrayList<>();
    private long added;

    void add(Point point) {
        added++;
        points.add(point);
        if (points.size() == MOST) {
            List<Point> kept = new ArrayList<>(MOST);
            for (int at = 0; at < MOST; at += GROUP) {
                keep(points.subList(at, at + GROUP), kept);
            }
            points.clear();
            points.addAll(kept);
        }
    }

    private static void keep(List<Point> group, List<Point> kept) {
        int least = 0;
        int most = 0;
        for (int i = 1; i < group.size(); i++) {
            least = group.get(i).value() < group.get(least).value() ? i : least;
            most = group.get(i).value() > group.get(most).value() ? i : most;
        }
        kept.add(group.get(Math.min(least, most)));
        // of values that are all the same the last, so that the line goes on to there
        kept.add(group.get(least == most ? group.size() - 1 : Math.max(least, most)));
    }

    List<Point> points() {
        return points;
    }

    long added() {
        return added;
    }
}
