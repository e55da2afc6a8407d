package org.deskwright.logs.ui.canvas;

import java.util.Arrays;

import org.deskwright.logs.ui.model.Line;

/** What of a line stands where: its letters from left to right, and the parts it is broken into. */
final class LineLayout {
    private final Line line;
    private final ShownText shown;
    private final LogFont font;
    /** Whether each letter is one unit of the text, as nearly always: then nothing is asked of each. */
    private final boolean alone;
    /** Where in the shown text each part begins. */
    private final int[] parts;

    private LineLayout(Line line, LogFont font, int width) {
        this.line = line;
        this.font = font;
        shown = ShownText.of(line.text());
        alone = Letters.areAlone(shown.text());
        parts = width <= 0 ? new int[1] : breaks(width);
    }

    /** @param width of the parts; 0 for one part only */
    static LineLayout of(Line line, LogFont font, int width) {
        return new LineLayout(line, font, width);
    }

    /** Behind the letter that begins at a place of the shown text. */
    int next(int at) {
        return next(shown.text(), at);
    }

    private int next(String text, int at) {
        return alone ? at + 1 : Letters.end(text, at);
    }

    /** Behind the last blank that leaves a part at least half full, else where there is no more room. */
    private int[] breaks(int width) {
        String text = shown.text();
        int[] breaks = new int[1];
        int count = 1;
        int x = 0;
        int blank = -1;
        int afterBlank = 0;
        for (int at = 0; at < text.length();) {
            int end = next(text, at);
            int advance = font.advance(text, at, end);
            if (x + advance > width && x > 0) {
                boolean atBlank = blank > breaks[count - 1] && afterBlank <= width / 2;
                breaks = Arrays.copyOf(breaks, count + 1);
                breaks[count++] = atBlank ? blank : at;
                x = atBlank ? afterBlank : 0;
                blank = -1;
                afterBlank = 0;
            }
            x += advance;
            afterBlank += advance;
            if (text.charAt(end - 1) == ' ') {
                blank = end;
                afterBlank = 0;
            }
            at = end;
        }
        return breaks;
    }

    Line line() {
        return line;
    }

    int parts() {
        return parts.length;
    }

    String shown() {
        return shown.text();
    }

    int begin(int part) {
        return parts[part];
    }

    int end(int part) {
        return part + 1 < parts.length ? parts[part + 1] : shown.text().length();
    }

    /** The part that a letter of the line stands in. */
    int partOf(int column) {
        int at = shown.shown(column);
        int part = parts.length - 1;
        while (parts[part] > at) {
            part--;
        }
        return part;
    }

    /** Where in the shown text a letter of the line stands. */
    int place(int column) {
        return shown.shown(column);
    }

    /** The begin of the letter that a place of the shown text is in. */
    int letter(int place) {
        return alone ? place : Letters.begin(shown.text(), place);
    }

    /** Behind the letter that a place of the shown text is in; the place itself where a letter begins there. */
    int letterEnd(int place) {
        int begin = letter(place);
        return begin == place ? place : Letters.end(shown.text(), begin);
    }

    /** How far from the left of its part the letter begins that a place of the shown text is in. */
    int x(int part, int place) {
        int x = 0;
        String text = shown.text();
        for (int at = parts[part], end; at < place; at = end) {
            end = next(text, at);
            if (end > place) {
                break;
            }
            x += font.advance(text, at, end);
        }
        return x;
    }

    /** The place of the shown text that stands there, at the end that of its end. */
    int placeAt(int part, int x) {
        String text = shown.text();
        int at = parts[part];
        int end = end(part);
        for (int reached = 0; at < end;) {
            int next = next(text, at);
            reached += font.advance(text, at, next);
            if (reached > x) {
                return at;
            }
            at = next;
        }
        return end;
    }

    /** The letter of the line nearest to there. */
    int columnAt(int part, int x) {
        String text = shown.text();
        int place = placeAt(part, Math.max(0, x));
        if (place >= end(part)) {
            return shown.place(place);
        }
        int next = next(text, place);
        boolean right = x - x(part, place) > font.advance(text, place, next) / 2;
        return shown.place(right ? next : place);
    }

    /** Of the letter that begins at a place of the shown text. */
    int advance(int at) {
        return font.advance(shown.text(), at, next(at));
    }

    /** Of all of it, in one part. */
    int width() {
        return x(0, shown.text().length());
    }
}
