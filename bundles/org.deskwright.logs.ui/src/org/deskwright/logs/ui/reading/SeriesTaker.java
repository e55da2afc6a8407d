package org.deskwright.logs.ui.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.deskwright.logs.session.Metric;
import org.deskwright.logs.session.MetricRule;
import org.deskwright.logs.session.When;
import org.deskwright.logs.ui.reading.Series.Point;

/** Puts what is measured together by kind, log and session. */
final class SeriesTaker {
    /** With {@link Thinning#MOST} points each. */
    private static final int MOST = 500;

    private final Map<Key, Thinning> series = new LinkedHashMap<>();
    private long left;

    private record Key(MetricRule rule, String log, String session, When.Clock clock) {}

    void take(Metric metric) {
        When when = metric.place().when();
        Key key = new Key(metric.rule(), metric.place().log(), metric.session(), when.clock());
        Thinning points = series.get(key);
        if (points == null && series.size() == MOST) {
            left++;
            return;
        }
        if (points == null) {
            points = new Thinning();
            series.put(key, points);
        }
        points.add(new Point(when.micros(), metric.value(), metric.place().line()));
    }

    List<Series> series() {
        List<Series> all = new ArrayList<>();
        series.forEach((key, points) -> all
                .add(new Series(key.rule, key.log, key.session, key.clock, points.points(), points.added())));
        return all;
    }

    /** How many values are in none because there were too many series. */
    long left() {
        return left;
    }
}
