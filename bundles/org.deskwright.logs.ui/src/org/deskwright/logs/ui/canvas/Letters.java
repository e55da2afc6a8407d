package org.deskwright.logs.ui.canvas;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people take for one letter: a code point with the marks that stand over, under or around it, the parts of a
 * Korean syllable, a flag, or a picture with the color of its skin and those that are joined to it. Java knows which
 * these are ({@code \X}, the extended grapheme clusters of Unicode); it is asked only where one may be longer than a
 * code point, as a line is gone through several times each time that it is painted.
 */
final class Letters {
    /** Below this no code point joins the one before. */
    private static final char ALONE = '\u0300';
    /** Units of a letter: somebody may pile up thousands of marks. */
    private static final int LONGEST = 64;
    private static final int JOINER = 0x200d;
    private static final Pattern ONE = Pattern.compile("\\X");

    private Letters() {
    }

    /** Whether it stands over, under or around the code point before it. */
    static boolean isMark(int letter) {
        return letter >= ALONE && switch (Character.getType(letter)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    /** Whether each letter is one unit of the text, for sure. */
    static boolean areAlone(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= ALONE) {
                return false;
            }
        }
        return true;
    }

    /** Behind the letter that begins there. */
    static int end(String text, int from) {
        int length = text.length();
        if (from + 1 >= length) {
            return length;
        }
        if (text.charAt(from) < ALONE && text.charAt(from + 1) < ALONE) {
            return from + 1;
        }
        int letter = text.codePointAt(from);
        int next = from + Character.charCount(letter);
        return next >= length || !mayJoin(letter, text.codePointAt(next)) ? next : longEnd(text, from, next);
    }

    private static int longEnd(String text, int from, int next) {
        int most = Math.min(text.length(), from + LONGEST);
        if (most < text.length() && Character.isLowSurrogate(text.charAt(most))) {
            most--;
        }
        Matcher one = ONE.matcher(text).region(from, most);
        return one.lookingAt() ? Math.max(next, one.end()) : next;
    }

    /** Whether two code points may be of one letter; where they are not for sure, nobody else is asked. */
    private static boolean mayJoin(int letter, int next) {
        return isMark(next) || isBefore(letter) || isFlag(letter) && isFlag(next) || isKorean(letter) && isKorean(next)
                || switch (Character.getType(next)) {
                    case Character.FORMAT, Character.MODIFIER_SYMBOL, Character.MODIFIER_LETTER -> next >= ALONE;
                    // vowels of Thai, Lao and Kirat Rai
                    case Character.OTHER_LETTER -> next == 0xe33 || next == 0xeb3 || next >= 0x16d63 && next <= 0x16d6a;
                    default -> false;
                };
    }

    /** Such as the sign of a year, which stands around the digits that follow. */
    private static boolean isBefore(int letter) {
        return letter >= ALONE && (Character.getType(letter) == Character.FORMAT || letter == 0xd4e
                || letter >= 0x111c2 && letter <= 0x11f02);
    }

    private static boolean isFlag(int letter) {
        return letter >= 0x1f1e6 && letter <= 0x1f1ff;
    }

    private static boolean isKorean(int letter) {
        return letter >= 0x1100 && letter <= 0x11ff || letter >= 0xa960 && letter <= 0xa97f
                || letter >= 0xac00 && letter <= 0xd7ff;
    }

    /** Whether the joiner that stands there makes one picture of two; anywhere else it is seen by nobody. */
    static boolean joins(String text, int at) {
        if (text.charAt(at) != JOINER || at + 1 >= text.length()
                || !Character.isExtendedPictographic(text.codePointAt(at + 1))) {
            return false;
        }
        int before = at;
        int letter;
        do {
            if (before == 0) {
                return false;
            }
            letter = text.codePointBefore(before);
            before -= Character.charCount(letter);
        } while (Character.isEmojiModifier(letter) || Character.getType(letter) == Character.NON_SPACING_MARK);
        return Character.isExtendedPictographic(letter);
    }

    /** The first begin of a letter behind a place, or the end of the text. */
    static int after(String text, int place) {
        int end = Math.min(place, text.length());
        if (end < text.length() && end > 0 && text.charAt(end - 1) < ALONE && text.charAt(end) < ALONE) {
            return end(text, end);
        }
        int at = 0;
        while (at <= end && at < text.length()) {
            at = end(text, at);
        }
        return at;
    }

    /** The last begin of a letter before a place. */
    static int before(String text, int place) {
        return Math.min(place, text.length()) == 0 ? 0 : begin(text, place - 1);
    }

    /** The begin of the letter that a place is in or before. */
    static int begin(String text, int place) {
        if (place >= text.length() || place <= 0) {
            return Math.clamp(place, 0, text.length());
        }
        if (text.charAt(place) < ALONE && text.charAt(place - 1) < ALONE) {
            return place;
        }
        int at = 0;
        for (int next = end(text, 0); next <= place; next = end(text, next)) {
            at = next;
        }
        return at;
    }
}
