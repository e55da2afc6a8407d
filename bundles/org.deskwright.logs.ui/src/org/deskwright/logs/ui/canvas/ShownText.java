package org.deskwright.logs.ui.canvas;

/**
 * A line as it is drawn: tabs reach to the next stop, and what has no shape of its own gets one, so that nothing in a
 * log is invisible or moves what stands beside it.
 *
 * @param text as it is drawn
 * @param places where in it each letter of the line stands, and behind them where it ends; null where that is the same
 */
record ShownText(String text, int[] places) {
    private static final int TAB = 8;
    /** Pictures of the control characters begin here. */
    private static final char PICTURES = '\u2400';
    private static final char DELETE = '\u2421';
    private static final char REPLACEMENT = '\ufffd';

    static ShownText of(String line) {
        return isPlain(line) ? new ShownText(line, null) : expanded(line);
    }

    private static boolean isPlain(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c < ' ' || c >= 0x7f && (c < 0xa0 || isUnshown(c))) {
                return false;
            }
        }
        return true;
    }

    /** Marks that turn the direction of text, or have no width, could make a line look like another. */
    private static boolean isUnshown(char c) {
        return c >= '\u200b' && c <= '\u200f' || c >= '\u2028' && c <= '\u202e' || c >= '\u2060' && c <= '\u2069'
                || c == '\ufeff';
    }

    private static ShownText expanded(String line) {
        StringBuilder shown = new StringBuilder(line.length() + TAB);
        int[] places = new int[line.length() + 1];
        for (int i = 0; i < line.length(); i++) {
            places[i] = shown.length();
            char c = line.charAt(i);
            if (c == '\t') {
                shown.repeat(' ', TAB - shown.length() % TAB);
            } else if (c < ' ') {
                shown.append((char) (PICTURES + c));
            } else if (c == 0x7f) {
                shown.append(DELETE);
            } else {
                boolean hidden = c > 0x7f && c < 0xa0 || isUnshown(c) && !Letters.joins(line, i);
                shown.append(hidden ? REPLACEMENT : c);
            }
        }
        places[line.length()] = shown.length();
        return new ShownText(shown.toString(), places);
    }

    int shown(int place) {
        return places == null ? Math.min(place, text.length()) : places[Math.min(place, places.length - 1)];
    }

    /** The letter of the line that stands there. */
    int place(int shown) {
        if (places == null) {
            return Math.min(shown, text.length());
        }
        int place = 0;
        while (place + 1 < places.length && places[place + 1] <= shown) {
            place++;
        }
        return place;
    }
}
