package org.deskwright.logs.signature;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

import org.deskwright.logs.signature.PlainRegex.Plain;

import com.google.re2j.Pattern;

/** A regular expression of a signature. Immutable, shared by threads. */
final class LineRegex {
    /** Of the longest line that the JDK is asked about: an endless repetition may be tried from each of its letters. */
    private static final int SHORT = 512;

    private final Pattern program;
    /** Null where the JDK is not asked. */
    private final java.util.regex.Pattern plain;
    /** Such that all that it finds begins where one of them does; none where that is not known. */
    private final List<String> beginnings;

    /**
     * @param literals such that a line is only looked at from where one of them stands first
     * @throws IllegalArgumentException when it may not be asked for, in words for who wrote it
     */
    LineRegex(String regex, List<String> literals) {
        program = LineRules.program(regex);
        Optional<Plain> simple = PlainRegex.of(regex);
        plain = simple.map(Plain::pattern).orElse(null);
        boolean atLiterals = simple.isPresent() && simple.get().beginnings().stream()
                .allMatch(beginning -> literals.stream().anyMatch(beginning::startsWith));
        beginnings = atLiterals ? List.copyOf(literals) : List.of();
    }

    /**
     * @param first where in the log a literal stands first in the line
     */
    boolean isIn(LineText line, long first) {
        String text = line.text();
        if (plain != null && text.length() <= SHORT && line.isAscii()) {
            return beginnings.isEmpty() ? plain.matcher(text).find() : isAtBeginning(text, (int) (first - line.at()));
        }
        return program.matcher(text).find();
    }

    /** Tried only where one of the literals stands: of many that share one, each line is of few. */
    private boolean isAtBeginning(String text, int first) {
        Matcher matcher = plain.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        for (String beginning : beginnings) {
            for (int at = text.indexOf(beginning, first); at >= 0; at = text.indexOf(beginning, at + 1)) {
                if (matcher.region(at, text.length()).lookingAt()) {
                    return true;
                }
            }
        }
        return false;
    }
}
