package org.deskwright.estate.columns;

/** Goes through what a {@link ByteSink} was given. Beyond the end it throws {@link IndexOutOfBoundsException}. */
public final class ByteSource {
    private final byte[] bytes;
    private int at;

    public ByteSource(byte[] bytes) {
        this.bytes = bytes;
    }

    public int next() {
        return bytes[at++] & 0xff;
    }

    public long number() {
        byte b = bytes[at++];
        long value = b & 0x7f;
        for (int shift = 7; b < 0; shift += 7) {
            b = bytes[at++];
            value |= (b & 0x7fL) << shift;
        }
        return value;
    }

    public int size() {
        return Math.toIntExact(number());
    }

    /** Where it stands. */
    public int at() {
        return at;
    }

    /** Goes past so many bytes. */
    public void skip(int count) {
        if (count < 0 || count > bytes.length - at) {
            throw new IndexOutOfBoundsException(at + count);
        }
        at += count;
    }
}
