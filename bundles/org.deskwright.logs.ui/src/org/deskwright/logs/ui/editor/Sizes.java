package org.deskwright.logs.ui.editor;

import org.deskwright.ui.text.Texts;

/** How large a log is, in words. */
final class Sizes {
    private static final Texts TEXTS = Texts.beside(Sizes.class);
    private static final double STEP = 1024;

    private Sizes() {
    }

    static String of(long bytes) {
        double size = bytes;
        String unit = "bytes";
        for (String next : new String[]{"kb", "mb", "gb", "tb"}) {
            if (size >= STEP) {
                size /= STEP;
                unit = next;
            }
        }
        return TEXTS.get("size." + unit, size);
    }
}
