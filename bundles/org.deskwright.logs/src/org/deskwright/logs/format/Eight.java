package org.deskwright.logs.format;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/** Eight bytes as one number, the first in the lowest bits. */
final class Eight {
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private Eight() {
    }

    /** Zeros stand for bytes behind the end of all. */
    static long at(MemorySegment bytes, long at) {
        return at + Long.BYTES <= bytes.byteSize() ? bytes.get(LONG, at) : last(bytes, at);
    }

    private static long last(MemorySegment bytes, long at) {
        long word = 0;
        for (int i = 0; at + i < bytes.byteSize(); i++) {
            word |= (bytes.get(ValueLayout.JAVA_BYTE, at + i) & 0xffL) << 8 * i;
        }
        return word;
    }

    /** The lowest bytes set. */
    static long mask(int bytes) {
        return bytes == Long.BYTES ? -1 : (1L << 8 * bytes) - 1;
    }

    /** Of the first eight letters, with zeros behind the last. */
    static long of(byte[] letters, int from) {
        long word = 0;
        for (int i = 0; i < Long.BYTES && from + i < letters.length; i++) {
            word |= (letters[from + i] & 0xffL) << 8 * i;
        }
        return word;
    }
}
