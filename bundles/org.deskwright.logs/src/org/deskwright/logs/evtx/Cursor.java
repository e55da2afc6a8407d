package org.deskwright.logs.evtx;

/** A place that moves on through a stretch of a chunk. */
final class Cursor {
    private final Bytes bytes;
    private final int end;
    private int at;

    /** @throws DamagedException when the stretch leads out of the chunk */
    Cursor(Bytes bytes, int at, long length) {
        bytes.check(at, length);
        this.bytes = bytes;
        this.at = at;
        this.end = (int) (at + length);
    }

    int at() {
        return at;
    }

    boolean isAtEnd() {
        return at >= end;
    }

    int left() {
        return end - at;
    }

    /** Where what is passed over begins. */
    int pass(long length) {
        if (length < 0 || length > left()) {
            throw new DamagedException("something is longer than what holds it");
        }
        int begin = at;
        at += (int) length;
        return begin;
    }

    int u8() {
        return bytes.u8(pass(1));
    }

    int u16() {
        return bytes.u16(pass(Short.BYTES));
    }

    int place() {
        return bytes.place(pass(Integer.BYTES));
    }

    /** A string behind the number of its letters. */
    String counted() {
        int length = 2 * u16();
        return bytes.wide(pass(length), length);
    }
}
