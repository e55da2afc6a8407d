package org.deskwright.logs.ui.merged;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.deskwright.logs.format.FormatStamp;
import org.deskwright.logs.format.SourceClock;
import org.deskwright.logs.format.Stamp;
import org.deskwright.logs.index.IndexTotals;
import org.deskwright.logs.index.IndexTotals.OfStamp;

/**
 * How a log can be set beside others in time.
 *
 * @param shift how far its times are ahead, in microseconds
 * @param kind what that rests on
 * @param others how many of its records are written by a clock of which the same is not known
 */
record MergeClock(long shift, Kind kind, long others) {
    /** Of a log that tells no times. */
    static final MergeClock UNTIMED = new MergeClock(0, Kind.NONE, 0);

    /** What is known of its times. */
    enum Kind {
        /** They are moments. */
        MOMENT,
        /** Nobody told their zone: they are taken as they stand. */
        LOCAL,
        /** They count from a start that nobody told, or there are none: it cannot be set beside others. */
        NONE
    }

    /** By the way in which most of its records begin; what is known of the clock is taken as it was at their first. */
    static MergeClock of(IndexTotals totals, List<FormatStamp> stamps, SourceClock known) {
        List<OfStamp> all = totals.byStamp().stream().filter(of -> of.stamp() >= 0 && of.stamp() < stamps.size())
                .toList();
        Optional<MergeClock> most = all.stream().max(Comparator.comparingLong(OfStamp::records))
                .map(of -> of(of, stamps, known));
        return most
                .map(clock -> new MergeClock(clock.shift, clock.kind, all.stream()
                        .filter(of -> !of(of, stamps, known).equals(clock)).mapToLong(OfStamp::records).sum()))
                .orElse(UNTIMED);
    }

    private static MergeClock of(OfStamp records, List<FormatStamp> stamps, SourceClock known) {
        Stamp stamp = stamps.get(records.stamp()).stamp();
        Optional<Instant> moment = known.moment(records.earliest(), stamp);
        if (moment.isPresent()) {
            long told = ChronoUnit.MICROS.between(Instant.EPOCH, moment.get());
            return new MergeClock(records.earliest() - told, Kind.MOMENT, 0);
        }
        return new MergeClock(0, stamp.isUptime() ? Kind.NONE : Kind.LOCAL, 0);
    }
}
