package org.deskwright.logs.kernel;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/** Up to four bytes as one number, the first in the lowest bits. */
final class Words {
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private Words() {
    }

    static int at(MemorySegment bytes, long at, int length) {
        if (length == Integer.BYTES) {
            return bytes.get(INT, at);
        }
        int word = 0;
        for (int i = 0; i < length; i++) {
            word |= (bytes.get(ValueLayout.JAVA_BYTE, at + i) & 0xff) << 8 * i;
        }
        return word;
    }

    static int of(byte[] bytes, int at, int length) {
        int word = 0;
        for (int i = 0; i < length; i++) {
            word |= (bytes[at + i] & 0xff) << 8 * i;
        }
        return word;
    }

    /** Spreads what are often letters of words over 16 bits. */
    static int hash(int word) {
        return word * 0x9e3779b1 >>> 16;
    }
}
