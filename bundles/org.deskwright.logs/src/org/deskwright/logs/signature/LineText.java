package org.deskwright.logs.signature;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.deskwright.logs.scan.ChunkScanner;

/**
 * A line of a log, or as much of it as is looked at.
 *
 * @param at where it begins; of a very long one, where what is looked at begins
 */
record LineText(long at, String text) {
    private static final int MOST = 16 << 10;

    /** Of a line that begins there and ends before {@code next}, where that is known. */
    static LineText from(LineWindow log, long at, long next) throws IOException {
        byte[] bytes = log.copy(at, Math.min(next, at + MOST));
        return new LineText(at, text(bytes, 0));
    }

    /** Of a line that holds a place and begins somewhere before it. */
    static LineText around(LineWindow log, long place, long next) throws IOException {
        long first = Math.max(0, place - MOST);
        byte[] bytes = log.copy(first, Math.min(next, place + MOST));
        int begin = (int) (place - first);
        while (begin > 0 && bytes[begin - 1] != '\n') {
            begin--;
        }
        return new LineText(first + begin, text(bytes, begin));
    }

    /** As much as tells what fields a record has. */
    static byte[] head(LineWindow log, long at) throws IOException {
        return log.copy(at, at + ChunkScanner.HEAD);
    }

    private static String text(byte[] bytes, int begin) {
        int end = begin;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        return new String(bytes, begin, end - begin, StandardCharsets.UTF_8);
    }
}
