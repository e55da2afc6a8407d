package org.deskwright.ui.page;

import java.util.stream.IntStream;

/**
 * Where a line may end within what is too long for it and has no spaces, such as a path, an id or a key: behind what
 * separates its parts, and anywhere in a part that fills a line by itself. Without them, such a word begins on a line
 * of its own.
 */
final class BreakPlaces {
    /** Letters are wider in one word than in another: what has more of them than this share may be too long. */
    private static final double SURE = 0.8;
    private static final String SEPARATORS = "\\/-_.,;:&|@)]}";

    private final String text;
    /** How many characters a line takes. */
    private final int most;
    private final IntStream.Builder places = IntStream.builder();

    private BreakPlaces(String text, int most) {
        this.text = text;
        this.most = most;
    }

    /**
     * Places between two characters, in order.
     *
     * @param most how many characters a line takes
     */
    static int[] of(String text, int most) {
        BreakPlaces all = new BreakPlaces(text, Math.max(1, most));
        int start = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || Character.isWhitespace(text.charAt(at))) {
                if (at - start > all.most * SURE) {
                    all.word(start, at);
                }
                start = at + 1;
            }
        }
        return all.places.build().toArray();
    }

    private void word(int from, int to) {
        int start = from;
        for (int at = from + 1; at <= to; at++) {
            if (at == to || isSeparator(at - 1) && !isSeparator(at)) {
                part(start, at);
                if (at < to) {
                    places.add(at);
                }
                start = at;
            }
        }
    }

    private boolean isSeparator(int at) {
        return SEPARATORS.indexOf(text.charAt(at)) >= 0;
    }

    private void part(int from, int to) {
        if (to - from > most * SURE) {
            IntStream.range(from + 1, to).filter(at -> !Character.isLowSurrogate(text.charAt(at))).forEach(places::add);
        }
    }
}
