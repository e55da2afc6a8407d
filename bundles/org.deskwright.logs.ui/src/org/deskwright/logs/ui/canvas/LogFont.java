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

    private final Canvas canvas;
    private final int[] ascii = new int[KNOWN];
    private final Map<Integer, Integer> others = new HashMap<>();
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

    int advance(int letter) {
        return letter < KNOWN ? ascii[letter] : others.computeIfAbsent(letter, this::measured);
    }

    private int measured(int letter) {
        if (Letters.isMark(letter)) {
            return 0;
        }
        GC gc = new GC(canvas);
        try {
            gc.setFont(font);
            return gc.textExtent(Character.toString(letter), SWT.DRAW_TRANSPARENT).x;
        } finally {
            gc.dispose();
        }
    }

    int width(String text) {
        int width = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            width += advance(text.codePointAt(at));
        }
        return width;
    }
}
