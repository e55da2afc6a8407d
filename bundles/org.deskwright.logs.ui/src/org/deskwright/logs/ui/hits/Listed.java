package org.deskwright.logs.ui.hits;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What is shown of what was found.
 *
 * @param limit of which time it is
 * @param byLine the same rows in the order of their lines
 */
record Listed(Looked looked, TimeLimit limit, HitPlaces.Narrowed narrowed, List<HitRow> byLine) {
    /** More rows than anybody reads, and few enough that each can have its place in a table. */
    private static final int ROWS = 100_000;

    Listed {
        byLine = List.copyOf(byLine);
    }

    /** Takes a moment. */
    static Listed of(Looked looked, TimeLimit limit) {
        List<Long> time = limit.common();
        HitPlaces.Narrowed narrowed = time.isEmpty()
                ? looked.places().within(0, 0, ROWS)
                : looked.places().within(time.getFirst(), time.getLast(), ROWS);
        return new Listed(looked, limit, narrowed,
                narrowed.rows().stream().sorted(Comparator.comparingLong(HitRow::line)).toList());
    }

    /** The last place in the line or before it; none for who reads before the first. */
    Optional<HitRow> at(long line) {
        int low = 0;
        int high = byLine.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (byLine.get(middle).line() <= line) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? Optional.empty() : Optional.of(byLine.get(low - 1));
    }
}
