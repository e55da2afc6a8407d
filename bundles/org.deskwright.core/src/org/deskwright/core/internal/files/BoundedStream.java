package org.deskwright.core.internal.files;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import java.util.zip.ZipException;

import org.deskwright.core.intake.ExpansionLimits;
import org.deskwright.core.intake.UnreadableException;

/** Decompressed bytes, with bounds; damage in the compressed data is told with the offset that was reached. */
final class BoundedStream extends BlockStream {
    private final LongSupplier compressed;
    private final ExpansionLimits limits;
    private long count;

    /**
     * @param compressed how many compressed bytes went in so far
     */
    BoundedStream(InputStream decompressing, LongSupplier compressed, ExpansionLimits limits) {
        super(decompressing);
        this.compressed = compressed;
        this.limits = limits;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n;
        try {
            n = in.read(buffer, offset, length);
        } catch (EOFException e) {
            throw new UnreadableException(count, "the compressed data breaks off here", "copy or download it again", e);
        } catch (ZipException e) {
            throw new UnreadableException(count, "the compressed data is damaged after this place",
                    "copy or download it again", e);
        }
        if (n > 0) {
            count += n;
            if (limits.exceeded(count, compressed.getAsLong())) {
                throw new UnreadableException(count, "the compressed data grows beyond all measure",
                        "give the file decompressed if it is genuine");
            }
        }
        return n;
    }
}
