package org.deskwright.core.redaction;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** A file itself cannot be read, which is another thing than that what is packed in it is damaged. */
final class SourceFailure extends IOException {
    private static final long serialVersionUID = 1;

    private SourceFailure(IOException cause) {
        super(cause.getMessage(), cause);
    }

    IOException of() {
        return (IOException) getCause();
    }

    /**
     * The file, whose failures are told apart.
     *
     * @param read gets how many bytes more were read
     */
    static InputStream telling(InputStream file, LongConsumer read) {
        return new FilterInputStream(file) {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                try {
                    int n = in.read(bytes, from, length);
                    read.accept(Math.max(0, n));
                    return n;
                } catch (IOException e) {
                    throw new SourceFailure(e);
                }
            }
        };
    }
}
