package org.deskwright.logs.kernel;

import java.util.function.LongPredicate;
import java.util.stream.IntStream;

/** Tells by a sample which windows of a literal are seldom in logs like it. */
final class RareWindows {
    private static final int BITS = 16;
    private static final int MOST = 1 << 18;
    /** A window is common when it is at least one of so many. */
    private static final int COMMON = 1 << 11;

    private final int length;
    private final long mask;
    private final long fold;
    /** Of windows of the sample, by a hash. */
    private final int[] counts = new int[1 << BITS];
    /** Of each hash one of them. */
    private final long[] words = new long[1 << BITS];
    private int[] common;

    RareWindows(byte[] sample, long mask, long fold) {
        length = sample.length;
        this.mask = mask;
        this.fold = fold;
        // byte by byte: this runs once, and mostly before it is compiled
        long word = 0;
        for (int i = 0; i < Math.min(sample.length, MOST); i++) {
            word = word >>> 8 | (long) sample[i] << 56;
            if (i >= Long.BYTES - 1) {
                long window = word & mask | fold;
                int hash = hash(window);
                counts[hash]++;
                words[hash] = window;
            }
        }
    }

    /** How often the sample has common windows that are as asked, with some that share a hash. */
    long common(LongPredicate which) {
        if (common == null) {
            int least = (Math.min(length, MOST) + COMMON - 1) / COMMON;
            common = IntStream.range(0, counts.length).filter(hash -> counts[hash] > least).toArray();
        }
        long sum = 0;
        for (int hash : common) {
            sum += which.test(words[hash]) ? counts[hash] : 0;
        }
        return sum;
    }

    /** The window that begins there; behind the end of the literal stand zeros. */
    static long word(byte[] literal, int at, int width) {
        long word = 0;
        for (int i = 0; i < width; i++) {
            word |= (literal[at + i] & 0xffL) << 8 * i;
        }
        return word;
    }

    /** Where so many windows in a row begin that are rarer than others. */
    int rarest(byte[] literal, int row, int width) {
        int last = literal.length - width - row + 1;
        long sum = 0;
        long least = Long.MAX_VALUE;
        int best = 0;
        int[] known = new int[last + row];
        for (int at = 0; at < known.length; at++) {
            known[at] = counts[hash(word(literal, at, width) & mask | fold)];
            sum += known[at] - (at < row ? 0 : known[at - row]);
            if (at >= row - 1 && sum < least) {
                least = sum;
                best = at - row + 1;
            }
        }
        return best;
    }

    /** How often the sample has so many windows in a row of a literal, all together. */
    long count(byte[] literal, int first, int row, int width) {
        long sum = 0;
        for (int at = first; at < first + row; at++) {
            sum += counts[hash(word(literal, at, width) & mask | fold)];
        }
        return sum;
    }

    private static int hash(long word) {
        return (int) (word * 0x9e3779b97f4a7c15L >>> Long.SIZE - BITS);
    }
}
