package org.deskwright.logs.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import java.util.zip.CRC32;

/** What comes out of a packed entry: counted, held against the bounds, and at its end against its checksum. */
final class Unpacked extends FilterInputStream {
    /** Where the packed bytes end too early, what was got of a piece may be lost. */
    private static final int PIECE = 4 << 10;

    private final LongSupplier packed;
    private final long expected;
    private final Limits limits;
    private final CRC32 checksum = new CRC32();
    private long count;

    /**
     * @param packed how many bytes it comes from so far
     * @param expected the checksum, negative where there is none
     */
    Unpacked(InputStream in, LongSupplier packed, long expected, Limits limits) {
        super(in);
        this.packed = packed;
        this.expected = expected;
        this.limits = limits;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        limits.checkCancelled();
        int got = super.read(into, from, Math.min(length, PIECE));
        if (got > 0) {
            count += got;
            checksum.update(into, from, got);
            check(got);
        } else if (got < 0 && expected >= 0 && checksum.getValue() != expected) {
            throw new RefusedException("broken: its checksum is another than the archive tells");
        }
        return got;
    }

    @Override
    public long skip(long most) throws IOException {
        byte[] skipped = new byte[(int) Math.min(most, 1 << 16)];
        return most <= 0 ? 0 : Math.max(0, read(skipped, 0, skipped.length));
    }

    /** How many bytes came out so far. */
    long count() {
        return count;
    }

    private void check(int more) throws RefusedException {
        limits.unpacked(more);
        Bounds bounds = limits.bounds();
        if (count > bounds.entry()) {
            throw new RefusedException("larger than " + bounds.entry() / (1 << 20) + " MB when unpacked");
        }
        if (count > bounds.free() && count / bounds.ratio() > packed.getAsLong()) {
            throw new RefusedException(
                    "more than " + bounds.ratio() + " times as large when unpacked, which no log is: a bomb");
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
