package org.deskwright.logs.index;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/** CRC-32C (RFC 3720, appendix B.4): finds every error within four bytes, and nearly all others. */
final class Checksum {
    private static final long SPREAD = 0x9e3779b97f4a7c15L;

    private Checksum() {
    }

    static int of(ByteBuffer bytes, int from, int to) {
        CRC32C sum = new CRC32C();
        sum.update(bytes.duplicate().position(from).limit(to));
        return (int) sum.getValue();
    }

    static int of(byte[] bytes, int length) {
        CRC32C sum = new CRC32C();
        sum.update(bytes, 0, length);
        return (int) sum.getValue();
    }

    /** What tells an entry from one that another index has, or that stands elsewhere in it. */
    static int salt(long index, long place) {
        return (int) ((index + place * SPREAD) * SPREAD >>> Integer.SIZE);
    }
}
