package org.deskwright.policy.text;

import java.util.ArrayList;
import java.util.List;

/** The lines of a text file and the bytes at which they begin. */
public final class TextLines {
    /**
     * A line without its end.
     *
     * @param offset the byte of the file at which it begins
     */
    public record Line(long offset, String text) {}

    private TextLines() {
    }

    /** All of them, also empty ones; none after the last line end. */
    public static List<Line> of(byte[] bytes) {
        WindowsText text = WindowsText.of(bytes);
        String letters = text.letters();
        List<Line> lines = new ArrayList<>();
        long offset = text.mark();
        int from = 0;
        while (from < letters.length()) {
            int end = letters.indexOf('\n', from);
            int next = end < 0 ? letters.length() : end + 1;
            int to = end < 0 ? next : end;
            boolean carriage = to > from && letters.charAt(to - 1) == '\r';
            lines.add(new Line(offset, letters.substring(from, carriage ? to - 1 : to)));
            offset += text.width(from, next);
            from = next;
        }
        return lines;
    }
}
