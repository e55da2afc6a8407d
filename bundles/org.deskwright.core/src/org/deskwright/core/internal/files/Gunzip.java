package org.deskwright.core.internal.files;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

import org.deskwright.core.intake.ExpansionLimits;
import org.deskwright.core.intake.UnreadableException;

/** Takes gzip off where the content begins with gzip's magic number, whatever the file is called. */
public final class Gunzip {
    private static final int MAGIC = 2;
    private static final int BUFFER = 64 * 1024;

    private Gunzip() {
    }

    /** The decompressed bytes, or the bytes as they are, to be read in blocks; closing it closes {@code stored}. */
    public static InputStream open(InputStream stored, ExpansionLimits limits) throws IOException {
        try {
            byte[] first = stored.readNBytes(MAGIC);
            PushbackInputStream whole = new PushbackInputStream(stored, MAGIC);
            whole.unread(first);
            return isPacked(first) ? decompress(whole, limits) : whole;
        } catch (IOException | RuntimeException e) {
            stored.close();
            throw e;
        }
    }

    /** Whether bytes that begin so are gzip's. */
    public static boolean isPacked(byte[] first) {
        return first.length >= MAGIC && (first[0] & 0xFF) == 0x1F && (first[1] & 0xFF) == 0x8B;
    }

    private static InputStream decompress(InputStream stored, ExpansionLimits limits) throws IOException {
        CountingStream compressed = new CountingStream(stored);
        try {
            return new BoundedStream(new GZIPInputStream(compressed, BUFFER), compressed::count, limits);
        } catch (EOFException | ZipException e) {
            throw new UnreadableException(0, "the compressed data breaks off or is damaged at its beginning",
                    "copy or download it again", e);
        }
    }
}
