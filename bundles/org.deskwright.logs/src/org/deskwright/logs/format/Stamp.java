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
    private static final int MOST_FRACTION_STARTS = 2;

    public Stamp {
        Limits.text("columns", columns);
        Limits.text("fraction", fraction);
        Limits.text("after", after);
        Limits.number("fraction", fraction.length(), 0, MOST_FRACTION_STARTS);
        Columns.of(columns);
    }

    /** Whether moments are known by it; else times are those of the computer that wrote them. */
    public boolean tellsZone() {
        return zone != Zone.LOCAL;
    }

    /** Whether it tells the year; else it is taken from when the log was written to last. */
    public boolean tellsYear() {
        return columns.contains("yyyy");
    }

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
        /** An offset such as {@code +09:00}, {@code +0900}, {@code +09} or {@code Z} follows, see {@link Offsets}. */
        OFFSET,
        /** Nothing does, and times are of the computer that wrote them. */
        LOCAL,
        /** Nothing does, but the program is known to write UTC. */
        UTC_UNSAID
    }
}
