package org.deskwright.logs.signature;

import java.util.List;
import java.util.Optional;

import org.deskwright.logs.signature.PlainRegex.Plain;

import com.google.re2j.Pattern;

/** A regular expression of a signature. Immutable, shared by threads. */
final class LineRegex {
    /** Of the longest line that the JDK is asked about: an endless repetition may be tried from each of its letters. */
    private static final int SHORT = 512;

    private final Pattern program;
    /** Null where the JDK is not asked. */
    private final java.util.regex.Pattern plain;
    /** Whether all that it finds begins where one of the literals does. */
    private final boolean atLiterals;

    /**
     * @param literals such that a line is only looked at from where one of them stands first
     * @throws IllegalArgumentException when it may not be asked for, in words for who wrote it
     */
    LineRegex(String regex, List<String> literals) {
        program = LineRules.program(regex);
        Optional<Plain> simple = PlainRegex.of(regex);
        plain = simple.map(Plain::pattern).orElse(null);
        atLiterals = simple.isPresent() && simple.get().beginnings().stream()
                .allMatch(beginning -> literals.stream().anyMatch(beginning::startsWith));
    }

    /**
     * @param first where in the log a literal stands first in the line
     */
    boolean isIn(LineText line, long first) {
        String text = line.text();
        if (plain != null && text.length() <= SHORT && line.isAscii()) {
            return plain.matcher(text).find(atLiterals ? (int) (first - line.at()) : 0);
        }
        return program.matcher(text).find();
    }
}
