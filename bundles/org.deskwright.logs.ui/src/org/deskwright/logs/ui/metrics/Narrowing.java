package org.deskwright.logs.ui.metrics;

import java.util.List;
import java.util.Optional;

import org.deskwright.logs.session.Session;
import org.deskwright.logs.ui.reading.Series;

/** Which values are of a session: those that tell its id, else those that its logs tell of its time. */
final class Narrowing {
    private Narrowing() {
    }

    /** All of them where there is no session. */
    static List<Series> of(List<Series> all, Optional<Session> session) {
        return session.map(one -> all.stream().map(series -> within(series, one))
                .filter(series -> !series.points().isEmpty()).toList()).orElse(all);
    }

    private static Series within(Series series, Session session) {
        boolean told = !series.session().isEmpty() && !session.id().isEmpty();
        boolean same = told && series.session().equals(session.id());
        if (same && series.clock() != session.begin().clock()) {
            return series;
        }
        // a session may begin anew under an id
        boolean may = same
                || !told && series.clock() == session.begin().clock() && session.logs().contains(series.log());
        return new Series(series.rule(), series.log(), series.session(), series.clock(),
                may
                        ? series.points().stream()
                                .filter(p -> p.micros() >= session.begin().micros()
                                        && p.micros() <= session.end().micros())
                                .toList()
                        : List.of(),
                series.measured());
    }
}
