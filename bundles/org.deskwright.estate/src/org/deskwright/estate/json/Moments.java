package org.deskwright.estate.json;

import java.time.Instant;

/**
 * Reads points in time in the form {@code 2026-03-01T09:15:00.331000+00:00}, with a fraction of up to nine digits or
 * none and any offset that has minutes. By arithmetic, for a large text has hundreds of thousands of them.
 */
public final class Moments {
    /** Up to the seconds, which a fraction may follow and an offset must. */
    private static final int SECONDS = "9999-99-99T99:99:99".length();
    private static final int OFFSET = "+99:99".length();
    private static final int NANO_DIGITS = 9;
    private static final int LARGEST_OFFSET = 18 * 60;
    private static final int[] DAYS_BEFORE = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365};

    private Moments() {
    }

    /** Null when it is not in this form, be it another form or none. */
    public static Instant of(byte[] b, int from, int to) {
        int end = to - OFFSET;
        int second = from + SECONDS;
        if (end < second || b[from + 4] != '-' || b[from + 7] != '-' || b[from + 10] != 'T' || b[from + 13] != ':'
                || b[from + 16] != ':' || b[end] != '+' && b[end] != '-' || b[end + 3] != ':') {
            return null;
        }
        int days = days(number(b, from, 4), number(b, from + 5, 2), number(b, from + 8, 2));
        int time = time(number(b, from + 11, 2), number(b, from + 14, 2), number(b, from + 17, 2));
        int offset = offset(number(b, end + 1, 2), number(b, end + 4, 2));
        int nanos = end == second ? 0 : b[second] == '.' ? nanos(b, second + 1, end) : -1;
        if (days < 0 || time < 0 || offset < 0 || nanos < 0) {
            return null;
        }
        return Instant.ofEpochSecond((days - 719_528L) * 86_400 + time - (b[end] == '-' ? -offset : offset), nanos);
    }

    /** Of digits alone; -1 when there is anything else. */
    private static int number(byte[] b, int from, int digits) {
        int number = 0;
        for (int i = from; i < from + digits; i++) {
            if (b[i] < '0' || b[i] > '9') {
                return -1;
            }
            number = number * 10 + b[i] - '0';
        }
        return number;
    }

    /** Since the first day of the year 0. */
    private static int days(int year, int month, int day) {
        if (year < 0 || month < 1 || month > 12 || day < 1) {
            return -1;
        }
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        int length = DAYS_BEFORE[month] - DAYS_BEFORE[month - 1] + (leap && month == 2 ? 1 : 0);
        if (day > length) {
            return -1;
        }
        int years = year * 365 + (year + 3) / 4 - (year + 99) / 100 + (year + 399) / 400;
        return years + DAYS_BEFORE[month - 1] + (leap && month > 2 ? 1 : 0) + day - 1;
    }

    private static int time(int hour, int minute, int second) {
        boolean real = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
        return real ? hour * 3600 + minute * 60 + second : -1;
    }

    private static int offset(int hours, int minutes) {
        int all = hours * 60 + minutes;
        return hours >= 0 && minutes >= 0 && minutes < 60 && all <= LARGEST_OFFSET ? all * 60 : -1;
    }

    private static int nanos(byte[] b, int from, int to) {
        int digits = to - from;
        if (digits < 1 || digits > NANO_DIGITS) {
            return -1;
        }
        int nanos = number(b, from, digits);
        for (int i = digits; nanos >= 0 && i < NANO_DIGITS; i++) {
            nanos *= 10;
        }
        return nanos;
    }
}
