package org.deskwright.logs.ui.canvas;

import java.util.Arrays;

import org.deskwright.logs.ui.model.Line;

/** What of a line stands where: its letters from left to right, and the parts it is broken into. */
final class LineLayout {
    private final Line line;
    private final ShownText shown;
    private final LogFont font;
    /** Where in the shown text each part begins. */
    private final int[] parts;

    private LineLayout(Line line, ShownText shown, LogFont font, int[] parts) {
        this.line = line;
        this.shown = shown;
        this.font = font;
        this.parts = parts;
    }

    /** @param width of the parts; 0 for one part only */
    static LineLayout of(Line line, LogFont font, int width) {
        ShownText shown = ShownText.of(line.text());
        return new LineLayout(line, shown, font, width <= 0 ? new int[1] : breaks(shown.text(), font, width));
    }

    /** Behind the last blank that leaves a part at least half full, else where there is no more room. */
    private static int[] breaks(String text, LogFont font, int width) {
        int[] breaks = new int[1];
        int count = 1;
        int x = 0;
        int blank = -1;
        int afterBlank = 0;
        for (int at = 0; at < text.length();) {
            int letter = text.codePointAt(at);
            int advance = font.advance(letter);
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
            at += Character.charCount(letter);
            if (letter == ' ') {
                blank = at;
                afterBlank = 0;
            }
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

    /** How far from the left of its part a place of the shown text is. */
    int x(int part, int place) {
        int x = 0;
        String text = shown.text();
        for (int at = parts[part]; at < place;) {
            int letter = text.codePointAt(at);
            x += font.advance(letter);
            at += Character.charCount(letter);
        }
        return x;
    }

    /** The place of the shown text that stands there, at the end that of its end. */
    int placeAt(int part, int x) {
        String text = shown.text();
        int at = parts[part];
        int end = end(part);
        for (int reached = 0; at < end;) {
            int letter = text.codePointAt(at);
            reached += font.advance(letter);
            if (reached > x) {
                return at;
            }
            at += Character.charCount(letter);
        }
        return end;
    }

    /** The letter of the line nearest to there. */
    int columnAt(int part, int x) {
        int place = placeAt(part, Math.max(0, x));
        int width = place < end(part) ? font.advance(shown.text().codePointAt(place)) : 0;
        boolean right = x - x(part, place) > width / 2 && place < end(part);
        return shown.place(right ? Letters.end(shown.text(), place) : place);
    }

    /** Of all of it, in one part. */
    int width() {
        return x(0, shown.text().length());
    }
}
