package org.deskwright.ui.evidence;

/**
 * A part of a file around a place in it.
 *
 * @param text the part
 * @param firstLine number of its first line in the file, from 1
 * @param cutBefore whether something of the file stands before it
 * @param cutAfter whether something of the file stands behind it
 * @param mark where in the text the place begins; -1 when it was not found
 * @param length of the place
 */
public record Excerpt(String text, int firstLine, boolean cutBefore, boolean cutAfter, int mark, int length) {
    /** Whether what was looked for is in the file. */
    public boolean isFound() {
        return mark >= 0;
    }

    /** The line of the place in the file, from 1. */
    public int line() {
        return firstLine + (int) text.substring(0, Math.max(0, mark)).chars().filter(c -> c == '\n').count();
    }
}
