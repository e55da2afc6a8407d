package org.deskwright.ui.table;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;

/** Measures texts once for each font: the same words are painted again and again, and shaping them is the dear part. */
final class TextWidths {
    private static final int MOST = 4096;

    private final Map<String, Integer> known = new HashMap<>();
    private Font font;
    private int height;

    int of(GC gc, String text) {
        begin(gc);
        Integer width = known.get(text);
        if (width == null) {
            width = gc.textExtent(text).x;
            if (known.size() == MOST) {
                known.clear();
            }
            known.put(text, width);
        }
        return width;
    }

    /** Of a line of text. */
    int height(GC gc) {
        begin(gc);
        return height;
    }

    private void begin(GC gc) {
        if (!gc.getFont().equals(font)) {
            known.clear();
            font = gc.getFont();
            height = gc.textExtent("X").y;
        }
    }
}
