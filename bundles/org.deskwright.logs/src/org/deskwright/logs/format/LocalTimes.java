package org.deskwright.logs.format;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Arrays;

/**
 * Times of a zone as {@link SourceClock} takes them, for very many of them: when the zone changes its clocks is looked
 * up once. All in microseconds. Safe to share by threads.
 */
final class LocalTimes {
    private static final int MOST_CHANGES = 1000;
    private static final long SECOND = 1_000_000;

    private final long[] until;
    private final long[] offsets;

    /** @param earliest of the times, as a clock of the zone shows it */
    LocalTimes(ZoneRules rules, long earliest) {
        long[] ends = new long[MOST_CHANGES + 1];
        long[] taken = new long[MOST_CHANGES + 1];
        // a clock of any zone shows at most a day less
        Instant at = Instant.EPOCH.plus(earliest, ChronoUnit.MICROS).minus(1, ChronoUnit.DAYS);
        int count = 0;
        for (ZoneOffsetTransition next = rules.nextTransition(at); next != null
                && count < MOST_CHANGES; next = rules.nextTransition(next.getInstant())) {
            // an hour that is shown twice is taken for the first, one that is left out as if it were not
            ends[count] = micros(next.isGap() ? next.getDateTimeAfter() : next.getDateTimeBefore());
            taken[count++] = next.getOffsetBefore().getTotalSeconds() * SECOND;
            at = next.getInstant();
        }
        ends[count] = Long.MAX_VALUE;
        taken[count] = rules.getOffset(at).getTotalSeconds() * SECOND;
        until = Arrays.copyOf(ends, count + 1);
        offsets = Arrays.copyOf(taken, count + 1);
    }

    private static long micros(LocalDateTime shown) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, shown.toInstant(ZoneOffset.UTC));
    }

    /** The moment at which a clock shows that. */
    long moment(long shown) {
        return shown - offsets[part(shown)];
    }

    private int part(long shown) {
        int found = Arrays.binarySearch(until, shown);
        return Math.min(found >= 0 ? found + 1 : -found - 1, offsets.length - 1);
    }

    /** Whether no clock is changed between two times. */
    boolean isEven(long from, long to) {
        return part(from) == part(to);
    }
}
