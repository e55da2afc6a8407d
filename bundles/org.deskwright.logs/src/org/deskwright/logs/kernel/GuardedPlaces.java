package org.deskwright.logs.kernel;

import java.util.Arrays;

/**
 * Places of one step at which literals with a guard may stand, by literal: guards are asked one after the other, each
 * about all of its places. Asked as the places come, now this one and now that, the processor guesses wrongly each
 * other time which is next. For one thread; kept from step to step.
 */
final class GuardedPlaces {
    private int[][] places = {};
    private int[] counts = {};
    /** In the high half where, in the low half which. */
    private long[] hits = new long[64];
    private int hitCount;

    /** Before a step. */
    void begin(LiteralSet set) {
        int literals = set.guarded().length;
        if (places.length < literals) {
            places = new int[literals][64];
            counts = new int[literals];
        }
        Arrays.fill(counts, 0);
        hitCount = 0;
    }

    /**
     * @param guarded number among the literals with a guard
     */
    void add(int guarded, int at) {
        int count = counts[guarded]++;
        if (count == places[guarded].length) {
            places[guarded] = Arrays.copyOf(places[guarded], 2 * count);
        }
        places[guarded][count] = at;
    }

    /** A literal without a guard stands there. */
    void hit(int at, int literal) {
        if (hitCount == hits.length) {
            hits = Arrays.copyOf(hits, 2 * hitCount);
        }
        hits[hitCount++] = (long) at << Integer.SIZE | literal;
    }

    /** After the step: all hits in their order. */
    void tell(LiteralSet set, byte[] bytes, int end, HitSink sink) {
        int[] guarded = set.guarded();
        for (int i = 0; i < guarded.length; i++) {
            look(set, guarded[i], places[i], counts[i], bytes, end);
        }
        if (hitCount > 1) {
            Arrays.sort(hits, 0, hitCount);
        }
        for (int i = 0; i < hitCount; i++) {
            sink.hit((int) (hits[i] >>> Integer.SIZE), (int) hits[i]);
        }
    }

    private void look(LiteralSet set, int literal, int[] begins, int count, byte[] bytes, int end) {
        HitGuard guard = set.guard(literal);
        int length = set.length(literal);
        for (int i = 0; i < count; i++) {
            int at = begins[i];
            if (guard.mayBe(bytes, at + length, end) && set.standsAt(literal, bytes, at, end)) {
                hit(at, literal);
            }
        }
    }
}
