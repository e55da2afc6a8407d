package org.deskwright.certificates.der;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads a value of ASN.1 with all its parts. Lengths that are not in the shortest form are read, and told by
 * {@link DerValue#isShortest}; those without an end mark ahead (X.690 8.1.3.6) are read as well, as old tools write
 * them around certificates. Neither depth nor number of parts can grow without measure.
 */
public final class DerReader {
    private static final int MOST_DEPTH = 48;
    /** A list of revoked certificates has some for each. */
    private static final int MOST_VALUES = 4_000_000;
    private static final int INDEFINITE = -1;
    private static final int LONG_NUMBER = 0x1F;

    private final byte[] bytes;
    private int values;

    private DerReader(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The value that is all of the bytes. */
    public static DerValue read(byte[] bytes) throws DerException {
        return read(bytes, 0, bytes.length);
    }

    static DerValue read(byte[] bytes, int from, int to) throws DerException {
        DerValue value = first(bytes, from, to);
        if (value.end() != to) {
            throw new DerException(value.end(), (to - value.end()) + " bytes follow the end");
        }
        return value;
    }

    /** The value that begins there; more may follow. */
    public static DerValue first(byte[] bytes, int from, int to) throws DerException {
        return new DerReader(bytes).value(from, to, 0);
    }

    private DerValue value(int from, int to, int depth) throws DerException {
        if (depth > MOST_DEPTH) {
            throw new DerException(from, "is nested more than " + MOST_DEPTH + " deep");
        }
        if (++values > MOST_VALUES) {
            throw new DerException(from, "has more than " + MOST_VALUES + " parts");
        }
        if (to - from < 2) {
            throw new DerException(from, "ends where a value should begin");
        }
        int tag = bytes[from] & 0xFF;
        if ((tag & LONG_NUMBER) == LONG_NUMBER) {
            throw new DerException(from, "has a tag of several bytes, which certificates do not use");
        }
        int second = bytes[from + 1] & 0xFF;
        int counted = second > 0x80 ? second & 0x7F : 0;
        int content = from + 2 + counted;
        int length = second == 0x80 ? INDEFINITE : length(from, second, counted, to);
        if (length == INDEFINITE) {
            return open(tag, from, content, to, depth);
        }
        if (length > to - content) {
            throw new DerException(from, "says that " + Integer.toUnsignedString(length) + " bytes follow, and "
                    + Math.max(0, to - content) + " do");
        }
        boolean shortest = counted == 0 || length > 0x7F && length >>> 8 * (counted - 1) != 0;
        List<DerValue> parts = (tag & Tags.CONSTRUCTED) == 0 ? List.of() : parts(content, content + length, depth);
        return new DerValue(bytes, tag, from, content, length, content + length, shortest, parts);
    }

    private int length(int from, int second, int counted, int to) throws DerException {
        if (counted == 0) {
            return second;
        }
        if (counted > Integer.BYTES || to - from - 2 < counted) {
            throw new DerException(from, "has a length of " + counted + " bytes");
        }
        long length = 0;
        for (int i = 0; i < counted; i++) {
            length = length << 8 | bytes[from + 2 + i] & 0xFF;
        }
        return length > Integer.MAX_VALUE ? Integer.MAX_VALUE : (int) length;
    }

    private List<DerValue> parts(int from, int to, int depth) throws DerException {
        List<DerValue> parts = new ArrayList<>(4);
        for (int at = from; at < to; at = parts.getLast().end()) {
            parts.add(value(at, to, depth + 1));
        }
        return parts;
    }

    private DerValue open(int tag, int from, int content, int to, int depth) throws DerException {
        if ((tag & Tags.CONSTRUCTED) == 0) {
            throw new DerException(from, "has no length");
        }
        List<DerValue> parts = new ArrayList<>(4);
        int at = content;
        while (to - at >= 2 && (bytes[at] != 0 || bytes[at + 1] != 0)) {
            parts.add(value(at, to, depth + 1));
            at = parts.getLast().end();
        }
        if (to - at < 2) {
            throw new DerException(from, "has neither length nor end");
        }
        return new DerValue(bytes, tag, from, content, at - content, at + 2, false, parts);
    }
}
