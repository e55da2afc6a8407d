package org.deskwright.logs.query;

import com.google.re2j.Pattern;

/**
 * Keeps expressions from RE2/J 1.8 that it would never come to an end with: it follows each letter through all its
 * cases until it is back at that letter, which for nine old forms of Cyrillic letters it never is, as their capitals
 * are those of others. Where no case is ignored, nothing is followed.
 */
public final class RegexFolding {
    private static final int FIRST = 0x1c80;
    private static final int LAST = 0x1c88;

    private RegexFolding() {
    }

    /**
     * Looks at letters, and at whatever may be a range of them.
     *
     * @param pattern for which case may be ignored
     * @throws IllegalArgumentException when it holds one of those letters; in words for people
     */
    public static void check(String pattern) {
        int before = -1;
        boolean range = false;
        for (int at = 0; at < pattern.length();) {
            int end = end(pattern, at);
            int letter = letter(pattern, at, end);
            boolean isRange = range && before <= LAST && letter >= FIRST;
            if (isRange || letter >= FIRST && letter <= LAST) {
                throw new IllegalArgumentException("the letters U+1C80 to U+1C88, or a range with them such as that to "
                        + Character.toString(letter) + ", cannot be looked for in either case");
            }
            boolean dash = letter == '-' && end == at + 1 && before >= 0;
            before = dash ? before : letter;
            range = dash;
            at = end;
        }
    }

    private static int end(String pattern, int at) {
        if (pattern.startsWith("\\x{", at)) {
            int close = pattern.indexOf('}', at);
            return close < 0 ? pattern.length() : close + 1;
        }
        int from = pattern.charAt(at) == '\\' && at + 1 < pattern.length() ? at + 1 : at;
        return from + Character.charCount(pattern.codePointAt(from));
    }

    /** What is no number is not read by anybody; other escapes are of letters that were there before. */
    private static int letter(String pattern, int at, int end) {
        if (!pattern.startsWith("\\x{", at)) {
            return pattern.codePointBefore(end);
        }
        try {
            return Integer.parseInt(pattern.substring(at + "\\x{".length(), end - 1), 16);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** A literal of which those letters are looked for as they are. */
    static String quote(String literal) {
        StringBuilder pattern = new StringBuilder();
        StringBuilder plain = new StringBuilder();
        literal.codePoints().forEach(letter -> {
            if (letter >= FIRST && letter <= LAST) {
                pattern.append(quoted(plain)).append("(?-i:").appendCodePoint(letter).append(')');
                plain.setLength(0);
            } else {
                plain.appendCodePoint(letter);
            }
        });
        return pattern.append(quoted(plain)).toString();
    }

    private static String quoted(StringBuilder plain) {
        return plain.isEmpty() ? "" : Pattern.quote(plain.toString());
    }
}
