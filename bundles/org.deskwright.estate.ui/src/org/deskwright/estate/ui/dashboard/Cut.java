package org.deskwright.estate.ui.dashboard;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Control;

/** Texts that have to fit. */
final class Cut {
    private static final String MORE = "\u2026";

    private Cut() {
    }

    /** The text, without its end where it is wider. */
    static String to(Control control, String text, int width) {
        GC gc = new GC(control);
        try {
            gc.setFont(control.getFont());
            if (gc.textExtent(text).x <= width) {
                return text;
            }
            int length = text.length() - 1;
            while (length > 1 && gc.textExtent(text.substring(0, length) + MORE).x > width) {
                length--;
            }
            return text.substring(0, length).stripTrailing() + MORE;
        } finally {
            gc.dispose();
        }
    }
}
