package org.deskwright.logs.kernel;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Some bytes as one number, the first in the lowest bits. */
final class Words {
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private Words() {
    }

    /** Eight bytes. */
    static long eight(byte[] bytes, int at) {
        return (long) LONG.get(bytes, at);
    }

    /** Four bytes. */
    static int four(byte[] bytes, int at) {
        return (int) INT.get(bytes, at);
    }

    /** Up to four bytes. */
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
