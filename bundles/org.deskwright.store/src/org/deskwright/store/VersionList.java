package org.deskwright.store;

import java.util.Arrays;

/** Versions that an answer saw, each with the JSON of what is other each time. */
final class VersionList {
    /** There are never more in one answer. */
    private static final int INDEX_BITS = 22;

    private final long[] versions;
    private final byte[][] fleeting;
    private int count;

    VersionList(int capacity) {
        if (capacity >= 1 << INDEX_BITS) {
            throw new IllegalArgumentException("More than " + (1 << INDEX_BITS) + " items in one answer");
        }
        versions = new long[capacity];
        fleeting = new byte[capacity][];
    }

    /**
     * @param told of no letters for none
     */
    void add(long version, byte[] told) {
        versions[count] = version;
        fleeting[count++] = told;
    }

    long version(int index) {
        return versions[index];
    }

    byte[] fleeting(int index) {
        return fleeting[index];
    }

    long[] versions() {
        return Arrays.copyOf(versions, count);
    }

    /** Which of them have something that is other each time, by version. */
    int[] told() {
        long[] keys = new long[count];
        int told = 0;
        for (int i = 0; i < count; i++) {
            if (fleeting[i].length > 0) {
                keys[told++] = versions[i] << INDEX_BITS | i;
            }
        }
        Arrays.sort(keys, 0, told);
        int[] indexes = new int[told];
        for (int i = 0; i < told; i++) {
            indexes[i] = (int) (keys[i] & (1 << INDEX_BITS) - 1);
        }
        return indexes;
    }
}
