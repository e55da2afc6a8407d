package org.deskwright.core.internal.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

import org.deskwright.core.intake.UnreadableException;

/** Compares length and CRC-32 with what was declared when the end is reached. */
final class ChecksumStream extends BlockStream {
    private final long size;
    private final long expected;
    private final CRC32 crc = new CRC32();
    private long count;

    ChecksumStream(InputStream in, long size, long expected) {
        super(in);
        this.size = size;
        this.expected = expected;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = in.read(buffer, offset, length);
        if (n > 0) {
            count += n;
            crc.update(buffer, offset, n);
        } else if (n < 0 && (count != size || crc.getValue() != expected)) {
            throw new UnreadableException(count, "the content does not match its checksum in the archive",
                    "copy or download it again");
        }
        return n;
    }

    @Override
    public int available() throws IOException {
        return count < size ? Math.max(1, in.available()) : 0;
    }
}
