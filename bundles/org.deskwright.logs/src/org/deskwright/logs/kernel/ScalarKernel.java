package org.deskwright.logs.kernel;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/** Plain Java: eight bytes at a time for lines, one for literals. */
final class ScalarKernel implements Kernel {
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final long LINE_FEEDS = 0x0a0a0a0a0a0a0a0aL;
    /** Bytes that are copied at a time: an array is read faster than a segment. */
    private static final int PIECE = 8 << 10;
    private static final long LOW_BITS = 0x7f7f7f7f7f7f7f7fL;

    @Override
    public String name() {
        return "plain Java";
    }

    @Override
    public int lineFeeds(MemorySegment bytes, long from, long to, int[] found) {
        int count = 0;
        long at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            long other = bytes.get(LONG, at) ^ LINE_FEEDS;
            // the high bit of each byte that is no zero, that is, no line feed
            long none = (other & LOW_BITS) + LOW_BITS | other;
            for (long feeds = ~(none | LOW_BITS); feeds != 0; feeds &= feeds - 1) {
                found[count++] = (int) (at - from) + (Long.numberOfTrailingZeros(feeds) >>> 3);
            }
        }
        for (; at < to; at++) {
            if (bytes.get(ValueLayout.JAVA_BYTE, at) == '\n') {
                found[count++] = (int) (at - from);
            }
        }
        return count;
    }

    @Override
    public void literals(LiteralSet set, MemorySegment bytes, long from, long to, HitSink hits) {
        windows(set.filter(), bytes, from, Math.min(to + set.reach(), bytes.byteSize()),
                new Verifier(set, bytes, from, to, hits));
    }

    /**
     * Windows that begin from {@code from} to before {@code to}. Which buckets still hope is shifted by one place with
     * each byte, as in the Shift-And algorithm of Baeza-Yates and Gonnet.
     */
    static void windows(WindowFilter filter, MemorySegment bytes, long from, long to, Verifier verifier) {
        int[] tables = filter.tables();
        byte[] piece = new byte[PIECE];
        int hopes = 0;
        long end = Math.min(to + LiteralSet.WINDOW - 1, bytes.byteSize());
        for (long at = from; at < end; at += PIECE) {
            int length = (int) Math.min(PIECE, end - at);
            MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, at, piece, 0, length);
            for (int i = 0; i < length; i++) {
                hopes = (hopes << 8 | 0xff) & tables[piece[i] & 0xff];
                if (hopes >>> 24 != 0) {
                    verifier.window(at + i - LiteralSet.WINDOW + 1);
                }
            }
        }
        // windows of less than four bytes may begin among the last three bytes of all
        for (long at = Math.max(from, end - LiteralSet.WINDOW + 1); at < Math.min(to, end); at++) {
            verifier.window(at);
        }
    }
}
