package org.deskwright.ui.table;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import org.eclipse.swt.graphics.GC;

/**
 * Cuts texts that are too long for their cell, with an ellipsis, and remembers what it measured. Measuring a text costs
 * as much as painting it, so that most are judged by the widths of their characters: together these are never less.
 */
final class TextFit {
    private static final String ELLIPSIS = "\u2026";
    private static final int REMEMBERED = 8192;
    /** Those before it stand side by side; others may change each other. */
    private static final char PLAIN = 0x250;
    private static final int UNKNOWN = -1;
    private static final int LONGEST = 1000;
    private static final int SAMPLE = 32;
    /** Letters may stand nearer to each other than each for itself takes room; by more than this, they do not. */
    private static final int NEARLY = 2;

    private final Map<String, Integer> widths = new HashMap<>();
    private final Map<Cut, String> cuts = new HashMap<>();
    private final double[] characters = new double[PLAIN];

    private record Cut(String text, int room) {}

    TextFit() {
        forget();
    }

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
        if (plainStart(gc, text, room) == text.length()) {
            return text;
        }
        if (cuts.size() > REMEMBERED) {
            cuts.clear();
        }
        return cuts.computeIfAbsent(new Cut(text, room), cut -> cut(gc, text, room));
    }

    private String cut(GC gc, String text, int room) {
        int rough = plainStart(gc, text, room + NEARLY);
        if (rough == text.length() && gc.stringExtent(text).x <= room) {
            return text;
        }
        int end = plainStart(gc, text, room - width(gc, ELLIPSIS));
        if (end < text.length() && text.charAt(end) >= PLAIN) {
            return CutTexts.shortened(gc, text, room);
        }
        return text.substring(0, end).stripTrailing() + ELLIPSIS;
    }

    /** How many characters at the beginning surely fit. */
    private int plainStart(GC gc, String text, int room) {
        double left = room;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            left -= c < PLAIN ? width(gc, c) : Integer.MAX_VALUE;
            if (left < 0) {
                return i;
            }
        }
        return text.length();
    }

    /** Measured among others like it, because a single one is rounded to whole pixels. */
    private double width(GC gc, char plain) {
        if (characters[plain] == UNKNOWN) {
            characters[plain] = gc.stringExtent(String.valueOf(plain).repeat(SAMPLE)).x / (double) SAMPLE;
        }
        return characters[plain];
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
        Arrays.fill(characters, UNKNOWN);
    }
}
