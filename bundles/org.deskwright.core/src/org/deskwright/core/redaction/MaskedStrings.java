package org.deskwright.core.redaction;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import org.deskwright.core.check.Cancellation;

/**
 * Overwrites secrets in the texts of a file whose form is not known: runs of readable characters, a byte or, as Windows
 * writes them, two bytes each. Nothing moves.
 */
final class MaskedStrings {
    private static final int BLOCK = 1 << 20;
    /** A text that reaches into the next block is tried there as a whole, up to this. */
    private static final int LONGEST = 64 << 10;
    private static final int SHORTEST = 6;

    private final Redactor redactor;
    private final byte[] block = new byte[BLOCK];

    /** @param redactor one that masks */
    MaskedStrings(Redactor redactor) {
        this.redactor = redactor;
    }

    void copy(InputStream in, OutputStream out) throws IOException {
        int kept = 0;
        while (true) {
            Cancellation.poll();
            int read = in.readNBytes(block, kept, BLOCK - kept);
            int end = kept + read;
            boolean last = end < BLOCK;
            int done = last ? end : end - openText(end);
            mask(done, 1);
            mask(done, 2);
            out.write(block, 0, done);
            if (last) {
                redactor.endText();
                return;
            }
            kept = end - done;
            System.arraycopy(block, done, block, 0, kept);
        }
    }

    /** How many bytes at the end may belong to a text that goes on. */
    private int openText(int end) {
        int at = end;
        while (at > 1 && end - at < LONGEST
                && (isReadable(block[at - 1]) || block[at - 1] == 0 && isReadable(block[at - 2]))) {
            at--;
        }
        return end - at;
    }

    /** @param width bytes of a character */
    private void mask(int end, int width) {
        int at = 0;
        while (at < end) {
            int to = at;
            while (to + width <= end && isReadable(block[to]) && (width == 1 || block[to + 1] == 0)) {
                to += width;
            }
            if ((to - at) / width >= SHORTEST) {
                mask(at, to, width);
            }
            at = Math.max(to, at + 1);
        }
    }

    private void mask(int from, int to, int width) {
        byte[] characters = new byte[(to - from) / width];
        for (int i = 0; i < characters.length; i++) {
            characters[i] = block[from + i * width];
        }
        byte[] masked = redactor.redactLine(new String(characters, StandardCharsets.ISO_8859_1))
                .getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < characters.length && masked.length == characters.length; i++) {
            block[from + i * width] = masked[i];
        }
    }

    private static boolean isReadable(byte b) {
        return b >= ' ' && b < 127 || b == '\t' || b < 0;
    }
}
