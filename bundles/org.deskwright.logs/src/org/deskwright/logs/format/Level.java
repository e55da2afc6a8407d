package org.deskwright.logs.format;

import java.util.EnumMap;
import java.util.Map;

/**
 * How serious the writer of a record took it to be, the most serious first. It says nothing of what a rule makes of it.
 */
public enum Level {
    CRITICAL,
    ERROR,
    WARNING,
    INFO,
    DEBUG,
    TRACE,
    /** The record tells none. */
    NONE;

    private static final Level[] ALL = values();

    /** Bit of the level in a set of levels. */
    public int bit() {
        return 1 << ordinal();
    }

    public static Level of(int ordinal) {
        return ALL[ordinal];
    }

    /**
     * Those of which there are some.
     *
     * @param counts how many there are of each, in the order of levels
     */
    public static Map<Level, Long> present(long[] counts) {
        Map<Level, Long> present = new EnumMap<>(Level.class);
        for (Level level : ALL) {
            if (counts[level.ordinal()] > 0) {
                present.put(level, counts[level.ordinal()]);
            }
        }
        return present;
    }
}
