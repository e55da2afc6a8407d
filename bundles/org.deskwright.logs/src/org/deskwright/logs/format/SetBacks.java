package org.deskwright.logs.format;

import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Where in one log clocks were set back: by that alone the first showing of an hour can be told from the second.
 *
 * @param all those that the log tells
 */
public record SetBacks(List<SetBack> all) implements Serializable {
    /** Of a log that tells none, or that nobody looked at. */
    public static final SetBacks NONE = new SetBacks(List.of());
    /** In place of a place that nobody knows. */
    public static final long NOWHERE = -1;

    /** Which of two showings of the same time it is. */
    public enum Showing {
        FIRST, SECOND, UNTOLD
    }

    /**
     * A clock that was set back.
     *
     * @param zone whose clock it is
     * @param from the first time that was shown twice, in microseconds
     * @param to behind the last
     * @param at byte of the log at which the record begins before which it was set back; of a log with the newest first
     *     the one behind which it was
     * @param newestFirst whether the log goes backwards
     */
    public record SetBack(ZoneId zone, long from, long to, long at, boolean newestFirst) implements Serializable {
        /** Whether the clock shows a moment the second time. */
        boolean isSecond(Instant moment) {
            ZonedDateTime shown = moment.atZone(zone);
            long told = ChronoUnit.MICROS.between(Instant.EPOCH, shown.toLocalDateTime().toInstant(ZoneOffset.UTC));
            return from <= told && told < to && shown.withLaterOffsetAtOverlap().equals(shown);
        }
    }

    public SetBacks {
        all = List.copyOf(all);
    }

    /** Whether it is told of a time of the zone which of its two showings a record is of, by where it stands. */
    boolean tell(ZoneId zone, long shown) {
        return of(zone, shown, 0) != Showing.UNTOLD;
    }

    /** @param at byte at which the line begins, or any within its record */
    Showing of(ZoneId zone, long shown, long at) {
        if (at == NOWHERE) {
            return Showing.UNTOLD;
        }
        for (SetBack back : all) {
            if (back.from() <= shown && shown < back.to() && back.zone().equals(zone)) {
                return at >= back.at() == back.newestFirst() ? Showing.FIRST : Showing.SECOND;
            }
        }
        return Showing.UNTOLD;
    }
}
