package org.deskwright.logs.query;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

import org.roaringbitmap.longlong.Roaring64NavigableMap;

/**
 * Gathers the numbers of the lines at which units begin, of all, of those for which tests hold, and of hits. The other
 * bitmap for long numbers takes a millisecond to add a range.
 */
final class FoundLines {
    private final Roaring64NavigableMap units = new Roaring64NavigableMap();
    private final Roaring64NavigableMap hits = new Roaring64NavigableMap();
    private final Roaring64NavigableMap[] byTest;
    private final boolean[] partial;
    private final boolean remembers;
    private boolean someLeftOut;

    /** @param remembers whether what was found is wanted later, by test; that takes time where much is found */
    FoundLines(int tests, boolean remembers) {
        this.remembers = remembers;
        byTest = new Roaring64NavigableMap[tests];
        Arrays.setAll(byTest, test -> new Roaring64NavigableMap());
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

    private static void add(BitSet slots, Roaring64NavigableMap lines, long first, long begun) {
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

    /** Lines that cannot be hits are not looked at. */
    void leaveOut() {
        someLeftOut = true;
        Arrays.fill(partial, true);
    }

    /** Empty where some were left out. */
    Optional<Roaring64NavigableMap> units() {
        return someLeftOut ? Optional.empty() : Optional.of(units);
    }

    Roaring64NavigableMap hits() {
        return hits;
    }

    /** Empty where not all lines were tested, because of others no hit could be. */
    Optional<Roaring64NavigableMap> of(int test) {
        return partial[test] ? Optional.empty() : Optional.of(byTest[test]);
    }
}
