package org.deskwright.core.redaction;

import java.util.Arrays;

/** What a {@link PlaceTable} found in a text, in order. One is used for one text after the other. */
final class FoundPlaces {
    /** One that was filled by a longer line is given up. */
    private static final int MOST_KEPT = 1 << 16;
    private static final int FEW = 64;

    private int[] at = new int[FEW];
    private long[] first = new long[FEW];
    private long[] second = new long[FEW];
    private int count;
    private long anyFirst;
    private long anySecond;

    void clear() {
        count = 0;
        anyFirst = 0;
        anySecond = 0;
        if (at.length > MOST_KEPT) {
            at = new int[FEW];
            first = new long[FEW];
            second = new long[FEW];
        }
    }

    void add(int place, long firstRules, long secondRules) {
        if (count == at.length) {
            at = Arrays.copyOf(at, 2 * count);
            first = Arrays.copyOf(first, 2 * count);
            second = Arrays.copyOf(second, 2 * count);
        }
        at[count] = place;
        first[count] = firstRules;
        second[count++] = secondRules;
        anyFirst |= firstRules;
        anySecond |= secondRules;
    }

    /** Whether there is a place for a rule. */
    boolean isAny(int rule) {
        return ((rule < Long.SIZE ? anyFirst : anySecond) >>> rule & 1) != 0;
    }

    /** Whether there is a place of any rule between two characters. */
    boolean isAny(int from, int to) {
        int index = Arrays.binarySearch(at, 0, count, from);
        int next = index < 0 ? -index - 1 : index;
        return next < count && at[next] < to;
    }

    /** The index of the next place of a rule; negative where there is none. */
    int next(int rule, int index) {
        long[] rules = rule < Long.SIZE ? first : second;
        for (int i = index; i < count; i++) {
            if ((rules[i] >>> rule & 1) != 0) {
                return i;
            }
        }
        return -1;
    }

    int at(int index) {
        return at[index];
    }
}
