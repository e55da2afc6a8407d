package org.deskwright.estate.columns;

import java.util.Arrays;

/** Bytes that are put one after another. */
public final class ByteSink {
    private byte[] bytes;
    private int length;

    public ByteSink(int capacity) {
        bytes = new byte[Math.max(16, capacity)];
    }

    public void put(int b) {
        room(1);
        bytes[length++] = (byte) b;
    }

    public void put(byte[] from, int begin, int end) {
        room(end - begin);
        System.arraycopy(from, begin, bytes, length, end - begin);
        length += end - begin;
    }

    public void put(byte[] all) {
        put(all, 0, all.length);
    }

    /** Of a number that is not negative, in as few bytes as it needs. */
    public void number(long value) {
        room(10);
        long rest = value;
        while (rest > 0x7f) {
            bytes[length++] = (byte) (rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
    }

    public int length() {
        return length;
    }

    /** Takes back what was put from there on. */
    public void cut(int from) {
        length = from;
    }

    /** What was put so far; good until more is put, and longer than that. */
    public byte[] array() {
        return bytes;
    }

    public byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, 2 * bytes.length));
        }
    }
}
