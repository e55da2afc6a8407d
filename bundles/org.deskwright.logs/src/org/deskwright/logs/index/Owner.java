package org.deskwright.logs.index;

import java.nio.ByteBuffer;

/**
 * The record that lines belong to, and whether one of them begins it.
 *
 * @param begins whether the line that it is told of is its first one
 * @param level its ordinal
 */
record Owner(boolean known, boolean begins, long time, int level, int format) {
    /** Of lines above the first record. */
    static final Owner NONE = new Owner(false, false, 0, 0, 0);

    void write(ByteBuffer out) {
        out.putLong(time).put((byte) (known ? 1 : 0)).put((byte) (begins ? 1 : 0)).put((byte) level)
                .put((byte) format);
    }

    static Owner read(ByteBuffer in) {
        long time = in.getLong();
        return new Owner(in.get() != 0, in.get() != 0, time, in.get(), in.get());
    }
}
