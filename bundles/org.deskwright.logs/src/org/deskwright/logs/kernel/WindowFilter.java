package org.deskwright.logs.kernel;

/**
 * Tells with few errors where a window is: by a table for each of its four bytes, in which a bit stands for a
 * {@linkplain WindowChoice bucket} of windows, and then by a bit for each hash of four bytes. It never overlooks one.
 * <p>
 * This is what Teddy does, the algorithm of Hyperscan for few literals, but with the low bits of a byte as the index
 * where Teddy uses halves of it: a vector of 16, 32 or 64 lanes holds as many entries.
 */
final class WindowFilter {
    private static final int BYTES = 256;

    private final byte[][] byByte = new byte[LiteralSet.WINDOW][BYTES];
    private final long[] hashes = new long[1 << 10];
    private final int fold;
    private boolean shorter;
    /** By the logarithm of their entries. */
    private final byte[][][] tables = new byte[7][][];
    private final int[] allTables = new int[BYTES];

    /**
     * @param fold bits that are set in four bytes before they are looked at
     */
    WindowFilter(int fold) {
        this.fold = fold;
    }

    /**
     * @param length of the window in bytes
     * @param bucket from 0 to 7
     */
    void add(int word, int length, int bucket) {
        for (int i = 0; i < LiteralSet.WINDOW; i++) {
            for (int b = 0; b < BYTES; b++) {
                if (i >= length || ((b | fold & 0xff) == (word >>> 8 * i & 0xff))) {
                    byByte[i][b] |= (byte) (1 << bucket);
                }
            }
        }
        if (length == LiteralSet.WINDOW) {
            int hash = Words.hash(word);
            hashes[hash >>> 6] |= 1L << hash;
        } else {
            shorter = true;
        }
    }

    /** After the last was added. */
    void complete() {
        for (int entries = 16; entries <= 64; entries *= 2) {
            byte[][] four = new byte[LiteralSet.WINDOW][entries];
            for (int i = 0; i < LiteralSet.WINDOW; i++) {
                for (int b = 0; b < BYTES; b++) {
                    four[i][b & entries - 1] |= byByte[i][b];
                }
            }
            tables[Integer.numberOfTrailingZeros(entries)] = four;
        }
        for (int b = 0; b < BYTES; b++) {
            for (int i = 0; i < LiteralSet.WINDOW; i++) {
                allTables[b] |= (byByte[i][b] & 0xff) << 8 * i;
            }
        }
    }

    /**
     * The table of one byte of a window: bits of buckets by the low bits of the byte.
     *
     * @param entries 16, 32 or 64
     */
    byte[] table(int index, int entries) {
        return tables[Integer.numberOfTrailingZeros(entries)][index];
    }

    /** By byte the tables of all four, that of the first in the lowest bits. */
    int[] tables() {
        return allTables;
    }

    /** Whether four bytes may be a window, or begin with a shorter one. */
    boolean mayBe(int word) {
        int hash = Words.hash(word | fold);
        return shorter || (hashes[hash >>> 6] & 1L << hash) != 0;
    }
}
