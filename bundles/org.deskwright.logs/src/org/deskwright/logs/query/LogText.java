package org.deskwright.logs.query;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;

import org.deskwright.logs.source.LogLetters;
import org.deskwright.logs.source.LogSource;
import org.deskwright.logs.source.LogSource.View;

/** The bytes of a part of a log, fetched when first looked at, and those around it. For one thread, until closed. */
final class LogText implements AutoCloseable {
    private final LogSource log;
    private final long from;
    private final long to;
    private View part;
    private byte[] tried = new byte[1 << 10];

    LogText(LogSource log, long from, long to) {
        this.log = log;
        this.from = from;
        this.to = to;
    }

    long size() {
        return log.size();
    }

    byte[] copy(long begin, long end) throws IOException {
        byte[] copy = new byte[(int) (end - begin)];
        copy(begin, end, copy);
        return copy;
    }

    private void copy(long begin, long end, byte[] into) throws IOException {
        if (begin >= from && end <= to) {
            copy(part(), begin, end, into);
            return;
        }
        try (View view = log.view(begin, end)) {
            copy(view, begin, end, into);
        }
    }

    private View part() throws IOException {
        part = part == null ? log.view(from, to) : part;
        return part;
    }

    private static void copy(View view, long begin, long end, byte[] into) {
        MemorySegment.copy(view.bytes(), ValueLayout.JAVA_BYTE, begin - view.from(), into, 0, (int) (end - begin));
    }

    private String text(long begin, long end) throws IOException {
        return begin >= end ? "" : LogLetters.of(copy(begin, end), 0, (int) (end - begin));
    }

    /** A line or record without the end of its last line; at most so many bytes of it. */
    void unit(long begin, long end, int most, TriedText into) throws IOException {
        int length = (int) Math.min(end - begin, most);
        tried = tried.length < length ? new byte[Math.max(length, 2 * tried.length)] : tried;
        copy(begin, begin + length, tried);
        into.set(tried, length);
        if (length == end - begin) {
            into.leaveOut('\n');
            into.leaveOut('\r');
        }
    }

    /** Whether these bytes stand there, letter by letter. */
    boolean holds(byte[] wanted, long at) throws IOException {
        if (at < from || at + wanted.length > to) {
            return Arrays.equals(wanted, copy(at, at + wanted.length));
        }
        View view = part();
        for (int i = 0; i < wanted.length; i++) {
            if (view.bytes().get(ValueLayout.JAVA_BYTE, at - view.from() + i) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether letters of one byte each stand there. */
    boolean areSingle(long begin, long end) throws IOException {
        long first = Math.max(0, begin - LogLetters.LONGEST);
        byte[] bytes = copy(first, Math.min(size(), end + LogLetters.LONGEST));
        return LogLetters.areSingle(bytes, (int) (begin - first), (int) (end - first));
    }

    /** Whether neither what stands before nor what stands behind belongs to the same word. */
    boolean isWord(long begin, long end) throws IOException {
        int left = begin == 0 ? '\n' : letter(begin - 1);
        int right = end >= size() ? '\n' : letter(end);
        if ((left | right) >= 0) {
            return !isLetter(left) && !isLetter(right);
        }
        String before = text(Math.max(0, begin - LogLetters.LONGEST), begin);
        String behind = text(end, Math.min(size(), end + LogLetters.LONGEST));
        return (before.isEmpty() || !isLetter(before.codePointBefore(before.length())))
                && (behind.isEmpty() || !isLetter(behind.codePointAt(0)));
    }

    /** Below 0 where it is a part of a letter only. */
    private int letter(long at) throws IOException {
        return at >= from && at < to
                ? part().bytes().get(ValueLayout.JAVA_BYTE, at - part().from())
                : copy(at, at + 1)[0];
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
