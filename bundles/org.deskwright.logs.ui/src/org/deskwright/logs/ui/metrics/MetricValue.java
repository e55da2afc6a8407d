package org.deskwright.logs.ui.metrics;

import java.util.ArrayList;
import java.util.List;

import org.deskwright.logs.session.When;
import org.deskwright.logs.ui.reading.Series;
import org.deskwright.logs.ui.sessions.SessionText;
import org.deskwright.ui.text.Texts;

/** A value, and the series that it is of. */
record MetricValue(Series series, Series.Point point) {
    private static final Texts TEXTS = Texts.beside(MetricValue.class);

    static List<MetricValue> all(List<Series> series) {
        List<MetricValue> all = new ArrayList<>();
        series.forEach(one -> one.points().forEach(point -> all.add(new MetricValue(one, point))));
        return all;
    }

    When when() {
        return new When(series.clock(), point.micros());
    }

    /** Tells it from all others, and is the same when logs are gone over again. */
    String identity() {
        return series.rule().id() + ":" + series.log() + ":" + point.line();
    }

    /** In words. */
    String said() {
        return TEXTS.get("value", series.rule().title(), point.value(), series.rule().unit(), SessionText.time(when()));
    }
}
