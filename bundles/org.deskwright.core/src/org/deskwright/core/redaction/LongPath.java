package org.deskwright.core.redaction;

import java.util.regex.Pattern;

/**
 * Tells the path of a file, deep in folders, from something encoded: both are long runs of letters, digits and slashes.
 * Names are made of words and numbers, so that capital letters, small letters and digits seldom take turns; in what is
 * encoded they do so at every other character. In doubt it is no path.
 */
final class LongPath {
    private static final int LEAST_SLASHES = 3;
    /** Characters for each slash, at most; something encoded has one in 64. */
    private static final int MOST_BETWEEN = 40;
    /** Percent of the places between two letters or digits where their kind changes. */
    private static final int MOST_TURNS = 30;
    /** The same in a name that is long enough to be a key by itself. */
    private static final int MOST_TURNS_IN_NAME = 40;
    private static final int LONG_NAME = 32;
    private static final Pattern ID = Pattern
            .compile("(?<![0-9A-Za-z])[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}(?![0-9A-Za-z])");

    private LongPath() {
    }

    static boolean is(String text) {
        if (text.indexOf('+') >= 0 || text.indexOf('=') >= 0) {
            return false;
        }
        int slashes = (int) text.chars().filter(c -> c == '/').count();
        if (slashes < LEAST_SLASHES || text.length() > slashes * MOST_BETWEEN) {
            return false;
        }
        String words = ID.matcher(text).replaceAll("id");
        for (String name : words.split("/")) {
            if (name.length() >= LONG_NAME && turns(name) >= MOST_TURNS_IN_NAME) {
                return false;
            }
        }
        return turns(words) < MOST_TURNS;
    }

    private static int turns(String text) {
        int places = 0;
        int turns = 0;
        for (int i = 1; i < text.length(); i++) {
            int before = kind(text.charAt(i - 1));
            int kind = kind(text.charAt(i));
            if (before > 0 && kind > 0) {
                places++;
                turns += before == kind ? 0 : 1;
            }
        }
        return places == 0 ? 0 : turns * 100 / places;
    }

    private static int kind(char c) {
        return c >= 'a' && c <= 'z' ? 1 : c >= 'A' && c <= 'Z' ? 2 : c >= '0' && c <= '9' ? 3 : 0;
    }
}
