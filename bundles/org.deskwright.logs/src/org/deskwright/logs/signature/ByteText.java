package org.deskwright.logs.signature;

/** Texts in bytes. */
final class ByteText {
    private ByteText() {
    }

    /** Where it begins first, from {@code from} on; negative where it does not end before {@code to}. */
    static int find(byte[] text, byte[] bytes, int from, int to) {
        byte first = text[0];
        for (int at = from; at <= to - text.length; at++) {
            if (bytes[at] == first && isAt(text, bytes, at, to)) {
                return at;
            }
        }
        return -1;
    }

    /** Whether it stands there and ends before {@code to}. */
    static boolean isAt(byte[] text, byte[] bytes, int at, int to) {
        if (at + text.length > to) {
            return false;
        }
        for (int i = 0; i < text.length; i++) {
            if (bytes[at + i] != text[i]) {
                return false;
            }
        }
        return true;
    }
}
