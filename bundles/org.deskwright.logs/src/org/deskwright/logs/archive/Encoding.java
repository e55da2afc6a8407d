package org.deskwright.logs.archive;

/** How the letters of a log are written. */
public enum Encoding {
    UTF_8("UTF-8"), UTF_8_MARKED("UTF-8 with a mark"), UTF_16LE("UTF-16LE"), UTF_16BE("UTF-16BE"), LATIN_1("Latin-1");

    /** Bytes of the mark at the beginning of a log in UTF-8. */
    static final int MARK = 3;

    private final String called;

    Encoding(String called) {
        this.called = called;
    }

    /** For people. */
    public String called() {
        return called;
    }

    static boolean isUtf16(byte[] head) {
        return head.length > 1 && (head[0] == -1 && head[1] == -2 || head[0] == -2 && head[1] == -1);
    }

    /** Told by a mark, and without one by whether letters beyond ASCII are written as in UTF-8. */
    static Encoding of(byte[] head) {
        if (isUtf16(head)) {
            return head[0] == -1 ? UTF_16LE : UTF_16BE;
        }
        if (head.length >= MARK && (head[0] & 0xff) == 0xef && (head[1] & 0xff) == 0xbb && (head[2] & 0xff) == 0xbf) {
            return UTF_8_MARKED;
        }
        int good = 0;
        int bad = 0;
        for (int at = 0; at < head.length;) {
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
