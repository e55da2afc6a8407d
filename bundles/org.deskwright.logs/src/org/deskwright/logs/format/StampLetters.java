package org.deskwright.logs.format;

import java.util.List;

/**
 * Which letters of ASCII may stand in each column of a stamp. So a line can be told to begin with none of many stamps
 * by its first letter, and two stamps to never begin the same line.
 */
final class StampLetters {
    private static final long DIGITS = bits('0', '9');
    private static final long BLANK = bits(' ', ' ');
    /** Letters from 64 on that names of months hold; others beside them do no harm. */
    private static final long NAMES = bits('A' - Long.SIZE, 'Z' - Long.SIZE) | bits('a' - Long.SIZE, 'z' - Long.SIZE);

    /** A bit for each letter before 64. */
    private final long[] low;
    /** A bit for each of the 64 letters behind those. */
    private final long[] high;

    static StampLetters of(Stamp stamp) {
        if (!stamp.lead().begins().isEmpty()) {
            return new StampLetters(stamp.lead().begins());
        }
        if (!stamp.lead().isNone()) {
            return new StampLetters();
        }
        if (stamp.zone() == Stamp.Zone.EPOCH) {
            return new StampLetters("d"); // a digit
        }
        return stamp.isLoose()
                ? new StampLetters(LooseColumns.of(stamp.columns(), stamp.isUptime()).first())
                : new StampLetters(stamp.columns());
    }

    /** Of texts that a line begins with one of. */
    private StampLetters(List<String> begins) {
        low = new long[begins.stream().mapToInt(String::length).min().orElse(0)];
        high = new long[low.length];
        for (String begin : begins) {
            for (int i = 0; i < low.length; i++) {
                char letter = begin.charAt(i);
                low[i] |= letter < Long.SIZE ? bits(letter, letter) : 0;
                high[i] |= letter < Long.SIZE ? 0 : bits(letter - Long.SIZE, letter - Long.SIZE);
            }
        }
    }

    /** Of a line that may begin with anything. */
    private StampLetters() {
        low = new long[]{-1};
        high = new long[]{-1};
    }

    private StampLetters(String columns) {
        low = new long[columns.length()];
        high = new long[columns.length()];
        int month = columns.indexOf("MMM");
        for (int i = 0; i < low.length; i++) {
            char letter = columns.charAt(i);
            if (month >= 0 && i >= month && i < month + 3) {
                high[i] = NAMES;
            } else if (letter == '_') {
                low[i] = DIGITS | BLANK;
            } else if (Columns.NUMBERS.indexOf(letter) >= 0) {
                low[i] = DIGITS;
            } else if (letter < Long.SIZE) {
                low[i] = bits(letter, letter);
            } else {
                high[i] = bits(letter - Long.SIZE, letter - Long.SIZE);
            }
        }
    }

    private static long bits(int from, int to) {
        return -1L >>> Long.SIZE - 1 - (to - from) << from;
    }

    /** Whether a line that begins with the letter, taken without sign, may begin with the stamp. */
    boolean mayBeginWith(int letter) {
        return (letter < Long.SIZE ? low[0] >>> letter & 1 : letter < 2 * Long.SIZE ? high[0] >>> letter & 1 : 0) != 0;
    }

    /** Whether no line begins with both. */
    boolean excludes(StampLetters other) {
        for (int i = 0; i < Math.min(low.length, other.low.length); i++) {
            if ((low[i] & other.low[i]) == 0 && (high[i] & other.high[i]) == 0) {
                return true;
            }
        }
        return false;
    }
}
