package org.deskwright.logs.signature;

import com.google.re2j.Pattern;

/** A regular expression of a signature. Immutable, shared by threads. */
final class LineRegex {
    /** Of the longest line that the JDK is asked about: an endless repetition may be tried from each of its letters. */
    private static final int SHORT = 512;

    private final Pattern program;
    /** Null where the JDK is not asked. */
    private final java.util.regex.Pattern plain;

    /**
     * @throws IllegalArgumentException when it may not be asked for, in words for who wrote it
     */
    LineRegex(String regex) {
        program = LineRules.program(regex);
        plain = PlainRegex.of(regex).orElse(null);
    }

    boolean isIn(LineText line) {
        String text = line.text();
        if (plain != null && text.length() <= SHORT && line.isAscii()) {
            return plain.matcher(text).find();
        }
        return program.matcher(text).find();
    }
}
