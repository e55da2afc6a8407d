package org.deskwright.logs.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.deskwright.logs.source.LogSource;

/**
 * Some bytes of a log that are at hand, and those around them that have to be fetched.
 *
 * @param bytes of which the first is at {@code offset} in the log
 */
record LogText(LogSource source, MemorySegment bytes, long offset) {
    /** Most bytes of a letter. */
    private static final int LETTER = 4;

    /** From {@code from} to before {@code to}; what is no UTF-8 becomes {@code U+FFFD}. */
    String text(long from, long to) {
        return from >= to ? "" : new String(copy(from, to), StandardCharsets.UTF_8);
    }

    byte[] copy(long from, long to) {
        byte[] copy = new byte[(int) (to - from)];
        if (from >= offset && to <= offset + bytes.byteSize()) {
            MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, from - offset, copy, 0, copy.length);
            return copy;
        }
        try (LogSource.View view = source.view(from, to)) {
            MemorySegment.copy(view.bytes(), ValueLayout.JAVA_BYTE, from - view.from(), copy, 0, copy.length);
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Likewise, at most so many bytes and without the end of the last line. */
    String unit(long from, long to, int most) {
        String text = text(from, Math.min(to, from + most));
        if (to - from > most) {
            return text;
        }
        int end = text.endsWith("\n") ? text.length() - 1 : text.length();
        return text.substring(0, end > 0 && text.charAt(end - 1) == '\r' ? end - 1 : end);
    }

    /** Whether these bytes stand there, letter by letter. */
    boolean holds(byte[] wanted, long at) {
        return Arrays.equals(wanted, copy(at, at + wanted.length));
    }

    /** Whether neither what stands before nor what stands behind belongs to the same word. */
    boolean isWord(long from, long to, long size) {
        String before = text(Math.max(0, from - LETTER), from);
        String behind = text(to, Math.min(size, to + LETTER));
        return (before.isEmpty() || !isLetter(before.codePointBefore(before.length())))
                && (behind.isEmpty() || !isLetter(behind.codePointAt(0)));
    }

    private static boolean isLetter(int letter) {
        return Character.isLetter(letter) || Character.getType(letter) == Character.DECIMAL_DIGIT_NUMBER
                || letter == '_';
    }
}
