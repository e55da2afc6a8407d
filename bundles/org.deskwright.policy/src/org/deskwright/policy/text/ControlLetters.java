package org.deskwright.policy.text;

import java.util.regex.Pattern;

/**
 * Letters that no line holds: those that end or steer it, and those that turn its direction. A name that holds one
 * would begin a line of its own in a file or a shell that a text is pasted into, or look like another.
 */
public final class ControlLetters {
    private static final Pattern ANY = Pattern
            .compile("[\\p{Cntrl}\\x80-\\x9F\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");

    private ControlLetters() {
    }

    /** Whether there is one. */
    public static boolean in(String text) {
        return ANY.matcher(text).find();
    }

    /** With a question mark for each. */
    public static String masked(String text) {
        return ANY.matcher(text).replaceAll("?");
    }

    /** @throws IllegalArgumentException where there is one */
    public static String none(String text) {
        if (in(text)) {
            throw new IllegalArgumentException("holds a letter that no line can hold: " + masked(text));
        }
        return text;
    }
}
