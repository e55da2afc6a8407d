package org.deskwright.core.redaction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A value of DER among other bytes.
 *
 * @param content where it begins
 * @param end behind its last byte
 */
record Der(byte[] bytes, int tag, int content, int end) {
    private static final int LONGEST_LENGTH = 4;
    /** No key store has as many; whatever has is not taken apart, since each part costs memory. */
    private static final int MOST_PARTS = 1 << 16;

    /** It is none, or its length is not told, as BER allows. */
    static final class Broken extends Exception {
        private static final long serialVersionUID = 1L;
    }

    static Der at(byte[] bytes, int at, int limit) throws Broken {
        if (at + 2 > limit) {
            throw new Broken();
        }
        int first = bytes[at + 1] & 0xFF;
        int counted = first > 0x80 ? first & 0x7F : 0;
        int content = at + 2 + counted;
        if (first == 0x80 || counted > LONGEST_LENGTH || content > limit) {
            throw new Broken();
        }
        int length = counted == 0 ? first : 0;
        for (int i = 0; i < counted; i++) {
            length = length << 8 | bytes[at + 2 + i] & 0xFF;
        }
        if (length < 0 || length > limit - content) {
            throw new Broken();
        }
        return new Der(bytes, bytes[at] & 0xFF, content, content + length);
    }

    /** What it is made of. */
    List<Der> parts() throws Broken {
        List<Der> parts = new ArrayList<>();
        for (int at = content; at < end; at = parts.getLast().end()) {
            if (parts.size() == MOST_PARTS) {
                throw new Broken();
            }
            parts.add(at(bytes, at, end));
        }
        return parts;
    }

    Der part(int number) throws Broken {
        Der part = at(bytes, content, end);
        for (int i = 0; i < number; i++) {
            part = at(bytes, part.end(), end);
        }
        return part;
    }

    /** Whether its content begins so. */
    boolean begins(byte[] start) {
        return end - content >= start.length
                && Arrays.equals(bytes, content, content + start.length, start, 0, start.length);
    }
}
