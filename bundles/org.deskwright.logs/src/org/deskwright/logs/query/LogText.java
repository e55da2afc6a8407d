package org.deskwright.logs.query;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.deskwright.logs.source.LogSource;
import org.deskwright.logs.source.LogSource.View;

/** The bytes of a part of a log, fetched when first looked at, and those around it. For one thread, until closed. */
final class LogText implements AutoCloseable {
    /** Most bytes of a letter. */
    private static final int LETTER = 4;

    private final LogSource log;
    private final long from;
    private final long to;
    private View part;

    LogText(LogSource log, long from, long to) {
        this.log = log;
        this.from = from;
        this.to = to;
    }

    long size() {
        return log.size();
    }

    byte[] copy(long begin, long end) throws IOException {
        if (begin >= from && end <= to) {
            part = part == null ? log.view(from, to) : part;
            return copy(part, begin, end);
        }
        try (View view = log.view(begin, end)) {
            return copy(view, begin, end);
        }
    }

    private static byte[] copy(View view, long begin, long end) {
        byte[] copy = new byte[(int) (end - begin)];
        MemorySegment.copy(view.bytes(), ValueLayout.JAVA_BYTE, begin - view.from(), copy, 0, copy.length);
        return copy;
    }

    private String text(long begin, long end) throws IOException {
        return begin >= end ? "" : new String(copy(begin, end), StandardCharsets.UTF_8);
    }

    /**
     * A line or record without the end of its last line; at most so many bytes of it. What is no UTF-8 becomes
     * {@code U+FFFD}.
     */
    String unit(long begin, long end, int most) throws IOException {
        String text = text(begin, Math.min(end, begin + most));
        if (end - begin > most) {
            return text;
        }
        int last = text.endsWith("\n") ? text.length() - 1 : text.length();
        return text.substring(0, last > 0 && text.charAt(last - 1) == '\r' ? last - 1 : last);
    }

    /** Whether these bytes stand there, letter by letter. */
    boolean holds(byte[] wanted, long at) throws IOException {
        return Arrays.equals(wanted, copy(at, at + wanted.length));
    }

    /** Whether neither what stands before nor what stands behind belongs to the same word. */
    boolean isWord(long begin, long end) throws IOException {
        String before = text(Math.max(0, begin - LETTER), begin);
        String behind = text(end, Math.min(size(), end + LETTER));
        return (before.isEmpty() || !isLetter(before.codePointBefore(before.length())))
                && (behind.isEmpty() || !isLetter(behind.codePointAt(0)));
    }

    private static boolean isLetter(int letter) {
        return Character.isLetter(letter) || Character.getType(letter) == Character.DECIMAL_DIGIT_NUMBER
                || letter == '_';
    }

    @Override
    public void close() {
        if (part != null) {
            part.close();
        }
    }
}
