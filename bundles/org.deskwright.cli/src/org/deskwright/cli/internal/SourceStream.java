package org.deskwright.cli.internal;

import java.io.IOException;
import java.io.InputStream;

import org.deskwright.logs.source.LogSource;

/** The bytes of a log, one after the other, as many as there were when it was opened. */
public final class SourceStream extends InputStream {
    private static final int BLOCK = 256 << 10;

    private final LogSource log;
    private final byte[] block = new byte[BLOCK];
    private long next;
    private int at;
    private int filled;

    public SourceStream(LogSource log) {
        this.log = log;
    }

    @Override
    public int read() throws IOException {
        return fill() ? block[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int n = Math.min(length, filled - at);
        System.arraycopy(block, at, into, from, n);
        at += n;
        return n;
    }

    private boolean fill() throws IOException {
        if (at == filled) {
            at = 0;
            filled = (int) Math.min(BLOCK, log.size() - next);
            if (filled > 0) {
                log.read(next, block, filled);
                next += filled;
            }
        }
        return at < filled;
    }
}
