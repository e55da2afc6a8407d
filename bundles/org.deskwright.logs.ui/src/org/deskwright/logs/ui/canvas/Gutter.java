package org.deskwright.logs.ui.canvas;

import java.util.stream.Stream;

import org.deskwright.logs.format.Level;

/** What stands left of the lines: signs such as bookmarks, their numbers, and the levels of their records. */
final class Gutter {
    private static final int AIR = 6;
    private static final int ICON = 16;
    private static final int FOLD = 9;
    private static final int DIGITS = 4;

    private final LogFont font;
    private int digits = DIGITS;

    Gutter(LogFont font) {
        this.font = font;
    }

    /** Gives whether it became wider or narrower. */
    boolean fit(long lines) {
        int before = digits;
        digits = Math.max(DIGITS, Long.toString(lines).length());
        return digits != before;
    }

    /** Where signs begin. */
    int sign() {
        return AIR / 3;
    }

    /** Where numbers end. */
    int numberEnd() {
        return sign() + ICON + AIR / 3 + digits * font.digit();
    }

    int icon() {
        return numberEnd() + 2 * AIR;
    }

    int word() {
        return icon() + ICON + AIR / 2;
    }

    /** Where the signs of what is folded begin. */
    int fold() {
        return word() + Stream.of(Level.values()).mapToInt(level -> font.width(LevelLook.word(level))).max().orElse(0)
                + AIR / 2;
    }

    /** How wide such a sign is. */
    int foldWidth() {
        return FOLD;
    }

    /** Where its ground ends. */
    int width() {
        return fold() + FOLD + AIR;
    }

    /** Where lines begin. */
    int text() {
        return width() + AIR;
    }
}
