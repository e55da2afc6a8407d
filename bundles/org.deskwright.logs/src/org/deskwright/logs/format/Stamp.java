package org.deskwright.logs.format;

import java.io.Serializable;

/**
 * How the time at the beginning of a record is written.
 *
 * @param columns everything to the seconds, in fixed columns: runs of {@code y M d H m s} are digits, {@code MMM} is
 *     the English name of a month, {@code _d} a day with a blank before a single digit; all else stands for itself
 * @param fraction the character before the fraction of a second, two where it may be either, or empty where there is
 *     none
 * @param fractionDigits whether the fraction may be absent and how many digits it may have
 * @param zone what tells the zone
 * @param after what must stand behind the stamp
 */
public record Stamp(String columns, String fraction, Digits fractionDigits, Zone zone,
        String after) implements Serializable {
    /**
     * @param least 0 where the fraction may be absent
     * @param most at most 9
     */
    public record Digits(int least, int most) implements Serializable {
        public Digits {
            if (least < 0 || least > most || most > 9) {
                throw new IllegalArgumentException("digits of a fraction: " + least + " to " + most);
            }
        }
    }

    /** What tells the zone of a stamp. */
    public enum Zone {
        /** A {@code Z} follows. */
        UTC,
        /** An offset such as {@code +09:00}, {@code +0900} or {@code Z} follows. */
        OFFSET,
        /** Nothing does, and times are of the computer that wrote them. */
        LOCAL,
        /** Nothing does, but the program is known to write UTC. */
        UTC_UNSAID
    }
}
