package org.deskwright.logs.format;

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
}
