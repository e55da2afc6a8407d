package org.deskwright.logs.format;

import java.lang.foreign.MemorySegment;
import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * Reads times by a {@link Stamp}, from fixed columns. The minute of a record is mostly that of the record before: it is
 * read when its letters changed. For one thread.
 */
final class StampReader {
    private static final long MICROS = 1_000_000;
    private static final long DAY = 86_400 * MICROS;
    private static final int LEAP_SECOND = 60;
    /** Between two leap days there are eight at most. */
    private static final int YEARS = 10;
    private static final int NONE = -1000;

    private final Stamp stamp;
    private final Columns columns;
    private final int fraction;
    private final int otherFraction;
    private final int leastDigits;
    private final int mostDigits;
    private final Word after;
    private final long newest;
    /** Letters of the minute that was read last, and its beginning in microseconds. */
    private final long[] minuteLetters;
    private final long lastMask;
    private long minute;
    private boolean minuteKnown;
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
        lastMask = Eight.mask((columns.minuteEnd() - 1) % Long.BYTES + 1);
        minuteLetters = new long[(columns.minuteEnd() + Long.BYTES - 1) / Long.BYTES];
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
    long read(MemorySegment bytes, long at, long to) {
        if (to - at < columns.width()) {
            return RecordReader.NO_TIME;
        }
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
        long eight = Eight.at(bytes, at + columns.minuteEnd());
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

    private boolean isSameMinute(MemorySegment bytes, long at) {
        int last = minuteLetters.length - 1;
        for (int i = 0; i < last; i++) {
            if (Eight.at(bytes, at + i * Long.BYTES) != minuteLetters[i]) {
                return false;
            }
        }
        return minuteKnown && (Eight.at(bytes, at + last * Long.BYTES) & lastMask) == minuteLetters[last];
    }

    private void remember(MemorySegment bytes, long at) {
        minuteKnown = true;
        for (int i = 0; i < minuteLetters.length; i++) {
            minuteLetters[i] = Eight.at(bytes, at + i * Long.BYTES) & (i == minuteLetters.length - 1 ? lastMask : -1);
        }
    }

    private long minute(MemorySegment bytes, long at) {
        int month = columns.month(bytes, at);
        int day = columns.day(bytes, at);
        int hour = columns.hour(bytes, at);
        int minutes = columns.minute(bytes, at);
        if (month < 1 || month > 12 || day < 1 || hour < 0 || hour > 23 || minutes < 0 || minutes > 59) {
            return RecordReader.NO_TIME;
        }
        int year = columns.year(bytes, at);
        long inDay = (hour * 60L + minutes) * 60 * MICROS;
        return year == Columns.NO_YEAR ? inLatestYear(month, day, inDay) : at(year, month, day, inDay);
    }

    /** A log of December may be read in January, and a leap day years after. */
    private long inLatestYear(int month, int day, long inDay) {
        int last = LocalDate.ofEpochDay(Math.floorDiv(newest, DAY)).getYear() + 1;
        for (int year = last; year > last - YEARS; year--) {
            long time = at(year, month, day, inDay);
            if (time != RecordReader.NO_TIME && time <= newest + DAY) {
                return time;
            }
        }
        return RecordReader.NO_TIME;
    }

    private static long at(int year, int month, int day, long inDay) {
        try {
            return LocalDate.of(year, month, day).toEpochDay() * DAY + inDay;
        } catch (DateTimeException e) {
            return RecordReader.NO_TIME; // the 31st of a month of 30 days
        }
    }

    /** Reads fraction, zone and what must follow. */
    private long rest(MemorySegment bytes, long at, long to, long toSeconds) {
        long time = toSeconds;
        long next = at + columns.width();
        long eight = Eight.at(bytes, next);
        int letter = (int) eight & 0xff;
        if (letter == fraction || letter == otherFraction) {
            eight >>>= 8;
            int digits = 0;
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
        if (zone > 1) {
            time -= Offsets.seconds(bytes, next, zone) * MICROS;
        }
        next += zone;
        if (to - next < after.length() || !after.standsAt(bytes, next)) {
            return RecordReader.NO_TIME;
        }
        end = (int) (next + after.length() - at);
        return time;
    }
}
