package org.deskwright.core.redaction;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What a file is packed with, told by its first bytes. */
final class FileSigns {
    private FileSigns() {
    }

    static boolean isGzip(byte[] head) {
        return head.length > 2 && (head[0] & 0xFF) == 0x1F && (head[1] & 0xFF) == 0x8B && head[2] == 8;
    }

    static boolean isZip(byte[] head) {
        return head.length > 3 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
    }

    /** So that it can be looked at before it is read. */
    static BufferedInputStream buffered(InputStream in) {
        return new BufferedInputStream(in, RedactedFiles.HEAD);
    }

    /** Its first bytes, which are read again afterwards. */
    static byte[] head(BufferedInputStream in) throws IOException {
        in.mark(RedactedFiles.HEAD);
        byte[] head = in.readNBytes(RedactedFiles.HEAD);
        in.reset();
        return head;
    }
}
