package org.deskwright.logs.ui.timeline;

import org.deskwright.ui.theme.ThemeColor;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;

/**
 * How a span that is chosen is shown: by a ground beneath its bars. Where that would be bright on a dark page or dark
 * on a bright one, as in high contrast, bars of the colours of the page would be lost on it; there is a frame around
 * them.
 *
 * @param area of its bars, however high
 */
record ChosenSpan(Rectangle area) {
    private static final int FRAME = 2;
    /** Of the page, which tells the frame from bars that have its colour. */
    private static final int GAP = 1;
    private static final int BRIGHT = 128;

    /** What bars are painted over. */
    void beneath(GC gc) {
        if (!isFramed()) {
            gc.setBackground(ThemeColor.SELECTION.color());
            gc.fillRectangle(area);
            gc.setForeground(ThemeColor.INFO.color());
            gc.drawRectangle(area.x, area.y, area.width, area.height - 1);
        }
    }

    /** What is painted over bars, none of them its own. */
    void around(GC gc) {
        if (isFramed()) {
            int wide = FRAME + GAP;
            int top = area.y - FRAME;
            int high = area.height + FRAME;
            int right = area.x + area.width;
            gc.setBackground(ThemeColor.PAGE.color());
            gc.fillRectangle(area.x - GAP, area.y, GAP, area.height);
            gc.fillRectangle(right, area.y, GAP, area.height);
            gc.setBackground(ThemeColor.SELECTION.color());
            gc.fillRectangle(area.x - wide, top, FRAME, high);
            gc.fillRectangle(right + GAP, top, FRAME, high);
            gc.fillRectangle(area.x - wide, top, area.width + 2 * wide, FRAME);
        }
    }

    private static boolean isFramed() {
        return isBright(ThemeColor.SELECTION) != isBright(ThemeColor.PAGE);
    }

    private static boolean isBright(ThemeColor color) {
        RGB rgb = color.color().getRGB();
        return (299 * rgb.red + 587 * rgb.green + 114 * rgb.blue) / 1000 >= BRIGHT;
    }
}
