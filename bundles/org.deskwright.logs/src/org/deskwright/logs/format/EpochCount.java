package org.deskwright.logs.format;

import java.util.Map;

/**
 * A time that is counted from 1970 on, as {@code 1770091506789} is in milliseconds. As many digits are read as such a
 * count has from September 2001 to November 2286, and neither more nor fewer: other numbers are mostly something else.
 */
final class EpochCount {
    private static final int SECONDS_DIGITS = 10;
    private static final int MICROS_DIGITS = 6;
    private static final Map<String, Integer> UNITS = Map.of("seconds", 0, "milliseconds", 3, "microseconds", 6,
            "nanoseconds", 9);

    private final int digits;
    private int end;

    private EpochCount(int digits) {
        this.digits = digits;
    }

    /** @throws IllegalArgumentException when nothing is counted so */
    static EpochCount of(String columns) {
        Integer behindSeconds = UNITS.get(columns);
        if (behindSeconds == null) {
            throw new IllegalArgumentException("a stamp of an epoch counts seconds, milliseconds, microseconds or"
                    + " nanoseconds, and nothing else stands there: " + columns);
        }
        return new EpochCount(SECONDS_DIGITS + behindSeconds);
    }

    /** Where the number that was read last ends. */
    int end() {
        return end;
    }

    /**
     * The time there, in microseconds; {@link RecordReader#NO_TIME} when something else stands there.
     *
     * @param to the end of the line
     */
    long read(byte[] bytes, int from, int to) {
        end = from + digits;
        if (end > to || bytes[from] == '0' || end < to && isDigit(bytes[end])) {
            return RecordReader.NO_TIME;
        }
        long micros = 0;
        for (int i = 0; i < SECONDS_DIGITS + MICROS_DIGITS; i++) {
            if (i < digits && !isDigit(bytes[from + i])) {
                return RecordReader.NO_TIME;
            }
            micros = 10 * micros + (i < digits ? bytes[from + i] - '0' : 0);
        }
        for (int i = SECONDS_DIGITS + MICROS_DIGITS; i < digits; i++) {
            if (!isDigit(bytes[from + i])) {
                return RecordReader.NO_TIME;
            }
        }
        return micros;
    }

    private static boolean isDigit(byte letter) {
        return letter >= '0' && letter <= '9';
    }
}
