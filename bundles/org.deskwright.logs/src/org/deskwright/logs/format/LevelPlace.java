package org.deskwright.logs.format;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.deskwright.logs.format.LevelRule.Prose;

/**
 * Tells a level from a word of the sentence that a record tells, as in {@code no ERROR was found}. Only asked where a
 * name of a level stands as a word of its own, so that it may take its time.
 */
final class LevelPlace {
    private static final String OPENING = "[({<";
    private static final String CLOSING = "])}>";
    private static final String SEPARATORS = "-|>*";

    private final Prose prose;
    private final boolean anywhere;

    LevelPlace(Prose prose) {
        this.prose = prose;
        anywhere = prose.equals(Prose.NONE);
    }

    /**
     * Whether a level may stand there.
     *
     * @param from where the stamp ends
     * @param at where the name begins
     * @param behind where it ends
     * @param to end of the line
     */
    boolean fits(byte[] bytes, int from, int at, int behind, int to) {
        return anywhere || !goesOn(bytes, behind, to) && !wentOn(bytes, from, at) && standsBefore(bytes, from, at);
    }

    /** The last part of {@code non-ERROR} and of {@code WARN/ERROR}. */
    private static boolean wentOn(byte[] bytes, int from, int at) {
        return at - 2 >= from && (bytes[at - 1] == '-' || bytes[at - 1] == '/') && isLetter(bytes[at - 2]);
    }

    /** As {@code ERROR-free}, {@code INFO/WARN} and {@code ERROR=0} do. */
    private static boolean goesOn(byte[] bytes, int behind, int to) {
        return behind < to && (bytes[behind] == '='
                || (bytes[behind] == '-' || bytes[behind] == '/') && behind + 1 < to && isLetter(bytes[behind + 1]));
    }

    private boolean standsBefore(byte[] bytes, int from, int at) {
        int words = 0;
        int next = from;
        while (next < at) {
            int end = end(bytes, next, at);
            if (isHead(bytes, next, end)) {
                if (words > prose.words()) {
                    return false;
                }
                words = 0;
            } else if (isPlain(bytes, next, end)) {
                words++;
            }
            if (end == at || onlyBlanks(bytes, end, at)) {
                return words <= prose.words() && !isNever(bytes, next, end);
            }
            next = end + 1;
        }
        return true;
    }

    /** Of a word, or of all in a pair of brackets. */
    private static int end(byte[] bytes, int from, int at) {
        int closing = OPENING.indexOf(bytes[from]);
        if (closing >= 0) {
            for (int i = from + 1; i < at; i++) {
                if (bytes[i] == CLOSING.charAt(closing)) {
                    return i + 1;
                }
            }
        }
        int end = from;
        while (end < at && !isBlank(bytes[end])) {
            end++;
        }
        return end;
    }

    /** What stands before it was no sentence yet: {@code desk07 app:} or {@code root -}. */
    private static boolean isHead(byte[] bytes, int from, int end) {
        return end > from && (bytes[end - 1] == ':' || end - from == 1 && SEPARATORS.indexOf(bytes[from]) >= 0);
    }

    /** Of letters alone, perhaps with a sign of a sentence behind them. */
    private static boolean isPlain(byte[] bytes, int from, int end) {
        int last = end > from + 1 && ",.;!?".indexOf(bytes[end - 1]) >= 0 ? end - 1 : end;
        for (int i = from; i < last; i++) {
            if (!isLetter(bytes[i]) && bytes[i] != '\'') {
                return false;
            }
        }
        return last > from;
    }

    private boolean isNever(byte[] bytes, int from, int end) {
        return !prose.never().isEmpty() && prose.never()
                .contains(new String(bytes, from, end - from, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT));
    }

    private static boolean onlyBlanks(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isBlank(bytes[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlank(byte letter) {
        return letter == ' ' || letter == '\t';
    }

    /** Those beyond ASCII, too. */
    private static boolean isLetter(byte b) {
        return b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z' || b < 0;
    }
}
