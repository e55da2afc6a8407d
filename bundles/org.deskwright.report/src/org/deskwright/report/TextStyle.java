package org.deskwright.report;

/**
 * How text is laid out.
 *
 * @param width columns to wrap at, at least 40
 * @param colour whether to use ANSI colours; never for what goes to a pipe or a file
 * @param grouping what findings are put together by
 * @param brief whether a line for each finding is all that is wanted
 */
public record TextStyle(int width, boolean colour, Grouping grouping, boolean brief) {
    /** What text in a file or pipe looks like, so that two runs can be compared. */
    public static final TextStyle FILE = new TextStyle(100, false, Grouping.IMPORTANCE);

    public TextStyle {
        width = Math.max(40, width);
    }

    /** All of it. */
    public TextStyle(int width, boolean colour, Grouping grouping) {
        this(width, colour, grouping, false);
    }

    /** What findings are put together by. */
    public enum Grouping {
        /** Problems first, then warnings, then the rest. */
        IMPORTANCE,
        /** By symptom, in the order of their ids. */
        TOPIC
    }
}
