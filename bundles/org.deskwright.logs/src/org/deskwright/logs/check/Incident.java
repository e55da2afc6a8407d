package org.deskwright.logs.check;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.deskwright.logs.signature.Severity;

/**
 * A time in which failures follow each other: logs of weeks hold many, and causes are asked of one.
 *
 * @param basis how it is known
 */
record Incident(Instant from, Instant until, Basis basis) {
    /** What is farther apart is not taken for the same. */
    private static final Duration APART = Duration.ofMinutes(30);
    /** People tell a time as they remember it. */
    private static final Duration BEHIND = Duration.ofMinutes(10);
    /** What failed within a working day may be what people ask about, though something else failed behind it. */
    private static final Duration DAY = Duration.ofHours(12);

    enum Basis {
        /** Somebody told the time. */
        ASKED,
        /** Times of failures. */
        TIMES,
        /** What failed last did so by a clock whose zone nobody knows. */
        LOCAL
    }

    Incident(Instant from, Instant until) {
        this(from, until, Basis.TIMES);
    }

    boolean holds(Instant at) {
        return !at.isBefore(from) && !at.isAfter(until);
    }

    boolean meets(Incident other) {
        return !other.until.isBefore(from) && !other.from.isAfter(until);
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
     * The one that is asked about: of the time that somebody told; where nobody did or nothing can have failed then,
     * the last with one that is more than a hint, else the last. Where in another of the same day a failure is known to
     * have led to another, it is that; where something failed behind it by a clock whose zone nobody knows, it is that.
     *
     * @param linked whether a failure is known to have led to another in it
     */
    static Optional<Incident> of(List<Failure> failures, Optional<Instant> asked, Predicate<Incident> linked) {
        return asked.map(at -> new Incident(at.minus(APART), at.plus(BEHIND), Basis.ASKED))
                .filter(one -> failures.stream().anyMatch(failure -> failure.isToldOf() && failure.mayBeIn(one)))
                .or(() -> last(failures, linked));
    }

    private static Optional<Incident> last(List<Failure> failures, Predicate<Incident> linked) {
        List<Incident> latestFirst = all(failures).reversed();
        Optional<Incident> last = Stream.<Predicate<Incident>>of(
                one -> failures.stream().anyMatch(failure -> !isHint(failure) && !failure.in(one).isEmpty()), _ -> true)
                .flatMap(wanted -> latestFirst.stream().filter(wanted)).findFirst();
        Optional<Incident> local = failures.stream().filter(failure -> !failure.isTimed() && !isHint(failure))
                .flatMap(failure -> failure.mayHaveBeen().max(Comparator.comparing(Incident::from)).stream())
                .max(Comparator.comparing(Incident::from))
                .filter(one -> last.isEmpty() || one.from.isAfter(last.get().until.plus(APART)));
        return local.or(() -> latestFirst.stream().filter(linked).findFirst()
                .filter(one -> one.until.isAfter(last.orElseThrow().from.minus(DAY))).or(() -> last));
    }

    private static boolean isHint(Failure failure) {
        return failure.signature().severity() == Severity.WARNING;
    }
}
