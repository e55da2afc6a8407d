package org.deskwright.estate.json;

import java.util.Arrays;
import java.util.function.Supplier;

/**
 * Remembers what stands around the values of objects that are kept, by the places of these. Few forms fill most of a
 * file. Forgets what was not asked for of late, and never grows. For one thread at a time.
 */
final class Layouts {
    private static final int SLOTS = 1 << 8;

    private final int[][] keys = new int[SLOTS][];
    private final String[][] pieces = new String[SLOTS][];

    /**
     * What is around values at such places; null at the first time, because one of a kind gains nothing by it.
     *
     * @param maker finds it out
     */
    String[] of(int[] codes, int count, Supplier<String[]> maker) {
        int slot = slot(codes, count);
        int[] key = keys[slot];
        if (key == null || !Arrays.equals(codes, 0, count, key, 0, key.length)) {
            keys[slot] = Arrays.copyOf(codes, count);
            pieces[slot] = null;
            return null;
        }
        if (pieces[slot] == null) {
            pieces[slot] = maker.get();
        }
        return pieces[slot];
    }

    private static int slot(int[] codes, int count) {
        int hash = count;
        for (int i = 0; i < count; i++) {
            hash = 31 * hash + codes[i];
        }
        return (hash ^ hash >>> 15) & SLOTS - 1;
    }
}
