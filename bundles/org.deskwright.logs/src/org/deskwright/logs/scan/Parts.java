package org.deskwright.logs.scan;

import java.util.Arrays;
import java.util.List;

/** How pieces of a log are divided into parts. */
final class Parts {
    private final List<Span> spans;
    private final int size;
    /** The number of the first part of each piece, and behind them that of all parts. */
    private final long[] first;

    /**
     * @param spans in their order, none twice
     * @param size of a part
     */
    Parts(List<Span> spans, int size) {
        this.spans = spans;
        this.size = size;
        first = new long[spans.size() + 1];
        for (int i = 0; i < spans.size(); i++) {
            first[i + 1] = first[i] + (spans.get(i).to() - spans.get(i).from() + size - 1) / size;
        }
    }

    long count() {
        return first[spans.size()];
    }

    Span part(long number) {
        int found = Arrays.binarySearch(first, number);
        int span = found < 0 ? -found - 2 : found;
        while (first[span + 1] == number) {
            span++; // an empty one has no part
        }
        long from = spans.get(span).from() + (number - first[span]) * size;
        return new Span(from, Math.min(spans.get(span).to(), from + size));
    }
}
