package org.deskwright.logs.session;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

import org.deskwright.logs.format.SourceClock;
import org.deskwright.logs.format.Stamp;

/**
 * The time of a line, as far as it can be told.
 *
 * @param micros since 1970, or since the device was started
 * @param told what stands in the log, likewise, before anything that is known of its clock
 * @param unsure whether it is a moment of which only the likely one is known: a clock showed it twice, or left it out
 */
public record When(Clock clock, long micros, long told, boolean unsure) implements Comparable<When> {
    private static final Comparator<When> ORDER = Comparator.comparing(When::clock).thenComparingLong(When::micros);

    /** What stands in the log is the moment. */
    public When(Clock clock, long micros) {
        this(clock, micros, micros, false);
    }

    /** By what a time goes: only those of one clock can be set beside each other. */
    public enum Clock {
        /** It is a moment. */
        MOMENT,
        /** A computer whose zone nobody told. */
        LOCAL,
        /** A device that counts from its start. */
        UPTIME
    }

    /**
     * Of a record, a moment where that can be told.
     *
     * @param at byte of the log at which it stands
     */
    static When of(long time, Stamp stamp, long at, SourceClock known) {
        Optional<Instant> moment = known.likely(time, stamp, at);
        return moment.isPresent()
                ? new When(Clock.MOMENT, ChronoUnit.MICROS.between(Instant.EPOCH, moment.get()), time,
                        known.doubt(time, stamp, at) != SourceClock.Doubt.NONE)
                : new When(stamp.isUptime() ? Clock.UPTIME : Clock.LOCAL, time, time, false);
    }

    public Optional<Instant> moment() {
        return clock == Clock.MOMENT && !unsure ? Optional.of(instant()) : Optional.empty();
    }

    private Instant instant() {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    /** Empty where the other is of another clock, or earlier: then a clock was set back; and where one is unsure. */
    public Optional<Duration> until(When end) {
        return clock == end.clock && !unsure && !end.unsure && end.micros >= micros
                ? Optional.of(Duration.of(end.micros - micros, ChronoUnit.MICROS))
                : Optional.empty();
    }

    @Override
    public int compareTo(When other) {
        return ORDER.compare(this, other);
    }

    /** As in ISO 8601, without a zone where none is known; an uptime as devices write it. */
    @Override
    public String toString() {
        return switch (clock) {
            case MOMENT -> unsure
                    ? Instant.EPOCH.plus(told, ChronoUnit.MICROS).atOffset(ZoneOffset.UTC).toLocalDateTime().toString()
                    : instant().toString();
            case LOCAL -> instant().atOffset(ZoneOffset.UTC).toLocalDateTime().toString();
            case UPTIME -> {
                Duration up = Duration.of(micros, ChronoUnit.MICROS);
                yield String.format(Locale.ROOT, "%dd,%02d:%02d:%02d.%03d", up.toDays(), up.toHoursPart(),
                        up.toMinutesPart(), up.toSecondsPart(), up.toMillisPart());
            }
        };
    }
}
