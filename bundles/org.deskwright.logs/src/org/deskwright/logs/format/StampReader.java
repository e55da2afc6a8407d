package org.deskwright.logs.format;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * Reads times by a {@link Stamp}, from fixed columns. The minute of a record is mostly that of the record before: it is
 * read when its letters changed. For one thread.
 */
final class StampReader {
    private static final long MICROS = 1_000_000;
    static final long DAY = 86_400 * MICROS;
    private static final int LEAP_SECOND = 60;
    /** Between two leap days there are eight at most. */
    private static final int YEARS = 10;
    private static final int NONE = -1000;
    /** Bytes of such an offset. */
    private static final int BARE_HOURS = 3;

    private final Stamp stamp;
    private final Columns columns;
    private final int minuteEnd;
    private final int fraction;
    private final int otherFraction;
    private final int leastDigits;
    private final int mostDigits;
    private final Word after;
    private final long newest;
    /** Letters of the minute that was read last, eight a number, and its beginning in microseconds. */
    private long first;
    private long second;
    private long third;
    private final long firstMask;
    private final long secondMask;
    private final long thirdMask;
    private long minute;
    private boolean minuteKnown;
    private final Shape shape = new Shape();
    private int shapeEnd;
    private int end;

    /**
     * @param newest what no stamp without a year is a day later than, in microseconds since 1970
     */
    StampReader(Stamp stamp, long newest) {
        this.stamp = stamp;
        this.newest = newest;
        columns = Columns.of(stamp.columns());
        fraction = stamp.fraction().isEmpty() ? NONE : stamp.fraction().charAt(0);
        otherFraction = stamp.fraction().length() < 2 ? fraction : stamp.fraction().charAt(1);
        leastDigits = stamp.fractionDigits().least();
        mostDigits = stamp.fractionDigits().most();
        after = Word.of(stamp.after());
        minuteEnd = columns.minuteEnd();
        firstMask = Eight.mask(minuteEnd);
        secondMask = Eight.mask(minuteEnd - Long.BYTES);
        thirdMask = Eight.mask(minuteEnd - 2 * Long.BYTES);
    }

    /** Bytes of the stamp that was read last, with what must stand behind it. */
    int end() {
        return end;
    }

    /**
     * The time at the beginning of a line, in microseconds since 1970.
     *
     * @param to end of the line
     * @return {@link RecordReader#NO_TIME} when the line begins with something else
     */
    long read(byte[] bytes, int at, int to) {
        long time = shape.read(bytes, at, to);
        if (time != RecordReader.NO_TIME) {
            end = shapeEnd;
            return time;
        }
        return to - at < columns.width() ? RecordReader.NO_TIME : slowly(bytes, at, to);
    }

    private long slowly(byte[] bytes, int at, int to) {
        if (!isSameMinute(bytes, at)) {
            if (!columns.fit(bytes, at)) {
                return RecordReader.NO_TIME;
            }
            long other = minute(bytes, at);
            if (other == RecordReader.NO_TIME) {
                return RecordReader.NO_TIME;
            }
            minute = other;
            remember(bytes, at);
        }
        long eight = Eight.at(bytes, at + minuteEnd);
        int seconds = 10 * digit(eight >>> 8) + digit(eight >>> 16);
        return (eight & 0xff) != columns.beforeSeconds() || seconds < 0 || seconds > LEAP_SECOND
                ? RecordReader.NO_TIME
                : rest(bytes, at, to, minute + seconds * MICROS);
    }

    /** The first of the letters; far below zero where it is no digit, so that the sum with another one is, too. */
    private static int digit(long letters) {
        int letter = (int) letters & 0xff;
        return letter >= '0' && letter <= '9' ? letter - '0' : NONE;
    }

    private boolean isSameMinute(byte[] bytes, int at) {
        return minuteKnown && (Eight.at(bytes, at) & firstMask) == first
                && (Eight.at(bytes, at + Long.BYTES) & secondMask) == second
                && (thirdMask == 0 || (Eight.at(bytes, at + 2 * Long.BYTES) & thirdMask) == third);
    }

    private void remember(byte[] bytes, int at) {
        minuteKnown = minuteEnd <= 3 * Long.BYTES;
        first = Eight.at(bytes, at) & firstMask;
        second = Eight.at(bytes, at + Long.BYTES) & secondMask;
        third = Eight.at(bytes, at + 2 * Long.BYTES) & thirdMask;
    }

    private long minute(byte[] bytes, int at) {
        int month = columns.monthNumber(bytes, at);
        int day = columns.day(bytes, at);
        int hour = columns.hour(bytes, at);
        int minutes = columns.minute(bytes, at);
        if (month < 1 || month > 12 || day < 1 || hour < 0 || hour > 23 || minutes < 0 || minutes > 59) {
            return RecordReader.NO_TIME;
        }
        int year = columns.year(bytes, at);
        long inDay = (hour * 60L + minutes) * 60 * MICROS;
        return year == Columns.NO_YEAR ? inLatestYear(month, day, inDay, newest) : at(year, month, day, inDay);
    }

    /** A log of December may be read in January, and a leap day years after. */
    static long inLatestYear(int month, int day, long inDay, long newest) {
        int last = LocalDate.ofEpochDay(Math.floorDiv(newest, DAY)).getYear() + 1;
        for (int year = last; year > last - YEARS; year--) {
            long time = at(year, month, day, inDay);
            if (time != RecordReader.NO_TIME && time <= newest + DAY) {
                return time;
            }
        }
        return RecordReader.NO_TIME;
    }

    static long at(int year, int month, int day, long inDay) {
        try {
            return LocalDate.of(year, month, day).toEpochDay() * DAY + inDay;
        } catch (DateTimeException e) {
            return RecordReader.NO_TIME; // the 31st of a month of 30 days
        }
    }

    /** Reads fraction, zone and what must follow. */
    private long rest(byte[] bytes, int at, int to, long toSeconds) {
        long time = toSeconds;
        int next = at + columns.width();
        long eight = Eight.at(bytes, next);
        int letter = (int) eight & 0xff;
        int digits = 0;
        if (letter == fraction || letter == otherFraction) {
            eight >>>= 8;
            long scale = MICROS;
            for (int digit = digit(eight); digit >= 0; digit = digit(eight)) {
                scale /= 10; // nothing is left of it after six digits
                time += digit * scale;
                digits++;
                eight = digits == Long.BYTES - 1 ? Eight.at(bytes, next + Long.BYTES) : eight >>> 8;
            }
            if (digits < leastDigits || digits > mostDigits) {
                return RecordReader.NO_TIME;
            }
            next += 1 + digits;
        } else if (leastDigits > 0) {
            return RecordReader.NO_TIME;
        }
        int zone = Offsets.length(stamp.zone(), bytes, next, to);
        if (zone < 0) {
            return RecordReader.NO_TIME;
        }
        long shift = zone > 1 ? -Offsets.seconds(bytes, next, zone) * MICROS : 0;
        next += zone;
        if (to - next < after.length() || !after.standsAt(bytes, next)) {
            return RecordReader.NO_TIME;
        }
        end = next + after.length() - at;
        if (zone != BARE_HOURS || stamp.zone() != Stamp.Zone.OFFSET) {
            remember(bytes, at, to, digits, minute + shift);
        }
        return time + shift;
    }

    /**
     * Where nothing must stand behind it, what follows must be the same, too: it may be one digit more. Hours without
     * minutes are not remembered, as what follows may be minutes.
     */
    private void remember(byte[] bytes, int at, int to, int digits, long micros) {
        int length = end + (after.length() > 0 ? 0 : 1);
        if (at + length <= to) {
            shape.remember(bytes, at, minuteEnd, length, digits, micros);
            shapeEnd = end;
        }
    }
}
