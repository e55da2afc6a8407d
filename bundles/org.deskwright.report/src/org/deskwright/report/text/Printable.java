package org.deskwright.report.text;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes text from outside harmless on a terminal: a user name may hold an escape sequence that clears the screen, or an
 * override that turns the writing direction and so shows a different name. Such characters are shown by their number.
 */
public final class Printable {
    /** So many of the same in a row are each shown. */
    private static final int MOST = 4;
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Printable() {
    }

    /** The text on one line: runs of white space become one space, what cannot be seen becomes {@code \\u001b}. */
    public static String line(String text) {
        return isPlain(text) ? text : visible(SPACE.matcher(text.strip()).replaceAll(" "));
    }

    /** The text with its line breaks and tabs, all other control characters shown by number, many of one together. */
    public static String visible(String text) {
        if (isPlain(text) || text.codePoints().noneMatch(Printable::hidden)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 16);
        int[] letters = text.codePoints().toArray();
        for (int at = 0; at < letters.length;) {
            int c = letters[at];
            int next = at + 1;
            if (hidden(c)) {
                while (next < letters.length && letters[next] == c) {
                    next++;
                }
                number(c, next - at, out);
            } else {
                out.appendCodePoint(c);
            }
            at = next;
        }
        return out.toString();
    }

    /** Thousands of zeroes, as a crash leaves them, are told once. */
    private static void number(int c, int times, StringBuilder out) {
        String number = c > 0xFFFF
                ? "\\u{" + Integer.toHexString(c) + '}'
                : "\\u" + String.format(Locale.ROOT, "%04x", c);
        out.append(times > MOST ? number + " (" + times + " times)" : number.repeat(times));
    }

    /** Most text is: a report has hundreds of thousands of lines of it. */
    private static boolean isPlain(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == ' ' && before == ' ') {
                return false;
            }
            before = c;
        }
        return before != ' ';
    }

    private static boolean hidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c != '\n' && c != '\t';
            case Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            // The joiner is what holds an emoji of several people together.
            case Character.FORMAT -> c != 0x200D && c != 0x200C;
            default -> false;
        };
    }
}
