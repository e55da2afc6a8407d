package org.deskwright.core.casefile;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.IntConsumer;

/** What is read of a part; a failure of it is told apart from one of what is written meanwhile. */
final class Source extends FilterInputStream {
    private final IntConsumer count;

    /** That reading failed. */
    static final class Failed extends IOException {
        private static final long serialVersionUID = 1L;

        Failed(IOException cause) {
            super(cause);
        }

        @Override
        public synchronized IOException getCause() {
            return (IOException) super.getCause();
        }
    }

    /** @param count hears of the bytes as they come */
    Source(InputStream in, IntConsumer count) {
        super(in);
        this.count = count;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        try {
            int n = in.read(bytes, from, length);
            if (n > 0) {
                count.accept(n);
            }
            return n;
        } catch (IOException e) {
            throw new Failed(e);
        }
    }
}
