package org.deskwright.policy.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The letters of a file and the bytes that they stand at: UTF-16 or UTF-8 by its mark, and without one UTF-8 where it
 * is that, else Windows' Western code page, in which older tools write.
 */
public final class WindowsText {
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private final String letters;
    private final int mark;
    private final Charset charset;
    private final boolean broken;

    private WindowsText(byte[] bytes, int mark, Charset charset) {
        this.mark = mark;
        this.charset = charset;
        boolean wide = charset == StandardCharsets.UTF_16LE || charset == StandardCharsets.UTF_16BE;
        broken = wide && (bytes.length - mark) % 2 != 0;
        letters = new String(bytes, mark, bytes.length - mark, charset);
    }

    /** Of a whole file. */
    public static WindowsText of(byte[] bytes) {
        if (begins(bytes, 0xFF, 0xFE)) {
            return new WindowsText(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (begins(bytes, 0xFE, 0xFF)) {
            return new WindowsText(bytes, 2, StandardCharsets.UTF_16BE);
        }
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
            return utf8(bytes, 3);
        }
        return utf8(bytes, 0);
    }

    /** What is no UTF-8 takes other numbers of bytes than its letters would. */
    private static WindowsText utf8(byte[] bytes, int mark) {
        WindowsText text = new WindowsText(bytes, mark, StandardCharsets.UTF_8);
        return text.letters.indexOf('\uFFFD') < 0 ? text : new WindowsText(bytes, mark, WESTERN);
    }

    private static boolean begins(byte[] bytes, int... mark) {
        boolean begins = bytes.length >= mark.length;
        for (int i = 0; begins && i < mark.length; i++) {
            begins = (bytes[i] & 0xFF) == mark[i];
        }
        return begins;
    }

    /** All of them, without the mark. */
    public String letters() {
        return letters;
    }

    /** Whether it ends within a letter, of whose two bytes one is missing: something else stands for it. */
    public boolean isBroken() {
        return broken;
    }

    /** How many bytes the mark takes. */
    public int mark() {
        return mark;
    }

    /** How many bytes the letters between two places take. */
    public int width(int from, int to) {
        if (charset == WESTERN) {
            return to - from;
        }
        return charset == StandardCharsets.UTF_8
                ? letters.substring(from, to).getBytes(charset).length
                : 2 * (to - from);
    }
}
