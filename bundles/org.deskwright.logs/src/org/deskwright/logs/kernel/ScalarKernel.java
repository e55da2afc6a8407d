package org.deskwright.logs.kernel;

/** Plain Java: eight bytes at a time for lines, one for short literals. */
final class ScalarKernel implements Kernel {
    private static final long LINE_FEEDS = 0x0a0a0a0a0a0a0a0aL;
    private static final long LOW_BITS = 0x7f7f7f7f7f7f7f7fL;
    private static final long ONES = 0x0101010101010101L;
    private static final int STEP = 4 * Long.BYTES;

    @Override
    public String name() {
        return "plain Java";
    }

    @Override
    public int lineFeeds(byte[] bytes, int from, int to, int[] found) {
        int count = 0;
        int at = from;
        for (; at <= to - STEP; at += STEP) {
            long a = Words.eight(bytes, at) ^ LINE_FEEDS;
            long b = Words.eight(bytes, at + 8) ^ LINE_FEEDS;
            long c = Words.eight(bytes, at + 16) ^ LINE_FEEDS;
            long d = Words.eight(bytes, at + 24) ^ LINE_FEEDS;
            // a high bit stays where some byte is zero, that is, a line feed
            if (((a - ONES & ~a | b - ONES & ~b | c - ONES & ~c | d - ONES & ~d) & ~LOW_BITS) != 0) {
                // the bit of a byte of the first word, and behind it those of the same byte of the others
                long feeds = zeros(a) >>> 7 | zeros(b) >>> 6 | zeros(c) >>> 5 | zeros(d) >>> 4;
                count = tell(feeds, at, found, count);
            }
        }
        for (; at < to; at++) {
            if (bytes[at] == '\n') {
                found[count++] = at;
            }
        }
        return count;
    }

    /** The high bit of each byte that is zero. */
    private static long zeros(long word) {
        return ~((word & LOW_BITS) + LOW_BITS | word | LOW_BITS);
    }

    /** Mostly there is one. */
    private static int tell(long feeds, int at, int[] found, int before) {
        int count = before;
        if ((feeds & feeds - 1) == 0) {
            int bit = Long.numberOfTrailingZeros(feeds);
            found[count++] = at + 8 * (bit & 7) + (bit >>> 3);
            return count;
        }
        for (int word = 0; word < STEP / Long.BYTES; word++) {
            for (long left = feeds >>> word & ONES; left != 0; left &= left - 1) {
                found[count++] = at + 8 * word + (Long.numberOfTrailingZeros(left) >>> 3);
            }
        }
        return count;
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
