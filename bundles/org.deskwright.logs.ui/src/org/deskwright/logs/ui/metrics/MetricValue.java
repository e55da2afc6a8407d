package org.deskwright.logs.ui.metrics;

import java.util.ArrayList;
import java.util.List;

import org.deskwright.logs.session.When;
import org.deskwright.logs.ui.reading.Series;
import org.deskwright.logs.ui.reading.ShortNames;
import org.deskwright.logs.ui.sessions.SessionText;
import org.deskwright.ui.text.Texts;

/** A value, and the series that it is of. */
record MetricValue(Series series, Series.Point point) {
    private static final Texts TEXTS = Texts.beside(MetricValue.class);
    private static final int LETTERS = 24;

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

    /**
     * In words.
     *
     * @param logs of which it may be; where there are several it is told of which
     */
    String said(List<String> logs) {
        String title = series.rule().title();
        String what = logs.size() > 1
                ? TEXTS.get("line.log", title, ShortNames.of(series.log(), logs, LETTERS))
                : title;
        return TEXTS.get("value", what, point.value(), series.rule().unit(), SessionText.time(when()));
    }
}
