package org.deskwright.ui.table;

import java.util.function.ToIntFunction;

/** Ends texts that are too long with a sign that they go on. */
final class Ellipsis {
    static final String SIGN = "\u2026";

    private Ellipsis() {
    }

    /** As below, with the end of the text behind the sign. */
    static String shortened(String text, String end, int width, ToIntFunction<String> measure) {
        if (end.isEmpty() || !text.endsWith(end) || measure.applyAsInt(text) <= width) {
            return shortened(text, width, measure);
        }
        return shortened(text.substring(0, text.length() - end.length()), width - measure.applyAsInt(end), measure)
                + end;
    }

    /** The longest beginning that fits with the sign; the text itself when it fits. */
    static String shortened(String text, int width, ToIntFunction<String> measure) {
        if (measure.applyAsInt(text) <= width) {
            return text;
        }
        int fits = 0;
        int tooLong = text.length();
        while (tooLong - fits > 1) {
            int middle = (fits + tooLong) / 2;
            if (measure.applyAsInt(text.substring(0, middle) + SIGN) <= width) {
                fits = middle;
            } else {
                tooLong = middle;
            }
        }
        // not within a character of two halves
        int end = fits > 0 && Character.isHighSurrogate(text.charAt(fits - 1)) ? fits - 1 : fits;
        return text.substring(0, end).stripTrailing() + SIGN;
    }
}
