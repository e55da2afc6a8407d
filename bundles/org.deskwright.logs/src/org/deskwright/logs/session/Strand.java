package org.deskwright.logs.session;

import java.util.List;
import java.util.Optional;

/**
 * What one log, or several that were one, tells of a session.
 *
 * @param session as its lines tell it; empty where none does
 * @param events in the order of the log, of very many the first and the last; at least one
 * @param left how many are not among them
 * @param measured how many values were measured in it
 * @param last its last line, or the last one that was measured in it
 * @param followed whether another session began behind it in the log
 * @param again whether a session of the same id had begun before it in the log
 */
record Strand(String session, List<Event> events, long left, long measured, When last, boolean followed,
        boolean again) {
    Strand {
        events = List.copyOf(events);
    }

    /** The same, known to be followed. */
    Strand over() {
        return followed ? this : new Strand(session, events, left, measured, last, true, again);
    }

    Event first() {
        return events.getFirst();
    }

    /** Where it is put in order. */
    Optional<Event> firstMoment() {
        return events.stream().filter(event -> event.when().clock() == When.Clock.MOMENT).findFirst();
    }
}
