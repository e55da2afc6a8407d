package org.deskwright.logs.session;

import java.util.Map;

/**
 * A line that tells a step of a session.
 *
 * @param session as the record tells it; empty where it tells none
 * @param told what else the line tells, by {@link Marker#TOLD name}
 */
public record Event(Marker marker, Place place, String session, Map<String, String> told) {
    public Event {
        told = Map.copyOf(told);
    }

    When when() {
        return place.when();
    }

    Stage stage() {
        return marker.stage();
    }
}
