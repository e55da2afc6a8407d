package org.deskwright.logs.ui.hits;

import java.util.List;

/**
 * What is shown of what was found.
 *
 * @param span from when to when; nothing for all there is
 */
record Listed(Looked looked, List<Long> span, HitPlaces.Narrowed narrowed) {
    /** More rows than anybody reads, and few enough that each can have its place in a table. */
    private static final int ROWS = 100_000;

    /** Takes a moment. */
    static Listed of(Looked looked, List<Long> span) {
        return new Listed(looked, span,
                span.isEmpty()
                        ? looked.places().within(0, 0, ROWS)
                        : looked.places().within(span.getFirst(), span.getLast(), ROWS));
    }
}
