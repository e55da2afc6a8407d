package org.deskwright.logs.index;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The lengths of {@value Block#LINES} lines as so many bits each as most of them need. What is above those bits, in the
 * few lines that are longer, stands behind them: the number of the line in the highest byte, and the rest of the length
 * below. Everything is in longs, so that it can be read where it stands.
 */
final class PackedLengths {
    /** Most bits of a length: the byte above is the number of the line. */
    static final int MOST_BITS = 56;
    /** Longs that a block needs at most. */
    static final int MOST_LONGS = 2 * MOST_BITS + Block.LINES;
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final long[] longs = new long[MOST_LONGS];
    private final int[] ofBits = new int[Long.SIZE + 1];
    private int width;
    private int longer;

    /**
     * Packs the lengths of the lines that begin at {@code starts}; the last one ends at {@code end}.
     */
    void pack(long[] starts, long end) {
        Arrays.fill(ofBits, 0);
        for (int i = 1; i < Block.LINES; i++) {
            ofBits[Long.SIZE - Long.numberOfLeadingZeros(starts[i] - starts[i - 1])]++;
        }
        ofBits[Long.SIZE - Long.numberOfLeadingZeros(end - starts[Block.LINES - 1])]++;
        choose();
        Arrays.fill(longs, 0, 2 * width, 0);
        int behind = 2 * width;
        long mask = (1L << width) - 1;
        int bit = 0;
        for (int i = 0; i < Block.LINES; i++, bit += width) {
            long length = (i == Block.LINES - 1 ? end : starts[i + 1]) - starts[i];
            put(bit, length & mask);
            if (length > mask) {
                longs[behind++] = (long) i << MOST_BITS | length >>> width;
            }
        }
    }

    private void put(int bit, long value) {
        if (width == 0) {
            return;
        }
        int at = bit >>> 6;
        int shift = bit & 63;
        longs[at] |= value << shift;
        if (shift + width > Long.SIZE) {
            longs[at + 1] |= value >>> Long.SIZE - shift;
        }
    }

    /** The width that takes the least room. */
    private void choose() {
        if (ofBits[MOST_BITS + 1] > 0) {
            throw new IllegalArgumentException("a line of " + (1L << MOST_BITS) + " bytes or more");
        }
        int least = Integer.MAX_VALUE;
        int above = 0;
        for (int bits = MOST_BITS; bits >= 0; bits--) {
            int room = 2 * bits + above;
            if (room < least) {
                least = room;
                width = bits;
                longer = above;
            }
            above += ofBits[bits];
        }
    }

    long[] longs() {
        return longs;
    }

    int width() {
        return width;
    }

    /** How many lines are longer than the width can tell. */
    int longer() {
        return longer;
    }

    static int size(int width, int longer) {
        return 2 * width + longer;
    }

    /** Bytes of the first {@code lines} lines. */
    static long sum(MemorySegment packed, int width, int longer, int lines) {
        long sum = 0;
        for (int i = 0; i < lines; i++) {
            sum += low(packed, width, i);
        }
        for (int i = 0; i < longer; i++) {
            long more = packed.getAtIndex(LONG, 2L * width + i);
            if (more >>> MOST_BITS >= lines) {
                break;
            }
            sum += rest(more, width);
        }
        return sum;
    }

    /** Puts where each line begins, and where the last one ends, into the array. */
    static void starts(MemorySegment packed, int width, int longer, long from, long[] starts) {
        for (int i = 0; i < Block.LINES; i++) {
            starts[i + 1] = low(packed, width, i);
        }
        for (int i = 0; i < longer; i++) {
            long more = packed.getAtIndex(LONG, 2L * width + i);
            starts[(int) (more >>> MOST_BITS) + 1] += rest(more, width);
        }
        starts[0] = from;
        for (int i = 1; i <= Block.LINES; i++) {
            starts[i] += starts[i - 1];
        }
    }

    private static long rest(long more, int width) {
        return (more & (1L << MOST_BITS) - 1) << width;
    }

    private static long low(MemorySegment packed, int width, int line) {
        if (width == 0) {
            return 0;
        }
        int bit = line * width;
        int at = bit >>> 6;
        int shift = bit & 63;
        long value = packed.getAtIndex(LONG, at) >>> shift;
        if (shift + width > Long.SIZE) {
            value |= packed.getAtIndex(LONG, at + 1) << Long.SIZE - shift;
        }
        return value & (1L << width) - 1;
    }
}
