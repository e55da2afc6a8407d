package org.deskwright.logs.query;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

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

    boolean remembers() {
        return remembers;
    }

    /**
     * @param first the line of slot 0
     * @param begun the line of slot 1
     * @param of the slots that are told
     * @param hit those of them that are hits
     */
    void add(long first, long begun, PartFindings part, BitSet of, BitSet hit) {
        if (!remembers) {
            return;
        }
        add(of, units, first, begun);
        add(hit, hits, first, begun);
        for (int test = 0; test < byTest.length; test++) {
            partial[test] |= part.partial[test];
            if (!partial[test]) {
                BitSet found = BitAlgebra.copy(of);
                found.and(part.found[test]);
                add(found, byTest[test], first, begun);
            }
        }
    }

    private static void add(BitSet slots, Roaring64Bitmap lines, long first, long begun) {
        if (slots.get(0)) {
            lines.addLong(first);
        }
        for (int from = slots.nextSetBit(1); from >= 0;) {
            int to = slots.nextClearBit(from);
            if (to == from + 1) {
                lines.addLong(begun + from - 1);
            } else {
                lines.addRange(begun + from - 1, begun + to - 1);
            }
            from = slots.nextSetBit(to);
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
