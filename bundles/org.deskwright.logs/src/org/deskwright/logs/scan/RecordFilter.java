package org.deskwright.logs.scan;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.deskwright.logs.format.Level;
import org.deskwright.logs.format.SourceClock;
import org.deskwright.logs.format.Stamp;

/**
 * Which records count, together with the lines that continue them.
 *
 * @param from the first moment, in microseconds since 1970; {@link Long#MIN_VALUE} for no begin
 * @param until the moment behind the last, likewise; {@link Long#MAX_VALUE} for no end
 * @param fromMoment whether the first is a moment rather than what stands in the log
 * @param untilMoment the same of that behind the last
 * @param levels {@linkplain Level#bit bits}
 * @param clock by which moments are told from what stands in the log
 */
public record RecordFilter(long from, long until, boolean fromMoment, boolean untilMoment, int levels,
        SourceClock clock) {
    /** All do, and lines that belong to none. */
    public static final RecordFilter ALL = new RecordFilter(Long.MIN_VALUE, Long.MAX_VALUE, -1);

    /** By what stands in the log. */
    public RecordFilter(long from, long until, int levels) {
        this(from, until, false, false, levels, SourceClock.UNKNOWN);
    }

    /** The same for a log of which that clock is known. */
    public RecordFilter by(SourceClock known) {
        return fromMoment || untilMoment ? new RecordFilter(from, until, fromMoment, untilMoment, levels, known) : this;
    }

    /**
     * Whether a record does; one of an hour that a clock showed twice does if it may.
     *
     * @param time as it stands there
     * @param stamp how it is written
     * @param at byte of the log at which it stands
     */
    public boolean fits(long time, Level level, Stamp stamp, long at) {
        if ((levels & level.bit()) == 0) {
            return false;
        }
        if (clock.equals(SourceClock.UNKNOWN)) {
            return from <= time && time < until;
        }
        long first = micros(clock.likely(time, stamp, at), time);
        long last = micros(clock.latest(time, stamp, at), time);
        return from <= (fromMoment ? last : time) && (untilMoment ? first : time) < until;
    }

    private static long micros(Optional<Instant> moment, long otherwise) {
        return moment.map(at -> ChronoUnit.MICROS.between(Instant.EPOCH, at)).orElse(otherwise);
    }
}
