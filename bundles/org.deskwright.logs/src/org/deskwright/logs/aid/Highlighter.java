package org.deskwright.logs.aid;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/**
 * What is coloured in lines.
 *
 * @param text what is looked for; never empty
 * @param expression whether it is a regular expression
 * @param ignoreCase whether upper and lower case are the same
 * @param on whether it is in use
 */
public record Highlighter(String text, boolean expression, boolean ignoreCase, Tint tint, boolean on) {
    /** Letters. */
    public static final int LONGEST = 500;

    /** @throws IllegalArgumentException when nothing can be found by it; the message is for people */
    public Highlighter {
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new IllegalArgumentException("a highlighter needs a text of 1 to " + LONGEST + " characters");
        }
        pattern(text, expression, ignoreCase);
    }

    /** Takes time in proportion to what is searched, whatever it is. */
    public Pattern pattern() {
        return pattern(text, expression, ignoreCase);
    }

    private static Pattern pattern(String text, boolean expression, boolean ignoreCase) {
        try {
            return Pattern.compile(expression ? text : Pattern.quote(text), ignoreCase ? Pattern.CASE_INSENSITIVE : 0);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is no regular expression: " + e.getDescription() + " at " + e.getPattern(), e);
        }
    }

    public Highlighter on(boolean now) {
        return new Highlighter(text, expression, ignoreCase, tint, now);
    }
}
