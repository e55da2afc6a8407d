package org.deskwright.logs.ui.canvas;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Canvas;

/**
 * How wide letters are in the font that the user chose for text. Each is measured once: a line is laid out by adding,
 * not by asking the system, which takes longer than all else together.
 */
final class LogFont {
    private static final int AIR = 4;
    private static final int KNOWN = 128;
    /** Letters of several code points that are remembered: a log may hold any number. */
    private static final int MOST = 4_096;

    private final Canvas canvas;
    private final int[] ascii = new int[KNOWN];
    private final Map<Integer, Integer> others = new HashMap<>();
    private final Map<String, Integer> joined = new HashMap<>();
    private Font font;
    private int line;
    private int height;
    private boolean even;

    LogFont(Canvas canvas) {
        this.canvas = canvas;
        measure();
    }

    /** The user chose another font, or the display another zoom. */
    void measure() {
        font = JFaceResources.getTextFont();
        canvas.setFont(font);
        others.clear();
        joined.clear();
        GC gc = new GC(canvas);
        try {
            gc.setFont(font);
            height = gc.getFontMetrics().getHeight();
            even = true;
            for (char c = ' '; c < KNOWN - 1; c++) {
                ascii[c] = gc.stringExtent(String.valueOf(c)).x;
                even &= ascii[c] == ascii[' '];
            }
        } finally {
            gc.dispose();
        }
        line = height + AIR;
    }

    Font font() {
        return font;
    }

    /** Of a line, with the air around it. */
    int line() {
        return line;
    }

    /** Of the text in it. */
    int height() {
        return height;
    }

    /** Whether all letters are equally wide, so that texts can be drawn as a whole. */
    boolean isEven() {
        return even;
    }

    int digit() {
        return ascii['0'];
    }

    /** Of the letter that stands there in a text. */
    int advance(String text, int from, int to) {
        if (to == from + 1) {
            char letter = text.charAt(from);
            return letter < KNOWN ? ascii[letter] : others.computeIfAbsent((int) letter, this::measured);
        }
        int letter = text.codePointAt(from);
        if (to == from + Character.charCount(letter)) {
            return others.computeIfAbsent(letter, this::measured);
        }
        if (joined.size() >= MOST) {
            joined.clear();
        }
        return joined.computeIfAbsent(text.substring(from, to), this::measured);
    }

    private int measured(int letter) {
        return measured(Character.toString(letter));
    }

    private int measured(String letter) {
        GC gc = new GC(canvas);
        try {
            gc.setFont(font);
            return gc.textExtent(letter, SWT.DRAW_TRANSPARENT).x;
        } finally {
            gc.dispose();
        }
    }

    int width(String text) {
        int width = 0;
        for (int at = 0; at < text.length();) {
            int end = Letters.end(text, at);
            width += advance(text, at, end);
            at = end;
        }
        return width;
    }
}
