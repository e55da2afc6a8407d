package org.deskwright.estate.query;

import java.util.Locale;

/**
 * What is asked of a text. Capitals make no difference.
 *
 * @param mode how the two are compared
 * @param wanted in small letters
 */
public record TextTest(Mode mode, String wanted) {
    /** How a text is compared. */
    public enum Mode {
        /** It stands anywhere in the text. */
        ANYWHERE,
        /**
         * A word of the text begins with it: {@code connected} is in {@code CONNECTED}, not in {@code DISCONNECTED}.
         */
        BEGINS_WORD,
        /** The whole text, with {@code *} for any letters and {@code ?} for one. */
        PATTERN,
        /** The whole text. */
        EXACT,
        /** There is no text. */
        EMPTY
    }

    public TextTest {
        wanted = wanted.toLowerCase(Locale.ROOT);
    }

    /** Whether no text passes that the other does not let through as well; where that is not plain, it is not. */
    boolean asksMoreThan(TextTest other) {
        return mode == Mode.ANYWHERE && other.mode == Mode.ANYWHERE && wanted.contains(other.wanted);
    }

    /**
     * @param text in small letters
     * @param list whether the text is a list, of which one member has to pass
     */
    boolean passes(String text, boolean list) {
        if (text.isEmpty()) {
            return mode == Mode.EMPTY;
        }
        return switch (mode) {
            case ANYWHERE -> text.contains(wanted);
            case BEGINS_WORD -> beginsWord(text);
            case PATTERN, EXACT -> whole(text) || list && anyMember(text);
            case EMPTY -> false;
        };
    }

    private boolean anyMember(String text) {
        for (String member : text.split(Attribute.COMMA)) {
            if (whole(member)) {
                return true;
            }
        }
        return false;
    }

    private boolean whole(String text) {
        return mode == Mode.EXACT ? text.equals(wanted) : fits(text);
    }

    private boolean beginsWord(String text) {
        boolean word = Character.isLetterOrDigit(wanted.charAt(0));
        for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
            if (at == 0 || !word || !Character.isLetterOrDigit(text.charAt(at - 1))) {
                return true;
            }
        }
        return false;
    }

    /** Goes back to the last star only, so that no pattern takes longer than the two lengths multiplied. */
    private boolean fits(String text) {
        int at = 0;
        int pattern = 0;
        int star = -1;
        int resume = 0;
        while (at < text.length()) {
            char next = pattern < wanted.length() ? wanted.charAt(pattern) : 0;
            if (next == '*') {
                star = pattern++;
                resume = at;
            } else if (pattern < wanted.length() && (next == '?' || next == text.charAt(at))) {
                pattern++;
                at++;
            } else if (star >= 0) {
                pattern = star + 1;
                at = ++resume;
            } else {
                return false;
            }
        }
        while (pattern < wanted.length() && wanted.charAt(pattern) == '*') {
            pattern++;
        }
        return pattern == wanted.length();
    }
}
