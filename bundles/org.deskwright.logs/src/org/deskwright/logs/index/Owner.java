package org.deskwright.logs.index;

import java.nio.ByteBuffer;

/**
 * The record that lines belong to, and whether one of them begins it.
 *
 * @param begins whether the line that it is told of is its first one
 * @param kind see {@link #kind}
 */
record Owner(boolean known, boolean begins, long time, int kind) {
    /** Of lines above the first record. */
    static final Owner NONE = new Owner(false, false, 0, 0);
    private static final int SLOT_SHIFT = 8;
    private static final int LOCAL = 1 << 16;
    private static final int BYTE = 0xff;

    /**
     * Level, stamp and zone in one.
     *
     * @param level its ordinal
     * @param slot of its stamp, see {@link IndexTotals#slot}
     */
    static int kind(int level, int slot, boolean tellsZone) {
        return level | slot << SLOT_SHIFT | (tellsZone ? 0 : LOCAL);
    }

    static int level(int kind) {
        return kind & BYTE;
    }

    static int slot(int kind) {
        return kind >>> SLOT_SHIFT & BYTE;
    }

    static boolean tellsZone(int kind) {
        return (kind & LOCAL) == 0;
    }

    void write(ByteBuffer out) {
        out.putLong(time).putInt(kind).putInt((known ? 1 : 0) | (begins ? 2 : 0));
    }

    static Owner read(ByteBuffer in) {
        long time = in.getLong();
        int kind = in.getInt();
        int flags = in.getInt();
        return new Owner((flags & 1) != 0, (flags & 2) != 0, time, kind);
    }
}
