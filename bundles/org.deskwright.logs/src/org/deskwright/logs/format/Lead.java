package org.deskwright.logs.format;

import java.io.Serializable;
import java.util.List;

/**
 * What stands before a stamp in its line. Where there is something, level and fields are counted from the beginning of
 * the line, as they may stand before the stamp, too.
 *
 * @param begins texts of which the line begins with one; none where it may begin with anything
 * @param text what stands right before the stamp; empty where that is what the line begins with
 * @param within bytes of the line in which that text must begin
 */
public record Lead(List<String> begins, String text, int within) implements Serializable {
    /** Of stamps that a line begins with. */
    public static final Lead NONE = new Lead(List.of(), "", 0);

    private static final int MOST_BEGINS = 32;

    public Lead {
        begins = List.copyOf(begins);
        Limits.number("begins", begins.size(), 0, MOST_BEGINS);
        begins.forEach(begin -> Limits.text("begins", begin));
        Limits.text("text", text);
        Limits.column("within", within);
        if (begins.contains("")) {
            throw new IllegalArgumentException("each of 'begins' needs a text");
        }
        if (text.isEmpty() != (within == 0)) {
            throw new IllegalArgumentException("'text' and 'within' need each other");
        }
    }

    public boolean isNone() {
        return begins.isEmpty() && text.isEmpty();
    }
}
