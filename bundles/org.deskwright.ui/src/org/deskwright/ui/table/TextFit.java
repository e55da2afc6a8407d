package org.deskwright.ui.table;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.swt.graphics.GC;

/** Cuts texts that are too long for their cell, with an ellipsis, and remembers what it measured. */
final class TextFit {
    private static final int REMEMBERED = 8192;
    private static final int LONGEST = 1000;

    private final Map<String, Integer> widths = new HashMap<>();
    private final Map<Cut, String> cuts = new HashMap<>();

    private record Cut(String text, int room) {}

    /** The first line of a text without anything that a line cannot show. */
    static String line(String text) {
        int end = Math.min(text.length(), LONGEST);
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                return text.substring(0, i).replace('\t', ' ');
            }
            if (c == '\t' || c == 0) {
                return line(text.replace('\t', ' ').replace('\0', ' '));
            }
        }
        return end == text.length() ? text : text.substring(0, end);
    }

    /** As much of the text as fits, with an ellipsis where something is missing. */
    String fitting(GC gc, String text, int room) {
        if (room <= 0) {
            return "";
        }
        if (text.isEmpty() || width(gc, text) <= room) {
            return text;
        }
        if (cuts.size() > REMEMBERED) {
            cuts.clear();
        }
        return cuts.computeIfAbsent(new Cut(text, room), cut -> CutTexts.shortened(gc, text, room));
    }

    boolean isCut(GC gc, String text, int room) {
        return !text.isEmpty() && width(gc, text) > room;
    }

    int width(GC gc, String text) {
        Integer known = widths.get(text);
        if (known == null) {
            if (widths.size() > REMEMBERED) {
                widths.clear();
            }
            known = gc.stringExtent(text).x;
            widths.put(text, known);
        }
        return known;
    }

    /** The font or the zoom is another. */
    void forget() {
        widths.clear();
        cuts.clear();
    }
}
