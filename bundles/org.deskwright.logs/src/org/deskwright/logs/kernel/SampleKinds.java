package org.deskwright.logs.kernel;

import java.util.Arrays;

/**
 * Which windows of four bytes a sample has and how often. Two are of one kind when the low five bits of all their bytes
 * agree: more a {@link WindowFilter} does not see where vectors have 32 lanes.
 */
final class SampleKinds {
    private final int[] counts = new int[1 << 20];
    /** The commonest. */
    private final int[] kinds;

    private SampleKinds(byte[] sample, int fold, int most) {
        for (int i = 0; i + LiteralSet.WINDOW <= sample.length; i++) {
            counts[kind(Words.of(sample, i, LiteralSet.WINDOW) | fold)]++;
        }
        long[] byCount = new long[1 << 10];
        int found = 0;
        for (int kind = 0; kind < counts.length; kind++) {
            if (counts[kind] > 0) {
                byCount = found == byCount.length ? Arrays.copyOf(byCount, 2 * found) : byCount;
                byCount[found++] = (long) counts[kind] << 32 | kind;
            }
        }
        Arrays.sort(byCount, 0, found);
        kinds = new int[Math.min(most, found)];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = (int) byCount[found - 1 - i];
        }
    }

    /**
     * @param fold bits that are set in each window first
     * @param most kinds to compare with, the commonest
     */
    static SampleKinds of(byte[] sample, int fold, int most) {
        return new SampleKinds(sample, fold, most);
    }

    private static int kind(int word) {
        return word & 0x1f | word >>> 3 & 0x3e0 | word >>> 6 & 0x7c00 | word >>> 9 & 0xf8000;
    }

    /** How often there is one like it. */
    int count(int word) {
        return counts[kind(word)];
    }

    /**
     * How many windows of the sample are taken.
     *
     * @param taken for each place of a window the set of the low five bits that are
     */
    long letThrough(int[] taken) {
        long through = 0;
        for (int kind : kinds) {
            int takes = taken[0] >>> (kind & 31) & taken[1] >>> (kind >>> 5 & 31) & taken[2] >>> (kind >>> 10 & 31)
                    & taken[3] >>> (kind >>> 15) & 1;
            through += takes * counts[kind];
        }
        return through;
    }
}
