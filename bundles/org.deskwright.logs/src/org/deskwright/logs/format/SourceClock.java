package org.deskwright.logs.format;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What somebody knows of the clock by which a log was written, and the log does not tell.
 *
 * @param zone of times without one
 * @param skew how far the clock was ahead
 * @param started when the device was started, for times that count from there
 */
public record SourceClock(Optional<ZoneId> zone, Duration skew, Optional<Instant> started) {
    /** Of which nothing is known. */
    public static final SourceClock UNKNOWN = new SourceClock(Optional.empty(), Duration.ZERO, Optional.empty());

    /**
     * The moment of a record; empty where it cannot be told. Of an hour that a clock showed twice it is the first.
     *
     * @param time in microseconds, as the stamp tells it
     */
    public Optional<Instant> moment(long time, Stamp stamp) {
        Instant told = instant(time);
        if (stamp.isUptime()) {
            return started.map(start -> start.plus(time, ChronoUnit.MICROS).minus(skew));
        }
        return stamp.tellsZone() ? Optional.of(told.minus(skew)) : ofLocal(told).map(moment -> moment.minus(skew));
    }

    /** What a record of that moment tells, in microseconds; empty where that cannot be told. */
    public Optional<Long> told(Instant moment, Stamp stamp) {
        Instant shown = moment.plus(skew);
        if (stamp.isUptime()) {
            return started.map(start -> ChronoUnit.MICROS.between(start, shown));
        }
        return stamp.tellsZone()
                ? Optional.of(ChronoUnit.MICROS.between(Instant.EPOCH, shown))
                : zone.map(id -> ChronoUnit.MICROS.between(Instant.EPOCH,
                        shown.atZone(id).toLocalDateTime().toInstant(ZoneOffset.UTC)));
    }

    private Optional<Instant> ofLocal(Instant told) {
        return zone.map(id -> told.atOffset(ZoneOffset.UTC).toLocalDateTime().atZone(id).toInstant());
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
