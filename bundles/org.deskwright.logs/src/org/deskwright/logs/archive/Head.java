package org.deskwright.logs.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;

/**
 * The first bytes of what streams by.
 *
 * @param bytes fewer than a {@link Content#HEAD} when it is short or broken
 * @param all those bytes and all behind them
 */
record Head(byte[] bytes, InputStream all) {
    static Head of(InputStream in) throws IOException {
        byte[] bytes = new byte[Content.HEAD];
        int known = 0;
        try {
            for (int got = 0; got >= 0 && known < bytes.length; known += Math.max(0, got)) {
                got = in.read(bytes, known, bytes.length - known);
            }
        } catch (RefusedException e) {
            throw e;
        } catch (IOException e) {
            byte[] some = Arrays.copyOf(bytes, known);
            if (known == 0) {
                throw e;
            }
            return new Head(some, new SequenceInputStream(new ByteArrayInputStream(some), new Broken(e)));
        }
        byte[] some = Arrays.copyOf(bytes, known);
        return new Head(some, new SequenceInputStream(new ByteArrayInputStream(some), in));
    }

    /** Breaks off again when it is read. */
    private static final class Broken extends InputStream {
        private final IOException reason;

        Broken(IOException reason) {
            this.reason = reason;
        }

        @Override
        public int read() throws IOException {
            throw reason;
        }
    }
}
