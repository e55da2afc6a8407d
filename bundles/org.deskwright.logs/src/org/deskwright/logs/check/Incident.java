package org.deskwright.logs.check;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.deskwright.logs.signature.Severity;

/** A time in which failures follow each other: logs of weeks hold many, and causes are asked of one. */
record Incident(Instant from, Instant until) {
    /** What is farther apart is not taken for the same. */
    private static final Duration APART = Duration.ofMinutes(30);
    /** People tell a time as they remember it. */
    private static final Duration BEHIND = Duration.ofMinutes(10);

    boolean holds(Instant at) {
        return !at.isBefore(from) && !at.isAfter(until);
    }

    /** All, in their order. */
    static List<Incident> all(List<Failure> failures) {
        List<Incident> all = new ArrayList<>();
        failures.stream().flatMap(failure -> failure.at().stream()).sorted().forEach(at -> {
            if (!all.isEmpty() && !at.isAfter(all.getLast().until.plus(APART))) {
                all.set(all.size() - 1, new Incident(all.getLast().from, at));
            } else {
                all.add(new Incident(at, at));
            }
        });
        return all;
    }

    /**
     * The one that is asked about: of the time that somebody told; where nobody did or nothing failed then, the last in
     * which one failure is known to have led to another, the last with one that is more than a hint, or the last.
     *
     * @param linked whether a failure is known to have led to another in it
     */
    static Optional<Incident> of(List<Failure> failures, Optional<Instant> asked, Predicate<Incident> linked) {
        List<Incident> all = all(failures);
        Optional<Incident> then = asked.map(at -> new Incident(at.minus(APART), at.plus(BEHIND)))
                .filter(one -> failures.stream().anyMatch(failure -> !failure.in(one).isEmpty()));
        return then
                .or(() -> Stream
                        .<Predicate<Incident>>of(linked,
                                one -> failures.stream()
                                        .anyMatch(failure -> failure.signature().severity() != Severity.WARNING
                                                && !failure.in(one).isEmpty()),
                                _ -> true)
                        .flatMap(wanted -> all.reversed().stream().filter(wanted)).findFirst());
    }
}
