package org.deskwright.logs.format;

import java.nio.charset.StandardCharsets;

/** Some letters that are compared eight at a time. None is a line feed, so that what is equal lies in one line. */
final class Word {
    private final int length;
    private final long first;
    private final long firstMask;
    private final long[] further;
    private final long lastMask;

    private Word(byte[] letters) {
        length = letters.length;
        first = Eight.of(letters, 0);
        firstMask = Eight.mask(Math.min(length, Long.BYTES));
        further = new long[Math.max(0, (length - 1) / Long.BYTES)];
        for (int i = 0; i < further.length; i++) {
            further[i] = Eight.of(letters, (i + 1) * Long.BYTES);
        }
        lastMask = Eight.mask((length + Long.BYTES - 1) % Long.BYTES + 1);
    }

    static Word of(String text) {
        return new Word(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    int length() {
        return length;
    }

    boolean standsAt(byte[] bytes, int at) {
        return (Eight.at(bytes, at) & firstMask) == first && (further.length == 0 || goesOn(bytes, at));
    }

    /** Likewise, where the eight bytes there are known already. */
    boolean standsAt(byte[] bytes, int at, long eight) {
        return (eight & firstMask) == first && (further.length == 0 || goesOn(bytes, at));
    }

    private boolean goesOn(byte[] bytes, int at) {
        for (int i = 0; i < further.length; i++) {
            long mask = i == further.length - 1 ? lastMask : -1;
            if ((Eight.at(bytes, at + (i + 1) * Long.BYTES) & mask) != further[i]) {
                return false;
            }
        }
        return true;
    }
}
