package org.deskwright.report;

/**
 * How text is laid out.
 *
 * @param width columns to wrap at, at least 40
 * @param colour whether to use ANSI colours; never for what goes to a pipe or a file
 * @param grouping what findings are put together by
 */
public record TextStyle(int width, boolean colour, Grouping grouping) {
    /** What text in a file or pipe looks like, so that two runs can be compared. */
    public static final TextStyle FILE = new TextStyle(100, false, Grouping.IMPORTANCE);

    public TextStyle {
        width = Math.max(40, width);
    }

    /** What findings are put together by. */
    public enum Grouping {
        /** Problems first, then warnings, then the rest. */
        IMPORTANCE,
        /** By symptom, in the order of their ids. */
        TOPIC
    }
}
