package org.deskwright.report.text;

import java.lang.Character.UnicodeScript;

/** How many columns of a terminal a text takes. */
public final class Columns {
    /** Before it each letter takes a column. */
    private static final int FIRST_MARK = 0x300;

    private Columns() {
    }

    public static int of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_MARK) {
                return text.codePoints().map(Columns::of).sum();
            }
        }
        return text.length();
    }

    /** 0 for marks that stand on the character before, 2 for East Asian scripts and emoji, else 1. */
    public static int of(int codePoint) {
        if (codePoint < FIRST_MARK) {
            return 1;
        }
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> wide(codePoint) ? 2 : 1;
        };
    }

    private static boolean wide(int c) {
        return Character.isEmojiPresentation(c) || c >= 0xFF01 && c <= 0xFF60 || switch (UnicodeScript.of(c)) {
            case HAN, HANGUL, HIRAGANA, KATAKANA, BOPOMOFO, YI -> c < 0xFF61 || c > 0xFFDC;
            default -> false;
        };
    }

    /** The text and spaces up to that many columns. */
    public static String pad(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - of(text)));
    }

    /** The text cut to that many columns, the last of them an ellipsis when something was cut off. */
    public static String cut(String text, int columns) {
        if (of(text) <= columns) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        int used = 0;
        for (int c : text.codePoints().toArray()) {
            used += of(c);
            if (used > columns - 1) {
                break;
            }
            out.appendCodePoint(c);
        }
        return out.append('…').toString();
    }
}
