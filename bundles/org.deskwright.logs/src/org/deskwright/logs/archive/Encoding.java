package org.deskwright.logs.archive;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.deskwright.core.intake.TextParts.Writing;

/** How the letters of a log are written. */
public enum Encoding {
    UTF_8("UTF-8"), UTF_8_MARKED("UTF-8 with a mark"), UTF_16LE("UTF-16LE"), UTF_16BE("UTF-16BE"), LATIN_1("Latin-1");

    /** Bytes of the mark at the beginning of a log in UTF-8. */
    static final int MARK = 3;
    private static final int LOOKED_AT = 4 << 10;
    /** Of less nobody knows. */
    private static final int LEAST_PAIRS = 16;

    private final String called;

    Encoding(String called) {
        this.called = called;
    }

    /** For people. */
    public String called() {
        return called;
    }

    /** Whether a log that begins so is written in two bytes a letter, told by its mark or by its zeros. */
    public static boolean isUtf16(byte[] head) {
        return isMarked16(head) || unmarked16(head).isPresent();
    }

    private static boolean isMarked16(byte[] head) {
        return head.length > 1 && (head[0] == -1 && head[1] == -2 || head[0] == -2 && head[1] == -1);
    }

    /** Without a mark: of English text nearly every other byte is zero. */
    private static Optional<Encoding> unmarked16(byte[] head) {
        int pairs = Math.min(head.length, LOOKED_AT) / 2;
        int[] zeros = new int[2];
        int letters = 0;
        for (int i = 0; i < 2 * pairs; i++) {
            zeros[i % 2] += head[i] == 0 ? 1 : 0;
            letters += head[i] >= ' ' || head[i] == '\n' || head[i] == '\r' || head[i] == '\t' ? 1 : 0;
        }
        boolean text = pairs >= LEAST_PAIRS && letters >= pairs - pairs / 20;
        if (text && zeros[0] == 0 && zeros[1] >= pairs - pairs / 20) {
            return Optional.of(UTF_16LE);
        }
        return text && zeros[1] == 0 && zeros[0] >= pairs - pairs / 20 ? Optional.of(UTF_16BE) : Optional.empty();
    }

    /** How a text begins that is written so. */
    public Writing writing() {
        return switch (this) {
            case UTF_16LE -> Writing.LITTLE;
            case UTF_16BE -> Writing.BIG;
            case LATIN_1, UTF_8, UTF_8_MARKED -> Writing.NARROW;
        };
    }

    /** By which letters are read. */
    public Charset charset() {
        return switch (this) {
            case UTF_16LE -> StandardCharsets.UTF_16LE;
            case UTF_16BE -> StandardCharsets.UTF_16BE;
            case LATIN_1 -> StandardCharsets.ISO_8859_1;
            case UTF_8, UTF_8_MARKED -> StandardCharsets.UTF_8;
        };
    }

    /** Told by a mark, and without one by whether letters beyond ASCII are written as in UTF-8. */
    public static Encoding of(byte[] head) {
        if (isMarked16(head)) {
            return head[0] == -1 ? UTF_16LE : UTF_16BE;
        }
        Optional<Encoding> wide = unmarked16(head);
        if (wide.isPresent()) {
            return wide.get();
        }
        if (head.length >= MARK && (head[0] & 0xff) == 0xef && (head[1] & 0xff) == 0xbb && (head[2] & 0xff) == 0xbf) {
            return UTF_8_MARKED;
        }
        int good = 0;
        int bad = 0;
        // behind a zero, letters may be of a part that is written in another way
        for (int at = 0; at < head.length && head[at] != 0;) {
            int length = length(head[at] & 0xff);
            int known = follow(head, at, length);
            if (length == 1 || at + length > head.length && known == head.length - at) {
                at++;
            } else if (known == length) {
                good++;
                at += length;
            } else {
                bad++;
                at++;
            }
        }
        return bad > good ? LATIN_1 : UTF_8;
    }

    /** Bytes of the letter that begins so, 0 when none does. */
    private static int length(int first) {
        if (first < 0x80) {
            return 1;
        }
        return first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
    }

    private static int follow(byte[] head, int at, int length) {
        int known = 1;
        while (known < length && at + known < head.length && (head[at + known] & 0xc0) == 0x80) {
            known++;
        }
        return known;
    }
}
