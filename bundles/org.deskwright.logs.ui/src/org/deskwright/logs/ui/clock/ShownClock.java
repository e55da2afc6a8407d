package org.deskwright.logs.ui.clock;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.deskwright.logs.format.SetBacks;
import org.deskwright.logs.format.SourceClock;
import org.deskwright.logs.format.Stamp;

/**
 * Times of a log and the moments that they are, in microseconds since 1970.
 *
 * @param clock what is known of it
 * @param stamp how times are written; empty as long as no line with one was seen
 */
public record ShownClock(SourceClock clock, Optional<Stamp> stamp) {
    /** Of which nothing is known: times are taken as they stand. */
    public static final ShownClock UNKNOWN = new ShownClock(SourceClock.UNKNOWN, Optional.empty());

    /** Whether moments are others than what is written. */
    public boolean isCorrected() {
        return !clock.equals(SourceClock.UNKNOWN)
                && stamp.flatMap(s -> clock.likely(0, s, SetBacks.NOWHERE)).isPresent();
    }

    /** The moment of a time of the log. */
    public long moment(long told) {
        return isCorrected()
                ? stamp.flatMap(s -> clock.likely(told, s, SetBacks.NOWHERE)).map(ShownClock::micros).orElse(told)
                : told;
    }

    /** What the log tells at a moment. */
    public long told(long moment) {
        Instant at = Instant.EPOCH.plus(moment, ChronoUnit.MICROS);
        return isCorrected() ? clock.told(at, stamp.orElseThrow()).orElse(moment) : moment;
    }

    private static long micros(Instant moment) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
    }
}
