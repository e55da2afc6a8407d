package org.deskwright.logs.ui.canvas;

/** What people take for one letter: a code point with the marks that stand over, under or around it. */
final class Letters {
    private static final int ASCII = 0x80;

    private Letters() {
    }

    static boolean isMark(int letter) {
        if (letter < ASCII) {
            return false;
        }
        int type = Character.getType(letter);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    /** Behind the letter that begins there. */
    static int end(String text, int from) {
        if (from >= text.length()) {
            return text.length();
        }
        int end = from + Character.charCount(text.codePointAt(from));
        while (end < text.length() && isMark(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    /** The begin of the letter that ends there. */
    static int begin(String text, int end) {
        int at = Math.min(end, text.length());
        while (at > 0) {
            int letter = text.codePointBefore(at);
            at -= Character.charCount(letter);
            if (!isMark(letter)) {
                return at;
            }
        }
        return 0;
    }
}
