package org.deskwright.core.internal.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A stream of which every byte passes through the one method that reads a block, also when single bytes are read or
 * some are skipped; going back is not supported.
 */
public abstract class BlockStream extends FilterInputStream {
    private static final int SKIPPED_AT_ONCE = 64 * 1024;

    protected BlockStream(InputStream in) {
        super(in);
    }

    @Override
    public abstract int read(byte[] buffer, int offset, int length) throws IOException;

    @Override
    public final int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public final long skip(long n) throws IOException {
        byte[] sink = new byte[Math.clamp(n, 0, SKIPPED_AT_ONCE)];
        return sink.length == 0 ? 0 : Math.max(0, read(sink, 0, sink.length));
    }

    @Override
    public final boolean markSupported() {
        return false;
    }

    @Override
    public final synchronized void mark(int limit) {
        // as of a stream that supports no marks
    }

    @Override
    public final synchronized void reset() throws IOException {
        throw new IOException("this stream cannot go back");
    }
}
