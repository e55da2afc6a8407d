package org.deskwright.core.redaction;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Stays open when what writes to it is closed, and is not flushed with each text: whoever opened it does both. */
final class OpenOutput extends FilterOutputStream {
    OpenOutput(OutputStream out) {
        super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
    }

    @Override
    public void flush() {
        // whoever opened it does
    }

    @Override
    public void close() {
        // likewise
    }
}
