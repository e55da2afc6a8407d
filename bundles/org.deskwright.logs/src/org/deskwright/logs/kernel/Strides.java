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
    private static final ThreadLocal<int[]> SCRATCH = ThreadLocal.withInitial(() -> new int[0]);

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
        int[] found = scratch(rows.most(last - from));
        int count = rows.find(text, from - before, last - before, found);
        for (int i = 0; i < count; i++) {
            int row = found[i];
            for (int places = rows.places(text, row); places != 0; places &= places - 1) {
                int at = row + Integer.numberOfTrailingZeros(places) * stride;
                look(set, bytes, at + before, from, to, end, hits);
            }
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

    /** To make one for each step of a log would take long. */
    private static int[] scratch(int length) {
        int[] known = SCRATCH.get();
        if (known.length < length) {
            known = new int[length];
            SCRATCH.set(known);
        }
        return known;
    }

    private void look(LiteralSet set, byte[] bytes, int at, int from, int to, int end, HitSink hits) {
        long word = Words.eight(bytes, at) & mask | fold;
        for (int number = map.first(word); number >= 0; number = map.next(number)) {
            long entry = map.entry(number);
            int begin = at - WindowMap.offset(entry);
            if (begin >= from && begin < to && set.isHit(WindowMap.literal(entry), bytes, begin, end)) {
                hits.hit(begin, WindowMap.literal(entry));
            }
        }
    }
}
