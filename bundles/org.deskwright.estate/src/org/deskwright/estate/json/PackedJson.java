package org.deskwright.estate.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A JSON object as the letters of its values alone; names and brackets it shares with the thousands of its form. Takes
 * a third of what its text would. Immutable.
 */
public final class PackedJson {
    /** A length below is one byte, and one above is several of which all but the last have this added. */
    private static final int MORE = 0x80;

    /** What stands before the first value, between values, and after the last. */
    private final String[] pieces;
    /** Of each value its length and its letters, in UTF-8. */
    private final byte[] values;

    PackedJson(String[] pieces, byte[] values) {
        this.pieces = pieces;
        this.values = values;
    }

    /** How many bytes a length takes. */
    static int sizeOf(int length) {
        int size = 1;
        for (int left = length >>> 7; left > 0; left >>>= 7) {
            size++;
        }
        return size;
    }

    /** Writes a length, and tells where to go on. */
    static int put(byte[] target, int at, int length) {
        int to = at;
        int left = length;
        while (left >= MORE) {
            target[to++] = (byte) (left | MORE);
            left >>>= 7;
        }
        target[to++] = (byte) left;
        return to;
    }

    /** The text. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(pieces[0]);
        int at = 0;
        for (int i = 1; i < pieces.length; i++) {
            int length = 0;
            int shift = 0;
            byte part;
            do {
                part = values[at++];
                length |= (part & MORE - 1) << shift;
                shift += 7;
            } while (part < 0);
            text.append(new String(values, at, length, StandardCharsets.UTF_8)).append(pieces[i]);
            at += length;
        }
        return text.toString();
    }

    /** Whether the texts are the same. */
    @Override
    public boolean equals(Object other) {
        return other instanceof PackedJson it && Arrays.equals(values, it.values)
                && (pieces == it.pieces || Arrays.equals(pieces, it.pieces));
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }
}
