package org.deskwright.estate.model;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.deskwright.core.evidence.Scope;

/** Tells which sightings are of things that are gone: a newer whole answer does not hold them. */
final class Departures {
    private record Place(String kind, Scope scope) {}

    private final Map<Place, Instant> newest = new HashMap<>();

    Departures(Collection<WholeAnswer> answers) {
        for (WholeAnswer answer : answers) {
            newest.merge(new Place(answer.kind(), answer.scope()), answer.begun(), (a, b) -> a.isAfter(b) ? a : b);
        }
    }

    /** Whether an item whose last sighting this is has gone since. */
    boolean isGone(Item last) {
        if (newest.isEmpty()) {
            return false;
        }
        Instant begun = newest.get(new Place(last.provenance().kind(), last.scope()));
        return begun != null && last.provenance().readAt().isBefore(begun);
    }
}
