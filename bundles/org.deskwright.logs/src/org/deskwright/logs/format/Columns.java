package org.deskwright.logs.format;

import java.nio.charset.StandardCharsets;

/** The columns of a {@link Stamp} to its seconds: where each number stands, and what stands between them. */
final class Columns {
    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
    static final int NO_YEAR = Integer.MAX_VALUE;
    static final String NUMBERS = "yMdHms";

    private final String pattern;
    private final byte[] fixed;
    private final int minuteEnd;

    private Columns(String pattern) {
        this.pattern = pattern;
        fixed = pattern.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < fixed.length; i++) {
            if (NUMBERS.indexOf(fixed[i]) >= 0 || fixed[i] == '_') {
                fixed[i] = 0;
            }
        }
        minuteEnd = pattern.indexOf("mm") + 2;
    }

    /**
     * @throws IllegalArgumentException when a part of the time is missing or not in the order from large to small
     */
    static Columns of(String pattern) {
        Columns columns = new Columns(pattern);
        int seconds = pattern.indexOf("ss");
        int minutes = pattern.indexOf("mm");
        if (!eachNumberOnce(pattern)) {
            throw new IllegalArgumentException("the numbers of a stamp are yyyy, MM or MMM, dd or _d, HH, mm and ss,"
                    + " each once, and none of the letters y M d H m s _ stands for itself: " + pattern);
        }
        boolean complete = pattern.contains("MM") && (pattern.contains("dd") || pattern.contains("_d"))
                && pattern.contains("HH") && minutes >= 0 && seconds == minutes + 3 && seconds + 2 == pattern.length();
        if (!complete) {
            throw new IllegalArgumentException(
                    "a stamp must have month, day, hour, minute, and end with a letter and seconds: " + pattern);
        }
        return columns;
    }

    private static boolean eachNumberOnce(String pattern) {
        String rest = pattern;
        for (String number : new String[]{"yyyy", "MMM|MM", "dd|_d", "HH", "mm", "ss"}) {
            rest = rest.replaceFirst(number, " ");
        }
        return rest.chars().noneMatch(letter -> letter == '_' || NUMBERS.indexOf(letter) >= 0);
    }

    int width() {
        return fixed.length;
    }

    /** Bytes to the end of the minute. */
    int minuteEnd() {
        return minuteEnd;
    }

    /** Whether what stands between the numbers is there. */
    boolean fit(byte[] bytes, int at) {
        for (int i = 0; i < fixed.length; i++) {
            if (fixed[i] != 0 && bytes[at + i] != fixed[i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * The year; {@link #NO_YEAR} where stamps have none, and one that there is not when something else stands there.
     */
    int year(byte[] bytes, int at) {
        int column = pattern.indexOf("yyyy");
        if (column < 0) {
            return NO_YEAR;
        }
        int century = two(bytes, at + column);
        int rest = two(bytes, at + column + 2);
        return (century | rest) < 0 ? Integer.MIN_VALUE : 100 * century + rest;
    }

    int monthNumber(byte[] bytes, int at) {
        int column = pattern.indexOf("MMM");
        if (column < 0) {
            return two(bytes, at + pattern.indexOf("MM"));
        }
        return month(bytes, at + column);
    }

    /** By its name; negative where none stands there. */
    static int month(byte[] bytes, int at) {
        for (int month = 0; month < 12; month++) {
            boolean same = true;
            for (int i = 0; i < 3; i++) {
                same &= bytes[at + i] == MONTHS.charAt(3 * month + i);
            }
            if (same) {
                return month + 1;
            }
        }
        return -1;
    }

    int day(byte[] bytes, int at) {
        int column = pattern.indexOf("_d");
        if (column < 0) {
            return two(bytes, at + pattern.indexOf("dd"));
        }
        byte tens = bytes[at + column];
        int day = digit(bytes, at + column + 1);
        return tens == ' ' ? day : two(bytes, at + column);
    }

    int hour(byte[] bytes, int at) {
        return two(bytes, at + pattern.indexOf("HH"));
    }

    int minute(byte[] bytes, int at) {
        return two(bytes, at + pattern.indexOf("mm"));
    }

    /** The letter between minute and seconds. */
    int beforeSeconds() {
        return pattern.charAt(minuteEnd);
    }

    /** Of two digits; negative when one is none. */
    static int two(byte[] bytes, int at) {
        int tens = digit(bytes, at);
        int ones = digit(bytes, at + 1);
        return (tens | ones) < 0 ? -1 : 10 * tens + ones;
    }

    private static int digit(byte[] bytes, int at) {
        int digit = bytes[at] - '0';
        return digit >= 0 && digit <= 9 ? digit : -1;
    }
}
