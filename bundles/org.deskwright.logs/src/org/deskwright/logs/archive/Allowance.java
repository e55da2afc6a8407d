package org.deskwright.logs.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * What a reader of archives takes in for itself: it keeps names and headers in memory, however long they are. Bounded
 * from one {@link #renew} to the next.
 */
final class Allowance extends FilterInputStream {
    private static final long BYTES = 1 << 20;

    private final String what;
    private long left = BYTES;

    /**
     * @param what is too long then, for people
     */
    Allowance(InputStream in, String what) {
        super(in);
        this.what = what;
    }

    void renew() {
        left = BYTES;
    }

    /** Until it is renewed. */
    void lift() {
        left = Long.MAX_VALUE;
    }

    /** The bytes that a reader makes of these, with a new allowance for each time it is read. */
    InputStream renewedBy(InputStream reader) {
        return new FilterInputStream(reader) {
            @Override
            public int read() throws IOException {
                renew();
                return super.read();
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                renew();
                return super.read(into, from, length);
            }
        };
    }

    private void take(long bytes) throws RefusedException {
        left -= left == Long.MAX_VALUE ? 0 : bytes;
        if (left < 0) {
            throw new RefusedException("broken: " + what + " is longer than " + (BYTES >> 20) + " MB");
        }
    }

    @Override
    public int read() throws IOException {
        take(1);
        return super.read();
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int got = super.read(into, from, length);
        take(Math.max(0, got));
        return got;
    }

    @Override
    public long skip(long most) throws IOException {
        long skipped = super.skip(most);
        take(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
