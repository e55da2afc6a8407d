package org.deskwright.policy.template;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The letters of a file and the bytes that they stand at: UTF-16 or UTF-8 by its mark, and without one UTF-8 where it
 * is that, else Windows' Western code page, in which older tools write.
 */
final class InfText {
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private final String letters;
    private final int mark;
    private final Charset charset;

    private InfText(byte[] bytes, int mark, Charset charset) {
        this.mark = mark;
        this.charset = charset;
        letters = new String(bytes, mark, bytes.length - mark, charset);
    }

    static InfText of(byte[] bytes) {
        if (begins(bytes, 0xFF, 0xFE)) {
            return new InfText(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (begins(bytes, 0xFE, 0xFF)) {
            return new InfText(bytes, 2, StandardCharsets.UTF_16BE);
        }
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
            return new InfText(bytes, 3, StandardCharsets.UTF_8);
        }
        InfText text = new InfText(bytes, 0, StandardCharsets.UTF_8);
        return text.letters.indexOf('\uFFFD') < 0 ? text : new InfText(bytes, 0, WESTERN);
    }

    private static boolean begins(byte[] bytes, int... mark) {
        boolean begins = bytes.length >= mark.length;
        for (int i = 0; begins && i < mark.length; i++) {
            begins = (bytes[i] & 0xFF) == mark[i];
        }
        return begins;
    }

    String letters() {
        return letters;
    }

    int mark() {
        return mark;
    }

    /** How many bytes the letters between two places take. */
    int width(int from, int to) {
        if (charset == WESTERN) {
            return to - from;
        }
        return charset == StandardCharsets.UTF_8
                ? letters.substring(from, to).getBytes(charset).length
                : 2 * (to - from);
    }
}
