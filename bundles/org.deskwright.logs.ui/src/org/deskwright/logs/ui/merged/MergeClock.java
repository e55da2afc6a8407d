package org.deskwright.logs.ui.merged;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import org.deskwright.logs.format.FormatStamp;
import org.deskwright.logs.format.SourceClock;
import org.deskwright.logs.format.Stamp;
import org.deskwright.logs.index.IndexTotals;

/**
 * How a log can be set beside others in time.
 *
 * @param shift how far its times are ahead, in microseconds
 * @param kind what that rests on
 */
record MergeClock(long shift, Kind kind) {
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
        Optional<IndexTotals.OfStamp> most = totals.byStamp().stream()
                .filter(of -> of.stamp() >= 0 && of.stamp() < stamps.size())
                .max((a, b) -> Long.compare(a.records(), b.records()));
        if (most.isEmpty()) {
            return new MergeClock(0, Kind.NONE);
        }
        Stamp stamp = stamps.get(most.get().stamp()).stamp();
        long first = most.get().earliest();
        Optional<Instant> moment = known.moment(first, stamp);
        if (moment.isPresent()) {
            return new MergeClock(first - ChronoUnit.MICROS.between(Instant.EPOCH, moment.get()), Kind.MOMENT);
        }
        return new MergeClock(0, stamp.isUptime() ? Kind.NONE : Kind.LOCAL);
    }
}
