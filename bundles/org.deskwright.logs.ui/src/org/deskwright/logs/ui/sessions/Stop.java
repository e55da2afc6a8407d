package org.deskwright.logs.ui.sessions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.deskwright.logs.session.Event;
import org.deskwright.logs.session.Phase;
import org.deskwright.logs.session.Place;
import org.deskwright.logs.session.Session;
import org.deskwright.logs.session.Stage;
import org.deskwright.ui.text.Texts;

/**
 * What one can go to in a session: a step, or its end.
 *
 * @param stage empty for the end
 * @param to in microseconds, like {@code from}
 * @param place the line that tells it
 */
record Stop(Optional<Stage> stage, String words, long from, long to, Place place) {
    private static final Texts TEXTS = Texts.beside(Stop.class);

    /** The steps whose times can be set beside that of its beginning, and why it ended where a line tells that. */
    static List<Stop> of(Session session) {
        List<Stop> stops = new ArrayList<>();
        for (Phase phase : session.phases()) {
            if (phase.begin().clock() == session.begin().clock()) {
                stops.add(of(phase));
            }
        }
        Optional<Event> cause = session.cause().evidence();
        if (cause.isPresent() && cause.get().place().when().clock() == session.begin().clock()) {
            long at = session.end().micros();
            stops.add(new Stop(Optional.empty(), TEXTS.get("stop.end", CauseLook.words(session.cause())), at, at,
                    cause.get().place()));
        }
        if (stops.isEmpty()) {
            Place first = SessionText.first(session);
            stops.add(new Stop(Optional.empty(), TEXTS.get("stop.begin", SessionText.time(first.when())),
                    first.when().micros(), first.when().micros(), first));
        }
        return stops;
    }

    private static Stop of(Phase phase) {
        long from = phase.begin().micros();
        long to = phase.end().clock() == phase.begin().clock() ? Math.max(from, phase.end().micros()) : from;
        String span = phase.duration().map(SessionText::span).orElse("");
        return new Stop(Optional.of(phase.stage()),
                TEXTS.get("stop.stage", StageLook.word(phase.stage()), SessionText.time(phase.begin()), span).strip(),
                from, to, phase.evidence().place());
    }
}
