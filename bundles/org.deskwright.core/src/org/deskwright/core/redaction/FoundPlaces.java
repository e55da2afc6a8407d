package org.deskwright.core.redaction;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** What a {@link PlaceTable} found in a text, in order. One is used for one text after the other. */
final class FoundPlaces {
    /** One that was filled by a longer line is given up. */
    private static final int MOST_KEPT = 1 << 16;
    private static final int FEW = 64;

    private int[] at = new int[FEW];
    private long[] first = new long[FEW];
    private long[] second = new long[FEW];
    private char[] letters = {};
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
        if (letters.length > MOST_KEPT) {
            letters = new char[0];
        }
    }

    /** Those of the text and perhaps more, which is quicker to go over than the text. */
    char[] letters(String text) {
        int length = text.length();
        if (letters.length < length) {
            letters = new char[length + length / 4];
        }
        text.getChars(0, length, letters, 0);
        return letters;
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

    /** Those of one rule alone, for which it was added to in another order. */
    void sort() {
        Arrays.sort(at, 0, count);
    }

    /** Of those of one rule leaves some out. */
    void keep(IntPredicate some) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (some.test(at[i])) {
                at[kept++] = at[i];
            }
        }
        count = kept;
        anyFirst = kept > 0 ? anyFirst : 0;
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
