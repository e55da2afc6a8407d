package org.deskwright.logs.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bytes of a file, which may be very many, until somebody cancels. */
final class Polled extends FilterInputStream {
    private final Limits limits;

    Polled(InputStream in, Limits limits) {
        super(in);
        this.limits = limits;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        limits.checkCancelled();
        return super.read(into, from, length);
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
