package org.deskwright.estate.lookup;

import org.deskwright.core.evidence.Scope;

/**
 * Something that was found.
 *
 * @param target the item, {@code Topic} or {@link CheckName}
 * @param title what to call it
 * @param by what matched, when that is neither the title nor the id; else empty
 * @param id its id
 * @param scope its account and Region, as far as it has one
 * @param match how well it fits
 */
public record Hit(Object target, String title, String by, String id, Scope scope, Match match) {
    /** How a text fits a question, the best first. */
    public enum Match {
        EXACT,
        PREFIX,
        /** A word within the text begins with it, such as the name behind a domain. */
        WORD,
        CONTAINS;

        /** How the text fits, or null. Capitals make no difference. */
        static Match of(String text, String wanted) {
            int length = wanted.length();
            if (text.length() < length) {
                return null;
            }
            if (text.regionMatches(true, 0, wanted, 0, length)) {
                return text.length() == length ? EXACT : PREFIX;
            }
            Match best = null;
            for (int at = 1; at + length <= text.length(); at++) {
                if (text.regionMatches(true, at, wanted, 0, length)) {
                    if (!Character.isLetterOrDigit(text.charAt(at - 1))) {
                        return WORD;
                    }
                    best = CONTAINS;
                }
            }
            return best;
        }
    }
}
