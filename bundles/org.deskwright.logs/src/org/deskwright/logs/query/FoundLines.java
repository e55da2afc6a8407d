package org.deskwright.logs.query;

import java.util.Arrays;
import java.util.Optional;

import org.roaringbitmap.RoaringBitmap;
import org.roaringbitmap.longlong.Roaring64Bitmap;

/** Gathers the numbers of the lines at which units begin, of all, of those for which tests hold, and of hits. */
final class FoundLines {
    private final Roaring64Bitmap units = new Roaring64Bitmap();
    private final Roaring64Bitmap hits = new Roaring64Bitmap();
    private final Roaring64Bitmap[] byTest;
    private final boolean[] partial;
    private final boolean remembers;

    /** @param remembers whether what was found is wanted later, by test; that takes time where much is found */
    FoundLines(int tests, boolean remembers) {
        this.remembers = remembers;
        byTest = new Roaring64Bitmap[tests];
        Arrays.setAll(byTest, test -> new Roaring64Bitmap());
        partial = new boolean[tests];
    }

    /**
     * @param first the line of slot 0
     * @param begun the line of slot 1
     */
    void add(long first, long begun, PartFindings part, RoaringBitmap hit) {
        if (!remembers) {
            return;
        }
        add(part.units, units, first, begun);
        add(hit, hits, first, begun);
        for (int test = 0; test < byTest.length; test++) {
            partial[test] |= part.partial[test];
            if (!partial[test]) {
                add(RoaringBitmap.and(part.found[test], part.units), byTest[test], first, begun);
            }
        }
    }

    private static void add(RoaringBitmap slots, Roaring64Bitmap lines, long first, long begun) {
        if (slots.contains(0)) {
            lines.addLong(first);
        }
        for (long from = slots.nextValue(1); from >= 0;) {
            long to = slots.nextAbsentValue((int) from);
            if (to == from + 1) {
                lines.addLong(begun + from - 1);
            } else {
                lines.addRange(begun + from - 1, begun + to - 1);
            }
            from = slots.nextValue((int) to);
        }
    }

    Roaring64Bitmap units() {
        return units;
    }

    Roaring64Bitmap hits() {
        return hits;
    }

    /** Empty where not all lines were tested, because of others no hit could be. */
    Optional<Roaring64Bitmap> of(int test) {
        return partial[test] ? Optional.empty() : Optional.of(byTest[test]);
    }
}
