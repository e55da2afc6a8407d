package org.deskwright.logs.index;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The form of a full block in the file of blocks; its lengths stand in that of lines.
 *
 * @param from where the block begins in the log
 * @param at where its lengths are, in longs
 */
record Entry(long from, long at, long minTime, long maxTime, int levels, int flags, int width, int longer, int stamps,
        int dataSum) {
    static final int BYTES = 48;
    static final int CONTINUES = 1;
    static final int OWNERLESS = 2;
    /** All lines begin a record, or none does; otherwise two longs of bits stand behind the lengths. */
    static final int ALL_RECORDS = 4;
    static final int NO_RECORDS = 8;
    /** Records tell the zone of their time, or do not; both where there are both. */
    static final int MOMENTS = 16;
    static final int LOCAL_TIMES = 32;

    private static final int SUMMED = 44;
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT.withOrder(ByteOrder.LITTLE_ENDIAN);

    void write(ByteBuffer out, int salt) {
        int begin = out.position();
        out.putLong(from).putLong(at).putLong(minTime).putLong(maxTime).put((byte) levels).put((byte) flags)
                .put((byte) width).put((byte) longer).putInt(stamps).putInt(dataSum);
        out.putInt(Checksum.of(out, begin, begin + SUMMED) ^ salt);
    }

    /** The one that is all of the bytes; null when it is damaged. */
    static Entry read(MemorySegment bytes, int salt) {
        if ((Checksum.of(bytes.asSlice(0, SUMMED)) ^ salt) != bytes.get(INT, SUMMED)) {
            return null;
        }
        return new Entry(bytes.get(LONG, 0), bytes.get(LONG, 8), bytes.get(LONG, 16), bytes.get(LONG, 24),
                bytes.get(ValueLayout.JAVA_BYTE, 32) & 0xff, bytes.get(ValueLayout.JAVA_BYTE, 33),
                bytes.get(ValueLayout.JAVA_BYTE, 34), bytes.get(ValueLayout.JAVA_BYTE, 35) & 0xff,
                bytes.get(INT, 36), bytes.get(INT, 40));
    }

    boolean has(int flag) {
        return (flags & flag) != 0;
    }

    boolean isMixed() {
        return !has(ALL_RECORDS) && !has(NO_RECORDS);
    }

    /** Longs of its lengths and bits. */
    int longs() {
        return PackedLengths.size(width, longer) + (isMixed() ? 2 : 0);
    }
}
