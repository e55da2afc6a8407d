package org.deskwright.logs.format;

import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * How the time at the beginning of a record is written.
 *
 * @param columns everything to the seconds, in fixed columns: runs of {@code y M d H m s} are digits, {@code MMM} is
 *     the English name of a month, {@code _d} a day with a blank before a single digit; all else stands for itself.
 *     Read more slowly: {@code M d H} of one or two digits, {@code h} or {@code hh} with {@code AM} behind, which
 *     stands for itself and for {@code PM}, and {@code #}, the days of an uptime; and whatever has a lead. Of an epoch
 *     the unit that is counted
 * @param fraction the character before the fraction of a second, two where it may be either, or empty where there is
 *     none
 * @param fractionDigits whether the fraction may be absent and how many digits it may have
 * @param zone what tells the zone
 * @param after what must stand behind the stamp
 * @param lead what stands before it
 * @param format identifier of the format that it is of; empty of a stamp of none
 */
public record Stamp(String columns, String fraction, Digits fractionDigits, Zone zone, String after, Lead lead,
        String format) implements Serializable {
    private static final int MOST_FRACTION_STARTS = 2;
    private static final Pattern FIXED = Pattern.compile("yyyy|MMM|MM|dd|_d|HH|mm|ss");

    public Stamp {
        Limits.text("columns", columns);
        Limits.text("fraction", fraction);
        Limits.text("after", after);
        Limits.number("fraction", fraction.length(), 0, MOST_FRACTION_STARTS);
        if (zone == Zone.EPOCH) {
            EpochCount.of(columns);
        } else if (zone == Zone.UPTIME || !lead.isNone() || isLoose(columns)) {
            LooseColumns.of(columns, zone == Zone.UPTIME);
        } else {
            Columns.of(columns);
        }
    }

    /** With which a line begins. */
    public Stamp(String columns, String fraction, Digits fractionDigits, Zone zone, String after) {
        this(columns, fraction, fractionDigits, zone, after, Lead.NONE);
    }

    /** Of no format. */
    public Stamp(String columns, String fraction, Digits fractionDigits, Zone zone, String after, Lead lead) {
        this(columns, fraction, fractionDigits, zone, after, lead, "");
    }

    /** The same as one of a format. */
    Stamp of(String id) {
        return new Stamp(columns, fraction, fractionDigits, zone, after, lead, id);
    }

    private static boolean isLoose(String columns) {
        String rest = FIXED.matcher(columns).replaceAll("");
        return rest.indexOf('M') >= 0 || rest.indexOf('d') >= 0 || rest.indexOf('H') >= 0;
    }

    /** Whether it is not in fixed columns at the beginning of the line. */
    boolean isLoose() {
        return zone == Zone.UPTIME || zone == Zone.EPOCH || !lead.isNone() || isLoose(columns);
    }

    /** Whether times are counted from when the device that wrote them was started. */
    public boolean isUptime() {
        return zone == Zone.UPTIME;
    }

    /** Whether moments are known by it; else times are those of the computer that wrote them. */
    public boolean tellsZone() {
        return zone != Zone.LOCAL && zone != Zone.UPTIME;
    }

    /** Whether it tells the year; else it is taken from when the log was written to last. */
    public boolean tellsYear() {
        return columns.contains("yyyy") || zone == Zone.UPTIME || zone == Zone.EPOCH;
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
        UTC_UNSAID,
        /** Times are counted from when the device was started: {@code #} stands for its days. */
        UPTIME,
        /** Times are counted from 1970, UTC, on; the columns say in which unit, see {@link EpochCount}. */
        EPOCH
    }
}
