package org.deskwright.core.internal.files;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

import org.deskwright.core.intake.ExpansionLimits;
import org.deskwright.core.intake.UnreadableException;

/** Takes gzip off where the content begins with gzip's magic number, whatever the file is called. */
public final class Gunzip {
    private static final int BUFFER = 64 * 1024;

    private Gunzip() {
    }

    /** The decompressed bytes, or the bytes as they are; closing it closes {@code stored}. */
    public static InputStream open(InputStream stored, ExpansionLimits limits) throws IOException {
        try {
            InputStream buffered = new BufferedInputStream(stored, BUFFER);
            buffered.mark(2);
            boolean gzip = buffered.read() == 0x1F && buffered.read() == 0x8B;
            buffered.reset();
            return gzip ? decompress(buffered, limits) : buffered;
        } catch (IOException | RuntimeException e) {
            stored.close();
            throw e;
        }
    }

    private static InputStream decompress(InputStream buffered, ExpansionLimits limits) throws IOException {
        CountingStream compressed = new CountingStream(buffered);
        try {
            return new BoundedStream(new GZIPInputStream(compressed, BUFFER), compressed::count, limits);
        } catch (EOFException | ZipException e) {
            throw new UnreadableException(0, "the compressed data breaks off or is damaged at its beginning",
                    "copy or download it again", e);
        }
    }
}
