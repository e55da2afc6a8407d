package org.deskwright.logs.format;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

import org.deskwright.logs.format.SetBacks.SetBack;
import org.deskwright.logs.format.SetBacks.Showing;
import org.deskwright.logs.format.ZoneChanges.Change;

/**
 * What somebody knows of the clock by which a log was written, and the log does not tell.
 *
 * @param zone of times without one
 * @param zones of times without one by the identifier of the format, where several programs wrote the log
 * @param skew how far the clock was ahead
 * @param started when the device was started, for times that count from there
 * @param setBacks where in the log the clock was set back
 */
public record SourceClock(Optional<ZoneId> zone, Map<String, ZoneId> zones, Duration skew, Optional<Instant> started,
        SetBacks setBacks) {
    /** Of which nothing is known. */
    public static final SourceClock UNKNOWN = new SourceClock(Optional.empty(), Duration.ZERO, Optional.empty());

    public SourceClock {
        zones = Map.copyOf(zones);
    }

    /** Of one zone, by a log in which nobody looked for changes of it. */
    public SourceClock(Optional<ZoneId> zone, Duration skew, Optional<Instant> started) {
        this(zone, Map.of(), skew, started, SetBacks.NONE);
    }

    /** Why the moment of a record cannot be told though its zone is known. */
    public enum Doubt {
        NONE,
        /** Clocks showed that time twice, and nothing tells which of the two it is. */
        TWICE,
        /** Clocks were set forward over that time: it is none of that zone. */
        LEFT_OUT
    }

    /** With other zones of formats. */
    public SourceClock with(Map<String, ZoneId> others) {
        return new SourceClock(zone, others, skew, started, setBacks);
    }

    /** With what the log tells of changes. */
    public SourceClock with(SetBacks told) {
        return new SourceClock(zone, zones, skew, started, told);
    }

    /** The zone of times of that kind; empty where nobody told it, or they tell it themselves. */
    public Optional<ZoneId> zone(Stamp stamp) {
        return stamp.tellsZone() || stamp.isUptime()
                ? Optional.empty()
                : Optional.ofNullable(zones.get(stamp.format())).or(() -> zone);
    }

    /** The moment of a record, wherever it stands; empty of an hour that a clock showed twice or left out, too. */
    public Optional<Instant> moment(long time, Stamp stamp) {
        return moment(time, stamp, SetBacks.NOWHERE);
    }

    /**
     * The moment of a record; empty where it cannot be told.
     *
     * @param time in microseconds, as the stamp tells it
     * @param at byte of the log at which it begins, or any within it
     */
    public Optional<Instant> moment(long time, Stamp stamp, long at) {
        return doubt(time, stamp, at) == Doubt.NONE ? likely(time, stamp, at) : Optional.empty();
    }

    /** Why the moment of a record cannot be told; none of one whose zone nobody knows. */
    public Doubt doubt(long time, Stamp stamp, long at) {
        Optional<ZoneId> its = zone(stamp);
        Optional<Change> change = its.flatMap(id -> ZoneChanges.of(id).at(time));
        if (change.isEmpty()) {
            return Doubt.NONE;
        }
        if (!change.get().twice()) {
            return Doubt.LEFT_OUT;
        }
        return setBacks.of(its.get(), time, at) == Showing.UNTOLD ? Doubt.TWICE : Doubt.NONE;
    }

    /**
     * The same where a record has to stand somewhere among others: of an hour that was shown twice it is the first
     * showing, as long as nothing tells; one that was left out is taken as if it were not.
     */
    public Optional<Instant> likely(long time, Stamp stamp, long at) {
        if (stamp.isUptime()) {
            return started.map(start -> start.plus(time, ChronoUnit.MICROS).minus(skew));
        }
        Instant told = instant(time);
        return stamp.tellsZone()
                ? Optional.of(told.minus(skew))
                : zone(stamp).map(id -> ofLocal(told, id, setBacks.of(id, time, at)).minus(skew));
    }

    /** The latest that it may be. */
    public Optional<Instant> latest(long time, Stamp stamp, long at) {
        return doubt(time, stamp, at) == Doubt.TWICE
                ? zone(stamp).map(id -> ofLocal(instant(time), id, Showing.SECOND).minus(skew))
                : likely(time, stamp, at);
    }

    /** What the clock showed, as if it were UTC, where a record tells no zone and nobody else does; else empty. */
    public Optional<Instant> local(long time, Stamp stamp) {
        return stamp.isUptime() || stamp.tellsZone() || zone(stamp).isPresent()
                ? Optional.empty()
                : Optional.of(instant(time).minus(skew));
    }

    /** What a record of that moment tells, in microseconds; empty where that cannot be told. */
    public Optional<Long> told(Instant moment, Stamp stamp) {
        Instant shown = moment.plus(skew);
        if (stamp.isUptime()) {
            return started.map(start -> ChronoUnit.MICROS.between(start, shown));
        }
        return stamp.tellsZone()
                ? Optional.of(ChronoUnit.MICROS.between(Instant.EPOCH, shown))
                : zone(stamp).map(id -> ChronoUnit.MICROS.between(Instant.EPOCH,
                        shown.atZone(id).toLocalDateTime().toInstant(ZoneOffset.UTC)));
    }

    /** The byte of the log before which nothing was written at that moment or later, as far as its order tells. */
    public long place(Instant moment) {
        Instant shown = moment.plus(skew);
        return setBacks.all().stream().filter(back -> !back.newestFirst() && back.isSecond(shown))
                .mapToLong(SetBack::at).max().orElse(0);
    }

    private static Instant ofLocal(Instant told, ZoneId zone, Showing showing) {
        LocalDateTime shown = told.atOffset(ZoneOffset.UTC).toLocalDateTime();
        return showing == Showing.SECOND
                ? shown.atZone(zone).withLaterOffsetAtOverlap().toInstant()
                : shown.atZone(zone).toInstant();
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
