package org.deskwright.logs.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Which literals have a window, of windows of one length. Open addressing, at most half full. */
final class WindowTable {
    private static final int[] NONE = {};

    private final int length;
    /** The bytes of a window in four. */
    private final int bytes;
    private final int mask;
    private final int[] words;
    private final int[][] literals;

    WindowTable(int length, Map<Integer, List<Integer>> byWindow) {
        this.length = length;
        bytes = length == LiteralSet.WINDOW ? -1 : (1 << Byte.SIZE * length) - 1;
        mask = Integer.highestOneBit(Math.max(1, byWindow.size())) * 4 - 1;
        words = new int[mask + 1];
        literals = new int[mask + 1][];
        byWindow.forEach((word, numbers) -> {
            int slot = slot(word);
            words[slot] = word;
            literals[slot] = numbers.stream().mapToInt(Integer::intValue).toArray();
        });
    }

    /** Of the windows in bytes, from 1 to 4. */
    int length() {
        return length;
    }

    /**
     * @param four bytes that begin with the window
     */
    int[] find(int four) {
        int slot = slot(four & bytes);
        return literals[slot] == null ? NONE : literals[slot];
    }

    /** Of the word, or the empty one where it would be. */
    private int slot(int word) {
        int slot = Words.hash(word) & mask;
        while (literals[slot] != null && words[slot] != word) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    @Override
    public String toString() {
        return length + " bytes: " + Arrays.stream(literals).filter(l -> l != null).count() + " windows";
    }
}
