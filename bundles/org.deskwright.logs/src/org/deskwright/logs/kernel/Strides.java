package org.deskwright.logs.kernel;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Looks for all literals of eight bytes and more, at one place in four, eight or sixteen: of each literal so many
 * windows in a row are known that one of them lies at such a place, wherever the literal stands. A window is looked up
 * in a set of bits by its hash; most places need nothing more, whatever number of literals there is. Immutable.
 * <p>
 * Karp and Rabin compare hashes so, and Hyperscan passes over places so in its FDR.
 */
final class Strides {
    /** Bytes of the shortest literal. */
    static final int SHORTEST = 8;
    private static final int LEAST_WIDTH = 5;
    private static final byte FOLD = 0x20;
    /** To make these for each step of a log would take long. */
    private static final ThreadLocal<Scratch> SCRATCH = ThreadLocal.withInitial(Scratch::new);

    private static final class Scratch {
        private final GuardedPlaces guarded = new GuardedPlaces();
        private int[] rows = {};
        private int[] places = {};

        int[] rows(int length) {
            rows = rows.length < length ? new int[length] : rows;
            return rows;
        }

        int[] places(int length) {
            places = places.length < length ? new int[length] : places;
            return places;
        }
    }

    private final int stride;
    private final long mask;
    private final long fold;
    private final WindowRows rows;
    private final WindowMap map;
    private final int reach;

    /**
     * @param chosen which literals, by number, all long enough
     * @param sample of what is to be read
     */
    Strides(byte[][] literals, int[] chosen, byte[] sample, boolean ignoreCase) {
        int shortest = Arrays.stream(chosen).map(i -> literals[i].length).min().orElse(SHORTEST);
        stride = shortest >= 16 + LEAST_WIDTH - 1 ? 16 : shortest >= 8 + LEAST_WIDTH - 2 ? 8 : 4;
        int width = Math.min(Long.BYTES, shortest - stride + 1);
        mask = -1L >>> 8 * (Long.BYTES - width);
        fold = ignoreCase ? 0x2020202020202020L & mask : 0;
        int windows = chosen.length * stride;
        map = new WindowMap(windows);
        RareWindows rare = new RareWindows(sample, mask, fold);
        int furthest = 0;
        int[] firsts = new int[literals.length];
        IntStream.of(chosen).forEach(i -> firsts[i] = rare.rarest(literals[i], stride, width));
        // of windows that share a slot of the map the first to come is found soonest
        int[] commonestFirst = IntStream.of(chosen).boxed()
                .sorted(Comparator.comparingLong(i -> -rare.count(literals[i], firsts[i], stride, width)))
                .mapToInt(Integer::intValue).toArray();
        long[] words = new long[windows];
        int known = 0;
        for (int literal : commonestFirst) {
            int first = firsts[literal];
            for (int i = 0; i < stride; i++) {
                long word = RareWindows.word(literals[literal], first + i, width) & mask | fold;
                words[known++] = word;
                map.add(word, literal, first + i);
            }
            furthest = Math.max(furthest, first + stride);
        }
        reach = furthest;
        rows = new WindowRows(words, width, stride, rare);
    }

    /** Literals that begin from {@code from} to before {@code to}, and end before {@code end}. */
    void find(LiteralSet set, byte[] bytes, int from, int to, int end, HitSink hits) {
        int last = Math.min(to + reach, end);
        if (map.isEmpty() || from >= last) {
            return;
        }
        byte[] text = fold == 0 ? bytes : folded(bytes, from, last);
        int before = fold == 0 ? 0 : from;
        Scratch scratch = SCRATCH.get();
        int[] found = scratch.rows(rows.most(last - from));
        int foundRows = rows.find(text, from - before, last - before, found);
        int[] places = scratch.places(WindowRows.ROW * foundRows + 1);
        int count = rows.places(text, found, foundRows, places);
        boolean isGuarded = set.guarded().length > 0;
        GuardedPlaces guarded = scratch.guarded;
        if (isGuarded) {
            guarded.begin(set);
        }
        HitSink sink = isGuarded ? guarded::hit : hits;
        for (int i = 0; i < count; i++) {
            look(set, bytes, places[i] + before, from, to, end, guarded, sink);
        }
        if (isGuarded) {
            guarded.tell(set, bytes, end, hits);
        }
    }

    /** As windows are known where case is ignored; from {@code from} on, with what is read along behind. */
    private static byte[] folded(byte[] bytes, int from, int last) {
        byte[] folded = new byte[last - from + Kernel.PADDING];
        for (int i = 0; i < folded.length; i++) {
            folded[i] = (byte) (bytes[from + i] | FOLD);
        }
        return folded;
    }

    private void look(LiteralSet set, byte[] bytes, int at, int from, int to, int end, GuardedPlaces guarded,
            HitSink hits) {
        long word = Words.eight(bytes, at) & mask | fold;
        int next = map.first(word);
        while (next >= 0) {
            long entry = map.entry(next);
            next = map.next(next, entry);
            int begin = at - WindowMap.offset(entry);
            int literal = WindowMap.literal(entry);
            if (begin >= from && begin < to) {
                int number = set.guardedNumber(literal);
                if (number >= 0) {
                    guarded.add(number, begin);
                } else if (set.isHit(literal, bytes, begin, end)) {
                    hits.hit(begin, literal);
                }
            }
        }
    }
}
