package org.deskwright.estate.ui.dashboard;

import org.eclipse.swt.graphics.GC;

/** Texts that have to fit. */
final class Cut {
    private static final String MORE = "\u2026";

    private Cut() {
    }

    /** The text, without its middle where it is wider: names often differ in their ends. */
    static String to(GC gc, String text, int width) {
        if (gc.textExtent(text).x <= width) {
            return text;
        }
        int kept = text.length() - 1;
        while (kept > 2 && gc.textExtent(cut(text, kept)).x > width) {
            kept--;
        }
        return cut(text, kept);
    }

    private static String cut(String text, int kept) {
        int head = kept * 3 / 5;
        return text.substring(0, head) + MORE + text.substring(text.length() - (kept - head));
    }
}
