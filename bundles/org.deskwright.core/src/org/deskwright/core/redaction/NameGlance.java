package org.deskwright.core.redaction;

import java.util.List;
import java.util.Locale;

/**
 * What a text has to hold for a rule to find anything in it: to look for that takes a small part of the time that its
 * expression takes, and hardly any line has it.
 */
interface NameGlance {
    /**
     * Whether the rule may find something.
     *
     * @param text as it is written
     * @param lower the same in lower case
     */
    boolean mayFind(String text, String lower);

    /** One of these, in any case. */
    static NameGlance of(String... words) {
        List<String> all = List.of(words);
        if (!all.stream().allMatch(word -> word.equals(word.toLowerCase(Locale.ROOT)))) {
            throw new IllegalArgumentException("not in lower case: " + all);
        }
        return (_, lower) -> {
            for (String word : all) {
                if (lower.contains(word)) {
                    return true;
                }
            }
            return false;
        };
    }

    /** So many of these letters. */
    static NameGlance count(String letters, int least) {
        return (text, _) -> {
            int found = 0;
            for (int i = 0; i < text.length() && found < least; i++) {
                found += letters.indexOf(text.charAt(i)) >= 0 ? 1 : 0;
            }
            return found >= least;
        };
    }

    /** So many digits in a row. */
    static NameGlance digits(int least) {
        return (text, _) -> {
            int row = 0;
            for (int i = 0; i < text.length() && row < least; i++) {
                row = text.charAt(i) >= '0' && text.charAt(i) <= '9' ? row + 1 : 0;
            }
            return row >= least;
        };
    }

    /** So many dots with a digit behind. */
    static NameGlance numbersBehindDots(int least) {
        return (text, _) -> {
            int found = 0;
            for (int dot = text.indexOf('.'); dot >= 0 && found < least; dot = text.indexOf('.', dot + 1)) {
                char next = dot + 1 < text.length() ? text.charAt(dot + 1) : ' ';
                found += next >= '0' && next <= '9' ? 1 : 0;
            }
            return found >= least;
        };
    }
}
