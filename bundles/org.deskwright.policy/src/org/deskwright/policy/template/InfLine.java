package org.deskwright.policy.template;

import java.util.Objects;

/**
 * A line of a section, without blanks around it.
 *
 * @param offset the byte of the file at which it begins
 */
public record InfLine(long offset, String text) {
    public InfLine {
        Objects.requireNonNull(text, "text");
    }

    /** What stands before the first equals sign, or all of it. */
    public String name() {
        int at = text.indexOf('=');
        return (at < 0 ? text : text.substring(0, at)).strip();
    }

    /** What stands behind the first equals sign; empty where nothing does. */
    public String value() {
        return text.substring(Math.min(text.length(), name(text) + 1)).strip();
    }

    /** Whether it is a name and a value, which may be empty. */
    public boolean isPair() {
        return text.indexOf('=') >= 0;
    }

    private static int name(String text) {
        int at = text.indexOf('=');
        return at < 0 ? text.length() : at;
    }
}
