package org.deskwright.logs.archive;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;

import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** The bytes of one entry: closing it leaves the archive open. */
final class TarEntry extends FilterInputStream {
    TarEntry(TarArchiveInputStream in) {
        super(in);
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        try {
            return super.read(into, from, length);
        } catch (EOFException e) {
            throw e;
        } catch (IOException e) {
            if (String.valueOf(e.getMessage()).contains("Truncated")) {
                throw (IOException) new EOFException(e.getMessage()).initCause(e);
            }
            throw e;
        }
    }

    @Override
    public void close() {
        // the archive goes on
    }
}
