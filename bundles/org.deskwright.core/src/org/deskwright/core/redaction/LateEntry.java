package org.deskwright.core.redaction;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An entry of a zip that is there as soon as something is written to it. */
final class LateEntry extends OutputStream {
    private final ZipOutputStream packed;
    private final ZipEntry entry;
    private boolean begun;

    LateEntry(ZipOutputStream packed, ZipEntry entry) {
        this.packed = packed;
        this.entry = entry;
    }

    void begin() throws IOException {
        if (!begun) {
            packed.putNextEntry(entry);
            begun = true;
        }
    }

    void end() throws IOException {
        if (begun) {
            packed.closeEntry();
        }
    }

    @Override
    public void write(int b) throws IOException {
        begin();
        packed.write(b);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        begin();
        packed.write(bytes, from, length);
    }
}
