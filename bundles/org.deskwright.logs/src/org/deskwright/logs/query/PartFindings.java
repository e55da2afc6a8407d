package org.deskwright.logs.query;

import java.util.BitSet;

/**
 * What a part of a log tells by itself. Lines are counted by <em>slots</em>: slot 0 is the line or record that begins
 * before the part and goes on in it, slot 1 the first line that begins in it.
 */
final class PartFindings {
    /** Slots at which units begin; of lines before the first record, all. */
    final BitSet units = new BitSet();
    /** By the numbers of tests, the slots for which they hold. */
    final BitSet[] found;
    /** By the numbers of tests, the slots that have to be tried; null for all. */
    final BitSet[] candidates;
    /** By the numbers of tests, whether slots were left out that cannot be hits anyway. */
    final boolean[] partial;
    /** The slot of the first record; behind all where there is none. */
    int firstRecord;
    /** The slot of the last unit, which goes on behind the part; 0 where none begins. */
    int last;
    /** From this slot on to {@link #last}, the part alone tells all: {@link #hits}. */
    int settled;
    /** Of the slots that are settled. */
    BitSet hits = new BitSet();
    /** Units of which an expression was given the beginning alone, in vain. */
    long cut;

    PartFindings(int tests) {
        found = new BitSet[tests];
        candidates = new BitSet[tests];
        partial = new boolean[tests];
        for (int i = 0; i < tests; i++) {
            found[i] = new BitSet();
        }
    }

    /** Whether one is set from {@code from} to before {@code to}. */
    static boolean any(BitSet slots, int from, int to) {
        int next = slots.nextSetBit(from);
        return next >= 0 && next < to;
    }
}
