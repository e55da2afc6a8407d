package org.deskwright.core.redaction;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/** What is packed, as far as it is in order and does not grow beyond all measure. */
final class PackedInput extends FilterInputStream {
    /** Logs shrink to a fiftieth at most. */
    private static final long RATIO = 250;
    /** So much is not held against that, and no evidence is larger than that. */
    private static final long FREE = 64L << 20;
    private static final long MOST = 64L << 30;

    private final LongSupplier packed;
    private long count;
    private boolean broken;
    private boolean bomb;

    /** @param packed how many bytes it came from so far */
    PackedInput(InputStream in, LongSupplier packed) {
        super(in);
        this.packed = packed;
    }

    /** Whether it ends before its end. */
    boolean isBroken() {
        return broken;
    }

    /** Whether it ends because it grew too much. */
    boolean isBomb() {
        return bomb;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (bomb || broken) {
            return -1;
        }
        try {
            int n = in.read(bytes, from, length);
            count += Math.max(0, n);
            bomb = count > MOST || count > FREE && count / RATIO > packed.getAsLong();
            return bomb ? -1 : n;
        } catch (SourceFailure e) {
            throw e;
        } catch (IOException e) {
            // a reader of archives may tell damage in many ways
            broken = true;
            return -1;
        }
    }

    @Override
    public long skip(long most) throws IOException {
        byte[] skipped = new byte[(int) Math.min(Math.max(0, most), 8 << 10)];
        return most <= 0 ? 0 : Math.max(0, read(skipped, 0, skipped.length));
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** Ends what is packed in it, and nothing else. */
    @Override
    public void close() {
        // the archive goes on
    }
}
