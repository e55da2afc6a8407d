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
        return text.substring(0, sign()).strip();
    }

    /** What stands behind the first equals sign; empty where nothing does. */
    public String value() {
        return isPair() ? text.substring(sign() + 1).strip() : "";
    }

    /**
     * Without what stands behind a semicolon that is not between quotation marks: a comment by the rules for INF files.
     * Source: General syntax rules for INF files (Windows drivers).
     */
    InfLine withoutComment() {
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            if (c == ';' && !quoted) {
                return new InfLine(offset, text.substring(0, i).strip());
            }
        }
        return this;
    }

    /** Whether it is a name and a value, which may be empty. */
    public boolean isPair() {
        return sign() < text.length();
    }

    /** Where the first equals sign stands; the end where there is none. */
    private int sign() {
        int at = text.indexOf('=');
        return at < 0 ? text.length() : at;
    }
}
