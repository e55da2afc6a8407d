package org.deskwright.logs.kernel;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Chooses of each literal the four bytes to look for, and which of the eight buckets of a {@link WindowFilter} they go
 * into, so that the filter lets as little as possible of a sample through.
 * <p>
 * A bucket lets through whatever has at each of its places a byte that one of its windows has there. So windows that
 * share bytes belong together, and one that adds a common byte to a bucket costs most. The literals are taken one after
 * another, those without a rare window first, and each goes where it adds least.
 */
final class WindowChoice {
    static final int BUCKETS = 8;
    /** Kinds of windows of the sample that are compared with: beyond the commonest there are few of each. */
    private static final int MOST_KINDS = 1024;
    /** Windows of a literal that are tried; few where there are many literals. */
    private static final int TRIED = 4;
    private static final int MANY = 200;

    private final byte[][] literals;
    private final int fold;
    private final SampleKinds sample;
    private final int[] offsets;
    private final int[] buckets;
    /** By bucket and place: the low five bits of the bytes that it takes, as a set. */
    private final int[][] taken = new int[BUCKETS][LiteralSet.WINDOW];
    /** By bucket: how many windows of the sample it lets through. */
    private final long[] through = new long[BUCKETS];

    WindowChoice(byte[][] literals, byte[] sample, int fold) {
        this.literals = literals;
        this.fold = fold;
        this.sample = SampleKinds.of(sample, fold, MOST_KINDS);
        offsets = new int[literals.length];
        buckets = new int[literals.length];
        int tried = literals.length > MANY ? 1 : TRIED;
        long[] rarity = new long[literals.length];
        int[][] rarest = new int[literals.length][];
        for (int i = 0; i < literals.length; i++) {
            rarest[i] = rarest(literals[i], tried);
            rarity[i] = this.sample.count(word(i, rarest[i][0]));
        }
        IntStream.range(0, literals.length).boxed().sorted(Comparator.comparingLong(i -> -rarity[i]))
                .forEach(i -> place(i, rarest[i]));
    }

    /** Where in a literal its window begins. */
    int offset(int literal) {
        return offsets[literal];
    }

    /** From 0 to 7. */
    int bucket(int literal) {
        return buckets[literal];
    }

    /** Beginnings of the rarest windows, the rarest first. */
    private int[] rarest(byte[] literal, int most) {
        int last = Math.max(0, literal.length - LiteralSet.WINDOW);
        return IntStream.rangeClosed(0, last).boxed()
                .sorted(Comparator.comparingLong(at -> sample.count(Words.of(literal, at, length(literal)) | fold)))
                .limit(most).mapToInt(Integer::intValue).toArray();
    }

    private static int length(byte[] literal) {
        return Math.min(LiteralSet.WINDOW, literal.length);
    }

    private int word(int literal, int at) {
        return Words.of(literals[literal], at, length(literals[literal])) | fold;
    }

    private void place(int literal, int[] tried) {
        int length = length(literals[literal]);
        long least = Long.MAX_VALUE;
        for (int at : tried) {
            int word = word(literal, at);
            for (int bucket = 0; bucket < BUCKETS && least > 0; bucket++) {
                int[] wider = wider(taken[bucket], word, length);
                long cost = Arrays.equals(wider, taken[bucket]) ? 0 : sample.letThrough(wider) - through[bucket];
                if (cost < least) {
                    least = cost;
                    offsets[literal] = at;
                    buckets[literal] = bucket;
                }
            }
        }
        int chosen = buckets[literal];
        taken[chosen] = wider(taken[chosen], word(literal, offsets[literal]), length);
        through[chosen] += least;
    }

    private static int[] wider(int[] taken, int word, int length) {
        int[] wider = taken.clone();
        for (int i = 0; i < LiteralSet.WINDOW; i++) {
            wider[i] |= i < length ? 1 << (word >>> 8 * i) : -1;
        }
        return wider;
    }
}
