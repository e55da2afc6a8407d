package org.deskwright.logs.format;

import java.io.Serializable;

/**
 * Where a record tells a {@link Field}: by columns and by what stands before and behind, not by a pattern. It is looked
 * for behind the stamp, from {@code column} on: first {@code after} is found, where one is given, then blanks are
 * passed over, and as many words as {@code words} says; what follows to the first letter of {@code end}, or to the end
 * of the line, is the value, without blanks around it. So the component of
 *
 * <pre>
 * 2026-02-03T04:05:06.789Z 0a1b2c3d-1111-1038-a745-000000000001 &gt; LVL:2 RC:   0           AGENT :7 begins
 * </pre>
 *
 * is what is behind {@code RC:} and one word, and ends before a blank or colon.
 *
 * @param after what stands before it; empty where the column alone tells
 * @param stop where to give up looking for {@code after}; empty for nowhere but {@code within}
 * @param column bytes behind the stamp where {@code after}, or the first word, can be at the earliest
 * @param within bytes behind the stamp in which {@code after} must begin
 * @param words how many words are passed over
 * @param end letters of which the first ends it
 * @param none what is written in place of a value; empty where nothing is
 */
public record FieldRule(String after, String stop, int column, int within, int words, String end,
        String none) implements Serializable {
    private static final int MOST_WORDS = 16;

    public FieldRule {
        Limits.text("after", after);
        Limits.text("stop", stop);
        Limits.text("end", end);
        Limits.text("none", none);
        Limits.column("column", column);
        Limits.column("within", within);
        Limits.number("words", words, 0, MOST_WORDS);
        if (!after.isEmpty() && within <= column) {
            throw new IllegalArgumentException("'after' needs a 'within' that is more than 'column'");
        }
        if (end.isEmpty()) {
            throw new IllegalArgumentException("a field must end somewhere: 'end' is empty");
        }
    }
}
