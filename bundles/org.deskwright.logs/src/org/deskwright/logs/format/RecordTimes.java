package org.deskwright.logs.format;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * The times of all records of a log on one scale, each by the way in which it tells its own: a log may be written by
 * several programs, and its clock may be changed for the summer. In microseconds since 1970. Safe to share by threads.
 */
public final class RecordTimes {
    /** Of a record that can only be told to stand between others. */
    public static final long NO_TIME = RecordReader.NO_TIME;

    /** No clock is changed by more at once; where a zone is moved to another day, by a day. */
    private static final long CHANGE = 25 * 3_600_000_000L;

    private final List<FormatStamp> stamps;
    private final SourceClock clock;
    private final Scale scale;
    private final long skew;
    /** By the number of the stamp; null where its zone is not known or it tells it. */
    private final LocalTimes[] locals;
    private final long started;

    /** What the scale is. */
    public enum Scale {
        /** Moments. */
        MOMENT,
        /** Nobody told the zone of most times: they are taken as they stand. */
        LOCAL,
        /** None: times count from a start that nobody told, or there are none. */
        NONE
    }

    /** How a stamp tells the time. */
    private enum Way {
        ZONED, LOCAL, UPTIME;

        static Way of(Stamp stamp) {
            return stamp.isUptime() ? UPTIME : stamp.tellsZone() ? ZONED : LOCAL;
        }
    }

    /**
     * @param stamps ways in which records of the log may begin
     * @param scale that most of its records can be told by
     * @param earliest of its times, as it tells them
     */
    public RecordTimes(List<FormatStamp> stamps, SourceClock clock, Scale scale, long earliest) {
        this.stamps = List.copyOf(stamps);
        this.clock = clock;
        this.scale = scale;
        skew = clock.skew().toNanos() / 1000;
        Map<ZoneId, LocalTimes> zones = new HashMap<>();
        locals = stamps.stream()
                .map(each -> clock.zone(each.stamp())
                        .map(zone -> zones.computeIfAbsent(zone, id -> new LocalTimes(id.getRules(), earliest)))
                        .orElse(null))
                .toArray(LocalTimes[]::new);
        started = clock.started().map(RecordTimes::micros).orElse(NO_TIME);
    }

    /** By which scale the records of a stamp can be told. */
    public static Scale scale(Stamp stamp, SourceClock clock) {
        return switch (Way.of(stamp)) {
            case ZONED -> Scale.MOMENT;
            case LOCAL -> clock.zone(stamp).isPresent() ? Scale.MOMENT : Scale.LOCAL;
            case UPTIME -> clock.started().isPresent() ? Scale.MOMENT : Scale.NONE;
        };
    }

    public Scale scale() {
        return scale;
    }

    public SourceClock clock() {
        return clock;
    }

    /** By their numbers. */
    public List<FormatStamp> stamps() {
        return stamps;
    }

    /** The same of a record that stands anywhere: of an hour that was shown twice it is the first showing. */
    public long of(long told, int stamp) {
        return of(told, stamp, SetBacks.NOWHERE);
    }

    /**
     * @param told as the record tells it
     * @param stamp its number among all; none of them for a record that tells no time
     * @param at byte of the log at which the line begins
     * @return {@link #NO_TIME} where it is by another scale
     */
    public long of(long told, int stamp, long at) {
        if (told == NO_TIME || !isTimed(stamp)) {
            return NO_TIME;
        }
        return switch (Way.of(stamps.get(stamp).stamp())) {
            case ZONED -> told - skew;
            case LOCAL -> local(told, stamp, at);
            case UPTIME -> started + told - skew;
        };
    }

    private long local(long told, int stamp, long at) {
        if (locals[stamp] == null) {
            return told;
        }
        return isToldByPlace(told, stamp)
                ? micros(clock.likely(told, stamps.get(stamp).stamp(), at).orElseThrow())
                : locals[stamp].moment(told) - skew;
    }

    /** The latest moment at which a record may have told that, wherever it stands. */
    public long latest(long told, int stamp) {
        return isTimed(stamp) && isToldByPlace(told, stamp)
                ? micros(clock.latest(told, stamps.get(stamp).stamp(), SetBacks.NOWHERE).orElseThrow())
                : of(told, stamp);
    }

    /**
     * Whether a clock showed that twice and the log tells which is which: of two such records the one that tells the
     * later time may be the earlier one.
     */
    public boolean isToldByPlace(long told, int stamp) {
        return !clock.setBacks().all().isEmpty()
                && clock.zone(stamps.get(stamp).stamp()).filter(zone -> clock.setBacks().tell(zone, told)).isPresent();
    }

    private static long micros(Instant moment) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
    }

    /** Whether records of a stamp can be told by the scale. */
    public boolean isTimed(int stamp) {
        return stamp >= 0 && stamp < stamps.size() && scale(stamps.get(stamp).stamp(), clock) == scale
                && scale != Scale.NONE;
    }

    /** Whether two stamps tell their times alike. */
    public boolean areAlike(int one, int other) {
        return Way.of(stamps.get(one).stamp()) == Way.of(stamps.get(other).stamp()) && locals[one] == locals[other];
    }

    /** What a record of the stamp tells at that time; {@link Long#MAX_VALUE} where it is by another scale. */
    public long told(long time, int stamp) {
        if (!isTimed(stamp)) {
            return Long.MAX_VALUE;
        }
        return scale == Scale.LOCAL
                ? time
                : clock.told(Instant.EPOCH.plus(time, ChronoUnit.MICROS), stamps.get(stamp).stamp())
                        .orElse(Long.MAX_VALUE);
    }

    /** No record of the stamp that tells an earlier time is at that one or later. */
    public long toldFrom(long time, int stamp) {
        return told(time, stamp) - slack(stamp);
    }

    /** No record of the stamp that tells a later time is at that one or earlier. */
    public long toldTo(long time, int stamp) {
        return told(time, stamp) + slack(stamp);
    }

    /** An hour is shown twice, or left out, when a clock is changed. */
    private long slack(int stamp) {
        return scale == Scale.MOMENT && Way.of(stamps.get(stamp).stamp()) == Way.LOCAL ? CHANGE : 0;
    }

    /** What records of each stamp tell at that time. */
    public long[] told(long time) {
        long[] all = new long[stamps.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = told(time, i);
        }
        return all;
    }

    /** The byte of the log before which nothing was written at that time or later, as far as its order tells. */
    public long place(long time) {
        return scale == Scale.MOMENT ? clock.place(Instant.EPOCH.plus(time, ChronoUnit.MICROS)) : 0;
    }

    /** How far records of the stamp are ahead of the scale; empty where that changes between the two times. */
    public OptionalLong ahead(int stamp, long earliest, long latest) {
        boolean even = locals[stamp] == null || locals[stamp].isEven(earliest, latest);
        return even && isTimed(stamp) ? OptionalLong.of(earliest - of(earliest, stamp)) : OptionalLong.empty();
    }
}
