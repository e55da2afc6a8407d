package org.deskwright.store;

import java.nio.ByteBuffer;

/** The sum of the hashes of some items, whatever their order. For one thread. */
final class Print {
    private long high;
    private long low;

    /**
     * @param bytes of {@link #toBytes}; null for none
     */
    static Print of(byte[] bytes) {
        Print print = new Print();
        if (bytes != null && bytes.length == 2 * Long.BYTES) {
            print.add(bytes);
        }
        return print;
    }

    /** A hash, or the sum of some. */
    void add(byte[] hash) {
        ByteBuffer bytes = ByteBuffer.wrap(hash);
        high += bytes.getLong();
        low += bytes.getLong();
    }

    void subtract(byte[] hash) {
        ByteBuffer bytes = ByteBuffer.wrap(hash);
        high -= bytes.getLong();
        low -= bytes.getLong();
    }

    byte[] toBytes() {
        return ByteBuffer.allocate(2 * Long.BYTES).putLong(high).putLong(low).array();
    }
}
