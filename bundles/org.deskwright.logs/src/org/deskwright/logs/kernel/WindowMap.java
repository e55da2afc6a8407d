package org.deskwright.logs.kernel;

import java.util.Arrays;

/** Which literals have a window, and where in them it stands. Open addressing, at most half full. */
final class WindowMap {
    private final int mask;
    private final long[] words;
    /** The first entry of a word, or -1 where a slot is empty. */
    private final int[] firsts;
    private final int[] literals;
    private final int[] offsets;
    private final int[] nexts;
    private int size;

    /**
     * @param most entries
     */
    WindowMap(int most) {
        mask = Integer.highestOneBit(Math.max(1, most)) * 4 - 1;
        words = new long[mask + 1];
        firsts = new int[mask + 1];
        Arrays.fill(firsts, -1);
        literals = new int[most];
        offsets = new int[most];
        nexts = new int[most];
    }

    boolean isEmpty() {
        return size == 0;
    }

    void add(long word, int literal, int offset) {
        int slot = slot(word);
        words[slot] = word;
        literals[size] = literal;
        offsets[size] = offset;
        nexts[size] = firsts[slot];
        firsts[slot] = size++;
    }

    /** An entry of the word, or -1. */
    int first(long word) {
        return firsts[slot(word)];
    }

    /** Another one of the same word, or -1. */
    int next(int entry) {
        return nexts[entry];
    }

    int literal(int entry) {
        return literals[entry];
    }

    /** From the beginning of the literal. */
    int offset(int entry) {
        return offsets[entry];
    }

    /** Of the word, or the empty one where it would be. */
    private int slot(long word) {
        int slot = Long.hashCode(word * 0x9e3779b97f4a7c15L) & mask;
        while (firsts[slot] >= 0 && words[slot] != word) {
            slot = slot + 1 & mask;
        }
        return slot;
    }
}
