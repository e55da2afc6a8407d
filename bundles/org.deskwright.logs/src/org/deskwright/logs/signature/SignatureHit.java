package org.deskwright.logs.signature;

import java.util.Optional;

import org.deskwright.logs.format.Level;
import org.deskwright.logs.format.Stamp;

/**
 * A signature was found.
 *
 * @param line in which it stands, from 0; of several lines the one that stands for them
 * @param at where that line begins
 * @param record of what the line belongs to; empty where no line with a time stands before it
 * @param value the number that the line tells; not a number where the signature asks for none
 */
public record SignatureHit(Signature signature, long line, long at, Optional<Head> record, double value) {
    /**
     * What is known of a record.
     *
     * @param time in microseconds since 1970 as its stamp tells, or of an uptime
     * @param stamp which says whether that is a moment
     * @param level that the program wrote
     * @param session empty where it tells none
     */
    public record Head(long time, Stamp stamp, Level level, String session) {
        Key key() {
            return new Key(clock(), session);
        }

        char clock() {
            return clock(stamp);
        }

        /** Of those whose times can be set beside each other it is the same. */
        static char clock(Stamp stamp) {
            return stamp.isUptime() ? 'u' : stamp.tellsZone() ? 'z' : 'l';
        }
    }

    /** Times of one clock can be set beside each other; those of the same session belong together. */
    record Key(char clock, String session) {}

    SignatureHit as(Signature other) {
        return new SignatureHit(other, line, at, record, value);
    }
}
