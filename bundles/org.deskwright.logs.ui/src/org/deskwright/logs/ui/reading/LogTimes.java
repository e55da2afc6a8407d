package org.deskwright.logs.ui.reading;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import org.deskwright.logs.format.FormatStamp;
import org.deskwright.logs.format.SetBacks;
import org.deskwright.logs.format.SourceClock;
import org.deskwright.logs.format.Stamp;

/**
 * How times that stand in a log are told beside those of others, each by the way in which its record tells it. In
 * microseconds.
 *
 * @param clock what is known of it
 * @param stamps ways in which records may begin, by their numbers
 * @param most the one that most records of the log have; -1 where none tells a time
 * @param several whether there are such as tell a zone and such as do not, or as count from a start
 */
record LogTimes(SourceClock clock, List<FormatStamp> stamps, int most, boolean several) {
    static final LogTimes AS_THEY_STAND = new LogTimes(SourceClock.UNKNOWN, List.of(), -1, false);

    /**
     * @param counts how many records there are of each stamp
     */
    static LogTimes of(SourceClock clock, List<FormatStamp> stamps, long[] counts) {
        int most = -1;
        int ways = 0;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                most = most < 0 || counts[i] > counts[most] ? i : most;
                Stamp stamp = stamps.get(i).stamp();
                ways |= stamp.isUptime() ? 1 : stamp.tellsZone() ? 2 : 4;
            }
        }
        return new LogTimes(clock, stamps, most, Integer.bitCount(ways) > 1);
    }

    /**
     * @param stamp by which the time is written
     * @param at byte of the log at which it stands
     */
    long toShared(long micros, int stamp, long at) {
        return stamp(stamp).flatMap(s -> clock.likely(micros, s, at)).map(LogTimes::micros).orElse(micros);
    }

    /** As most records of the log would tell it. */
    long toLog(long micros) {
        return stamp(most).filter(s -> clock.likely(0, s, SetBacks.NOWHERE).isPresent())
                .flatMap(s -> clock.told(Instant.EPOCH.plus(micros, ChronoUnit.MICROS), s)).orElse(micros);
    }

    /** Likewise. */
    long toShared(long micros) {
        return toShared(micros, most, SetBacks.NOWHERE);
    }

    private Optional<Stamp> stamp(int number) {
        return number < 0 || number >= stamps.size() ? Optional.empty() : Optional.of(stamps.get(number).stamp());
    }

    private static long micros(Instant moment) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
    }
}
