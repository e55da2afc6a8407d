package org.deskwright.logs.evtx;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Reads little-endian numbers and letters of a chunk; asks of each place whether it lies within. */
final class Bytes {
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] bytes;

    Bytes(byte[] bytes) {
        this.bytes = bytes;
    }

    int length() {
        return bytes.length;
    }

    byte[] array() {
        return bytes;
    }

    /** @throws DamagedException when not all of it lies within */
    void check(long at, long length) {
        if (at < 0 || length < 0 || at + length > bytes.length) {
            throw new DamagedException("something leads out of its chunk");
        }
    }

    int u8(int at) {
        check(at, 1);
        return bytes[at] & 0xff;
    }

    int u16(int at) {
        check(at, Short.BYTES);
        return (short) SHORT.get(bytes, at) & 0xffff;
    }

    /** As a place or a length, which none beyond the largest number can be. */
    int place(int at) {
        long value = u32(at);
        if (value > Integer.MAX_VALUE) {
            throw new DamagedException("something leads out of its chunk");
        }
        return (int) value;
    }

    long u32(int at) {
        check(at, Integer.BYTES);
        return (int) INT.get(bytes, at) & 0xffffffffL;
    }

    long i64(int at) {
        check(at, Long.BYTES);
        return (long) LONG.get(bytes, at);
    }

    /** Letters of UTF-16, to the first zero. */
    String wide(int at, int length) {
        check(at, length);
        String text = new String(bytes, at, length & ~1, StandardCharsets.UTF_16LE);
        int zero = text.indexOf(0);
        return zero < 0 ? text : text.substring(0, zero);
    }

    String narrow(int at, int length) {
        check(at, length);
        String text = new String(bytes, at, length, StandardCharsets.ISO_8859_1);
        int zero = text.indexOf(0);
        return zero < 0 ? text : text.substring(0, zero);
    }
}
