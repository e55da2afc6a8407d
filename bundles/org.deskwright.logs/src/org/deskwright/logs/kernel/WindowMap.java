package org.deskwright.logs.kernel;

import java.util.Arrays;

/**
 * Which literals have a window, and where in them it stands. Open addressing, at most half full; what is asked for
 * together stands together.
 */
final class WindowMap {
    private static final long FURTHER = Long.MIN_VALUE;

    private final int mask;
    private final int shift;
    /** Of each slot its word, and behind it its first entry, or -1 where it is empty. */
    private final long[] slots;
    /** The literal, and in the high half where in it the window stands; below 0 where there is another one. */
    private final long[] entries;
    private final int[] nexts;
    private int size;

    /**
     * @param most entries
     */
    WindowMap(int most) {
        mask = Integer.highestOneBit(Math.max(1, most)) * 4 - 1;
        shift = Long.SIZE - Integer.bitCount(mask);
        slots = new long[2 * (mask + 1)];
        Arrays.fill(slots, -1);
        entries = new long[most];
        nexts = new int[most];
    }

    boolean isEmpty() {
        return size == 0;
    }

    void add(long word, int literal, int offset) {
        int slot = slot(word);
        nexts[size] = (int) slots[slot + 1];
        entries[size] = (nexts[size] < 0 ? 0 : FURTHER) | (long) offset << Integer.SIZE | literal;
        slots[slot] = word;
        slots[slot + 1] = size++;
    }

    /** An entry of the word, or -1. */
    int first(long word) {
        return (int) slots[slot(word) + 1];
    }

    /** An entry by its number. */
    long entry(int number) {
        return entries[number];
    }

    /**
     * The number of another one of the same word, or -1.
     *
     * @param entry of that number
     */
    int next(int number, long entry) {
        return entry < 0 ? nexts[number] : -1;
    }

    static int literal(long entry) {
        return (int) entry;
    }

    /** From the beginning of the literal. */
    static int offset(long entry) {
        return (int) (entry >>> Integer.SIZE) & Integer.MAX_VALUE;
    }

    /** Of the word, or the empty one where it would be. */
    private int slot(long word) {
        int slot = (int) (word * 0x9e3779b97f4a7c15L >>> shift);
        while (slots[2 * slot + 1] >= 0 && slots[2 * slot] != word) {
            slot = slot + 1 & mask;
        }
        return 2 * slot;
    }
}
