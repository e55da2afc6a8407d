package org.deskwright.logs.signature;

import java.io.IOException;
import java.util.List;

import org.deskwright.logs.scan.ChunkScanner;
import org.deskwright.logs.source.LogLetters;

/** A line of a log, or as much of it as is looked at. For one thread. */
final class LineText {
    private static final int MOST = 16 << 10;
    private static final long NOT_ASCII = 0x8080808080808080L;

    private final long at;
    private final byte[] bytes;
    private final int begin;
    private final int end;
    private String text;

    /**
     * @param certain up to there is no line feed behind its begin
     */
    private LineText(long at, byte[] bytes, int begin, int certain) {
        this.at = at;
        this.bytes = bytes;
        this.begin = begin;
        int feed = certain;
        while (feed < bytes.length && bytes[feed] != '\n') {
            feed++;
        }
        end = feed;
    }

    /** Of a line that begins there and ends before {@code next}, where that is known. */
    static LineText from(LineWindow log, long at, long next) throws IOException {
        byte[] bytes = log.copy(at, Math.min(next, at + MOST));
        return new LineText(at, bytes, 0, next == Long.MAX_VALUE ? 0 : Math.max(0, bytes.length - 1));
    }

    /** Of a line of which all bytes are known, with its line feed. */
    static LineText of(long at, byte[] line) {
        return new LineText(at, line, 0, Math.max(0, line.length - 1));
    }

    /** Of a line that holds a place and begins somewhere before it. */
    static LineText around(LineWindow log, long place, long next) throws IOException {
        long first = Math.max(0, place - MOST);
        byte[] bytes = log.copy(first, Math.min(next, place + MOST));
        int begin = (int) (place - first);
        while (begin > 0 && bytes[begin - 1] != '\n') {
            begin--;
        }
        return new LineText(first + begin, bytes, begin, begin);
    }

    /** As much as tells what fields a record has. */
    static byte[] head(LineWindow log, long at) throws IOException {
        return log.copy(at, at + ChunkScanner.HEAD);
    }

    /** Where it begins; of a very long one, where what is looked at begins. */
    long at() {
        return at;
    }

    /** Made only for regular expressions: of most lines bytes are enough. */
    String text() {
        if (text == null) {
            text = LogLetters.of(bytes, begin, end);
        }
        return text;
    }

    /** Whether its bytes are no more than a head has, and all that there are. */
    boolean isShort() {
        return begin == 0 && bytes.length <= ChunkScanner.HEAD;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Where in them its line feed is, or would be. */
    int end() {
        return end;
    }

    boolean isAscii() {
        long all = 0;
        int at = begin;
        for (; at + Long.BYTES <= end; at += Long.BYTES) {
            all |= NumberGlance.eight(bytes, at);
        }
        for (; at < end; at++) {
            all |= bytes[at];
        }
        return (all & NOT_ASCII) == 0;
    }

    boolean holds(byte[] part) {
        return ByteText.find(part, bytes, begin, end) >= 0;
    }

    /**
     * The number that it tells by a rule; none where it is not a number itself.
     *
     * @param from a place before which it does not tell one; behind the beginning of the line
     */
    double number(NumberReader rule, long from) {
        return rule.in(bytes, (int) (begin + from - at), end);
    }

    /**
     * The number that stands where its text does first, in one of some literals or behind it; none where it is none
     * itself.
     *
     * @param from a place before which none of them stands; behind the beginning of the line
     */
    double numberFurther(NumberReader rule, List<byte[]> literals, long from) {
        int first = end;
        for (byte[] literal : literals) {
            int found = ByteText.find(literal, bytes, (int) (begin + from - at), first);
            first = found < 0 ? first : found;
        }
        return rule.first(bytes, first, end);
    }
}
