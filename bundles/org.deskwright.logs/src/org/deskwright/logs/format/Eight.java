package org.deskwright.logs.format;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes as one number, the first in the lowest bits. */
final class Eight {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private Eight() {
    }

    /** Zeros stand for bytes behind the end of all. */
    static long at(byte[] bytes, int at) {
        return at + Long.BYTES <= bytes.length ? (long) LONG.get(bytes, at) : of(bytes, at);
    }

    /** Where all of them are there. */
    static long within(byte[] bytes, int at) {
        return (long) LONG.get(bytes, at);
    }

    /** The lowest bytes set. */
    static long mask(int bytes) {
        return bytes <= 0 ? 0 : bytes >= Long.BYTES ? -1 : (1L << 8 * bytes) - 1;
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
