package org.deskwright.cli.internal;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/**
 * When each source is asked again: an interval after it was, and twice as late after each failure, so that one that
 * fails neither is hammered nor holds up the others.
 */
final class WatchSchedule<S> {
    private static final Duration MOST = Duration.ofMinutes(15);
    private static final int DOUBLED = 20;

    private final Duration interval;
    private final LongSupplier nanos;
    private final Map<S, Turn> turns = new LinkedHashMap<>();

    /** When the next one is, and how often it failed in a row. */
    private record Turn(long at, int failures) {}

    /**
     * @param nanos a clock that nobody sets
     */
    WatchSchedule(List<S> sources, Duration interval, LongSupplier nanos) {
        this.interval = interval;
        this.nanos = nanos;
        long now = nanos.getAsLong();
        sources.forEach(source -> turns.put(source, new Turn(now, 0)));
    }

    /** Whose turn it is, in the order in which they were given. */
    List<S> due() {
        long now = nanos.getAsLong();
        return turns.entrySet().stream().filter(e -> e.getValue().at() - now <= 0).map(Map.Entry::getKey).toList();
    }

    /** How long nobody's turn comes. */
    Duration pause() {
        long now = nanos.getAsLong();
        return Duration.ofNanos(turns.values().stream().map(turn -> turn.at() - now).min(Comparator.naturalOrder())
                .map(left -> Math.max(0, left)).orElse(0L));
    }

    /** Those that were asked together stay together. */
    void ended(List<S> sources, Predicate<S> sound) {
        long now = nanos.getAsLong();
        for (S source : sources) {
            int failures = sound.test(source) ? 0 : turns.get(source).failures() + 1;
            turns.put(source, new Turn(now + later(failures).toNanos(), failures));
        }
    }

    private Duration later(int failures) {
        Duration most = interval.compareTo(MOST) > 0 ? interval : MOST;
        Duration doubled = interval.multipliedBy(1L << Math.min(failures, DOUBLED));
        return failures == 0 || doubled.compareTo(most) <= 0 ? failures == 0 ? interval : doubled : most;
    }
}
