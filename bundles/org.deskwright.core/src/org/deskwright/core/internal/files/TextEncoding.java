package org.deskwright.core.internal.files;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How text is encoded, told from its first bytes.
 *
 * @param charset UTF-8 or one of the two UTF-16
 * @param mark length of the byte order mark in bytes; 0 when there is none
 */
public record TextEncoding(Charset charset, int mark) {
    /** How many bytes {@link #detect} wants to see. */
    public static final int SAMPLE = 4;

    /**
     * By the byte order mark (PowerShell's {@code >} writes UTF-16LE with one), or by the zero bytes that two leading
     * ASCII characters have in UTF-16; otherwise UTF-8.
     */
    public static TextEncoding detect(byte[] bytes, int length) {
        int a = at(bytes, length, 0);
        int b = at(bytes, length, 1);
        int c = at(bytes, length, 2);
        int d = at(bytes, length, 3);
        if (a == 0xEF && b == 0xBB && c == 0xBF) {
            return new TextEncoding(StandardCharsets.UTF_8, 3);
        }
        if (a == 0xFF && b == 0xFE) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2);
        }
        if (a == 0xFE && b == 0xFF) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2);
        }
        if (a > 0 && b == 0 && c > 0 && d == 0) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 0);
        }
        if (a == 0 && b > 0 && c == 0 && d > 0) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 0);
        }
        return new TextEncoding(StandardCharsets.UTF_8, 0);
    }

    /** How many bytes this character takes; each half of a surrogate pair is given half of the pair's. */
    public int width(char c) {
        if (charset != StandardCharsets.UTF_8) {
            return 2;
        }
        if (c < 0x80) {
            return 1;
        }
        return c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }

    private static int at(byte[] bytes, int length, int index) {
        return index < length ? bytes[index] & 0xFF : -1;
    }
}
