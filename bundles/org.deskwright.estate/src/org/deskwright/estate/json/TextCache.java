package org.deskwright.estate.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Gives the same string for the same bytes of ASCII, most of the time: what was not asked for of late may be made
 * again. Never grows. For one thread at a time.
 */
public final class TextCache {
    private static final int SLOTS = 1 << 13;

    private final byte[][] keys = new byte[SLOTS][];
    private final String[] texts = new String[SLOTS];

    public String text(byte[] bytes, int from, int to) {
        int hash = hash(bytes, from, to);
        int slot = (hash ^ hash >>> 15) & SLOTS - 1;
        byte[] key = keys[slot];
        if (key != null && Arrays.equals(bytes, from, to, key, 0, key.length)) {
            return texts[slot];
        }
        String text = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        keys[slot] = Arrays.copyOfRange(bytes, from, to);
        texts[slot] = text;
        return text;
    }

    static int hash(byte[] bytes, int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        return hash;
    }
}
