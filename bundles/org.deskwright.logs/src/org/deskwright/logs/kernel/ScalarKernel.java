package org.deskwright.logs.kernel;

import java.util.List;
import java.util.Map;

/** Plain Java: eight bytes at a time for lines, one for short literals. */
final class ScalarKernel implements Kernel {
    private static final long LINE_FEEDS = 0x0a0a0a0a0a0a0a0aL;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long LOW_BITS = ~HIGH_BITS;
    private static final long ONES = 0x0101010101010101L;
    private static final long BLANKS = 0x2020202020202020L;
    private static final int STEP = 4 * Long.BYTES;

    @Override
    public String name() {
        return "plain Java";
    }

    @Override
    public int lineFeeds(byte[] bytes, int from, int to, int[] found) {
        int count = 0;
        int at = from;
        for (; at <= to - 2 * STEP; at += 2 * STEP) {
            if (mayFeed(bytes, at)) {
                count = tell(bytes, at, found, count);
            }
            if (mayFeed(bytes, at + STEP)) {
                count = tell(bytes, at + STEP, found, count);
            }
        }
        for (; at < to; at++) {
            if (bytes[at] == '\n') {
                found[count++] = at;
            }
        }
        return count;
    }

    /** Whether one of some bytes is less than a blank, or none of ASCII: mostly that is a line feed. */
    private static boolean mayFeed(byte[] bytes, int at) {
        long odd = Words.eight(bytes, at) - BLANKS | Words.eight(bytes, at + 8) - BLANKS
                | Words.eight(bytes, at + 16) - BLANKS | Words.eight(bytes, at + 24) - BLANKS;
        return (odd & HIGH_BITS) != 0;
    }

    /** Where there is one it is told at once; with more of them, the marks say no more than that. */
    private static int tell(byte[] bytes, int at, int[] found, int before) {
        // the mark of a byte of the first word, and before it those of the same byte of the others
        long marks = marks(bytes, at) | marks(bytes, at + 8) >>> 1 | marks(bytes, at + 16) >>> 2
                | marks(bytes, at + 24) >>> 3;
        if ((marks & marks - 1) != 0) {
            return several(bytes, at, found, before);
        }
        int mark = Long.numberOfLeadingZeros(marks);
        // where there is none this is written over
        found[before] = at + (mark & 7) * 8 + 7 - (mark >>> 3);
        return before + Long.bitCount(marks);
    }

    /** The high bit of each byte that is a line feed, and perhaps of bytes behind one. */
    private static long marks(byte[] bytes, int at) {
        long word = Words.eight(bytes, at) ^ LINE_FEEDS;
        return word - ONES & ~word & HIGH_BITS;
    }

    private static int several(byte[] bytes, int from, int[] found, int before) {
        int count = before;
        for (int at = from; at < from + STEP; at += Long.BYTES) {
            long word = Words.eight(bytes, at) ^ LINE_FEEDS;
            long feeds = ~((word & LOW_BITS) + LOW_BITS | word | LOW_BITS);
            for (; feeds != 0; feeds &= feeds - 1) {
                found[count++] = at + (Long.numberOfTrailingZeros(feeds) >>> 3);
            }
        }
        return count;
    }

    @Override
    public LiteralSet prepare(List<byte[]> literals, Map<Integer, HitGuard> guards, boolean ignoreCase, byte[] sample) {
        return LiteralSet.of(literals, guards, ignoreCase, sample, Strides.SHORTEST);
    }

    @Override
    public void literals(LiteralSet set, byte[] bytes, int from, int to, int end, HitSink hits) {
        if (set.single().isPresent()) {
            set.single().get().find(set, bytes, from, to, end, hits);
            return;
        }
        set.strides().find(set, bytes, from, to, end, hits);
        if (!set.windows().isEmpty()) {
            windows(set.filter(), bytes, from, Math.min(to + set.reach(), end), end,
                    new Verifier(set, bytes, from, to, end, hits));
        }
    }

    /**
     * Windows that begin from {@code from} to before {@code to}. Which buckets still hope is shifted by one place with
     * each byte, as in the Shift-And algorithm of Baeza-Yates and Gonnet.
     */
    static void windows(WindowFilter filter, byte[] bytes, int from, int to, int end, Verifier verifier) {
        int[] tables = filter.tables();
        int hopes = 0;
        int last = Math.min(to + LiteralSet.WINDOW - 1, end);
        for (int at = from; at < last; at++) {
            hopes = (hopes << 8 | 0xff) & tables[bytes[at] & 0xff];
            if (hopes >>> 24 != 0) {
                verifier.window(at - LiteralSet.WINDOW + 1);
            }
        }
        // windows of less than four bytes may begin among the last three bytes of all
        for (int at = Math.max(from, last - LiteralSet.WINDOW + 1); at < Math.min(to, last); at++) {
            verifier.window(at);
        }
    }
}
