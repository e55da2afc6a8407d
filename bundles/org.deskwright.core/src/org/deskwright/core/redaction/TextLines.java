package org.deskwright.core.redaction;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

import org.deskwright.core.check.Cancellation;
import org.deskwright.core.intake.TextParts;
import org.deskwright.core.intake.TextParts.Writing;

/** Goes through a text line by line, each in the encoding that it is written in. For one text. */
final class TextLines {
    private static final int BLOCK = 64 << 10;

    /** Takes lines, and what stands between them, in their order. */
    interface Sink {
        /**
         * A line, or a piece of one that is very long; without its line feed.
         *
         * @param written it as it stands there, and other bytes behind it
         * @param length bytes of the line
         */
        void line(TextForm.Line line, byte[] written, int length) throws IOException;

        /** A line feed, or a mark that tells an encoding. */
        void between(byte[] bytes, int from, int to) throws IOException;
    }

    private final Sink sink;
    private final int longest;
    private Writing writing = Writing.NARROW;
    private byte[] line = new byte[BLOCK];
    private int length;

    /** @param longest bytes of a line that is taken as a whole */
    TextLines(int longest, Sink sink) {
        this.longest = longest;
        this.sink = sink;
    }

    /**
     * Polls for cancellation.
     *
     * @param begin how the text begins
     */
    void read(InputStream in, Writing begin) throws IOException {
        TextParts parts = new TextParts(begin, this::some);
        byte[] block = new byte[BLOCK];
        for (int n = in.read(block); n >= 0; n = in.read(block)) {
            Cancellation.poll();
            parts.write(block, 0, n);
        }
        parts.end();
        give(length);
    }

    private void some(Writing now, byte[] bytes, int begin, int to) throws IOException {
        int from = begin;
        if (now != writing) {
            give(length);
            writing = now;
        }
        int unit = writing.unit();
        for (int at = from; at < to; at += unit) {
            if (isFeed(bytes, at)) {
                keep(bytes, from, at);
                give(length);
                sink.between(bytes, at, at + unit);
                from = at + unit;
            }
        }
        keep(bytes, from, to);
        if (length >= longest) {
            give(cut());
        }
    }

    private boolean isFeed(byte[] bytes, int at) {
        return switch (writing) {
            case NARROW -> bytes[at] == '\n';
            case LITTLE -> bytes[at] == '\n' && bytes[at + 1] == 0;
            case BIG -> bytes[at + 1] == '\n' && bytes[at] == 0;
        };
    }

    private void keep(byte[] bytes, int begin, int to) throws IOException {
        int from = begin;
        if (length == 0) {
            int mark = writing.mark(bytes, from, to);
            if (mark > 0) {
                sink.between(bytes, from, from + mark);
                from += mark;
            }
        }
        if (length + to - from > line.length) {
            line = Arrays.copyOf(line, Math.max(2 * line.length, length + to - from));
        }
        System.arraycopy(bytes, from, line, length, to - from);
        length += to - from;
    }

    /** Behind a value or a word, and never in a letter. */
    private int cut() {
        int unit = writing.unit();
        for (int i = length - 2 * unit; i > 0; i -= unit) {
            char next = letter(i + unit);
            if (letter(i) == '"' && (next == ',' || next == '}')) {
                return i + 2 * unit;
            }
        }
        for (int i = length - unit; i > 0; i -= unit) {
            if (letter(i) == ' ') {
                return i + unit;
            }
        }
        int end = length;
        while (end > unit && isWithin(letter(end - unit))) {
            end -= unit;
        }
        return end > unit ? end - unit : length;
    }

    /** Whether what begins there goes on with a letter that was begun before. */
    private boolean isWithin(char letter) {
        return writing.isWide() ? Character.isLowSurrogate(letter) : (letter & 0xC0) == 0x80;
    }

    private char letter(int at) {
        int first = line[at] & 0xFF;
        return (char) switch (writing) {
            case NARROW -> first;
            case LITTLE -> first | (line[at + 1] & 0xFF) << Byte.SIZE;
            case BIG -> first << Byte.SIZE | line[at + 1] & 0xFF;
        };
    }

    private void give(int end) throws IOException {
        if (end == 0) {
            return;
        }
        sink.line(TextForm.decode(writing, line, end), line, end);
        System.arraycopy(line, end, line, 0, length - end);
        length -= end;
    }
}
