package org.deskwright.logs.collect;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** A log that ends where it cannot be read any more, as on a drive that goes away. */
final class CountedLog extends FilterInputStream {
    private long count;
    private IOException problem;

    CountedLog(InputStream in) {
        super(in);
    }

    long count() {
        return count;
    }

    Optional<IOException> problem() {
        return Optional.ofNullable(problem);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) {
        try {
            int n = problem == null ? in.read(bytes, from, length) : -1;
            count += Math.max(0, n);
            return n;
        } catch (IOException e) {
            problem = e;
            return -1;
        }
    }
}
