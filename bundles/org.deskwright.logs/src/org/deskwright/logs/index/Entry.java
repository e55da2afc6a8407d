package org.deskwright.logs.index;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
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

    private static final int FROM = 0;
    private static final int AT = 8;
    private static final int MIN_TIME = 16;
    private static final int MAX_TIME = 24;
    /** Behind it, a byte each: flags, width, longer. */
    private static final int LEVELS = 32;
    private static final int STAMPS = 36;
    private static final int DATA_SUM = 40;
    private static final int SUMMED = 44;
    /** Without a buffer, as all blocks of a log are gone over again and again. */
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int BYTE = 0xff;

    void write(ByteBuffer out, int salt) {
        int begin = out.position();
        out.putLong(from).putLong(at).putLong(minTime).putLong(maxTime).put((byte) levels).put((byte) flags)
                .put((byte) width).put((byte) longer).putInt(stamps).putInt(dataSum);
        out.putInt(Checksum.of(out, begin, begin + SUMMED) ^ salt);
    }

    /** The one that is all of the bytes; null when it is damaged. */
    static Entry read(byte[] bytes, int salt) {
        if ((Checksum.of(bytes, SUMMED) ^ salt) != (int) INT.get(bytes, SUMMED)) {
            return null;
        }
        return new Entry((long) LONG.get(bytes, FROM), (long) LONG.get(bytes, AT), (long) LONG.get(bytes, MIN_TIME),
                (long) LONG.get(bytes, MAX_TIME), bytes[LEVELS] & BYTE, bytes[LEVELS + 1], bytes[LEVELS + 2],
                bytes[LEVELS + 3] & BYTE, (int) INT.get(bytes, STAMPS), (int) INT.get(bytes, DATA_SUM));
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
