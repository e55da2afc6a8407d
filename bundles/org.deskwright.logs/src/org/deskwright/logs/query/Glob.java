package org.deskwright.logs.query;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Names with {@code *} for any letters and {@code ?} for one; small and capital letters are the same. */
public final class Glob {
    private final String pattern;

    public Glob(String pattern) {
        this.pattern = pattern.toLowerCase(Locale.ROOT);
    }

    /** In time of at most both lengths multiplied. */
    public boolean matches(String name) {
        String text = name.toLowerCase(Locale.ROOT);
        int at = 0;
        int next = 0;
        int star = -1;
        int afterStar = 0;
        while (at < text.length()) {
            if (next < pattern.length() && pattern.charAt(next) == '*') {
                star = next++;
                afterStar = at;
            } else if (next < pattern.length()
                    && (pattern.charAt(next) == '?' || pattern.charAt(next) == text.charAt(at))) {
                next++;
                at++;
            } else if (star >= 0) {
                next = star + 1;
                at = ++afterStar;
            } else {
                return false;
            }
        }
        while (next < pattern.length() && pattern.charAt(next) == '*') {
            next++;
        }
        return next == pattern.length();
    }

    /** Letters in a row, as many as possible, that every name has, in some case; none but those of ASCII. */
    String longestPart() {
        String longest = "";
        for (String part : pattern.split("[*?]")) {
            if (part.length() > longest.length() && part.length() == part.getBytes(StandardCharsets.UTF_8).length) {
                longest = part;
            }
        }
        return longest;
    }
}
