package org.deskwright.logs.check;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.deskwright.logs.check.LogFacts.Fact;
import org.deskwright.logs.check.LogFacts.Place;
import org.deskwright.logs.check.Neighbours.Where;
import org.deskwright.logs.signature.Severity;
import org.deskwright.logs.signature.Signature;

/**
 * A known failure that logs show, perhaps many times.
 *
 * @param at when, as far as that is known
 * @param local when by clocks whose zone nobody knows, as if it were UTC
 * @param by the same as {@code at} by where it is told
 */
record Failure(Signature signature, NavigableSet<Instant> at, NavigableSet<Instant> local,
        Map<Where, NavigableSet<Instant>> by) {
    /** By which clocks are ahead of UTC, and behind it. */
    private static final Duration AHEAD = Duration.ofHours(14);
    private static final Duration BEHIND = Duration.ofHours(12);

    /** All, in the order of their ids. */
    static List<Failure> of(LogFacts facts) {
        return of(facts, one -> isFailure(one));
    }

    /** Much that logs show is none, but may be behind one. */
    static boolean isFailure(Signature signature) {
        return signature.severity() != Severity.INFO && !signature.topics().isEmpty();
    }

    /** Those that are asked for, which need be no failures. */
    static List<Failure> of(LogFacts facts, Predicate<Signature> which) {
        Map<String, Failure> all = new TreeMap<>();
        for (Fact fact : facts.facts()) {
            if (which.test(fact.signature())) {
                Failure failure = all.computeIfAbsent(fact.signature().id(),
                        _ -> new Failure(fact.signature(), new TreeSet<>(), new TreeSet<>(), new HashMap<>()));
                fact.signs().all().forEach(sign -> failure.add(new Where(sign.log(), sign.computer()), sign.at()));
                fact.first().stream().map(Place::moment).flatMap(Optional::stream)
                        .filter(at -> !failure.at.contains(at))
                        .forEach(at -> failure.add(new Where(fact.log(), ""), at));
                failure.by.computeIfAbsent(new Where(fact.log(), ""), _ -> new TreeSet<>());
                failure.local.addAll(fact.signs().local());
            }
        }
        return new ArrayList<>(all.values());
    }

    private void add(Where where, Instant moment) {
        at.add(moment);
        by.computeIfAbsent(where, _ -> new TreeSet<>()).add(moment);
    }

    String id() {
        return signature.id();
    }

    boolean isTimed() {
        return !at.isEmpty();
    }

    /** Whether at least the clock of who wrote it says when it was. */
    boolean isToldOf() {
        return isTimed() || !local.isEmpty();
    }

    /** Those of its times that are within. */
    NavigableSet<Instant> in(Incident incident) {
        return at.subSet(incident.from(), true, incident.until(), true);
    }

    /** In each of these it was, as far as clocks tell whose zone nobody knows. */
    Stream<Incident> mayHaveBeen() {
        return local.stream().map(at -> new Incident(at.minus(AHEAD), at.plus(BEHIND), Incident.Basis.LOCAL));
    }

    /** Whether nothing that is known of its times speaks against it. */
    boolean mayBeIn(Incident incident) {
        return isTimed() ? !in(incident).isEmpty() : local.isEmpty() || mayHaveBeen().anyMatch(incident::meets);
    }

    /** The last time up to another and the first from then on. */
    Stream<Instant> around(Instant then) {
        return around(at, then);
    }

    static Stream<Instant> around(NavigableSet<Instant> times, Instant then) {
        return Stream.of(times.floor(then), times.ceiling(then)).filter(one -> one != null);
    }
}
