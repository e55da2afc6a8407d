package org.deskwright.cli.internal;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;

import org.deskwright.logs.source.LogLetters;
import org.deskwright.logs.source.LogSource;
import org.deskwright.logs.source.LogSource.View;

/** Fetches lines of a log to show them; of very long ones the beginning. */
final class LogLines {
    /** Most bytes that are read at a time. */
    private static final int MOST = 256 << 10;
    /** Most bytes of a line that are shown. */
    private static final int LONGEST = 8 << 10;

    private LogLines() {
    }

    /**
     * A line as it is shown.
     *
     * @param text what is no letter is {@code U+FFFD}
     * @param to behind its line feed
     * @param cut how many bytes of it are not shown
     */
    record Line(String text, long to, long cut) {}

    /**
     * Up to so many lines from there.
     *
     * @param from where a line begins
     * @param to where to stop, at the latest
     */
    static List<Line> from(LogSource log, long from, long to, long most) throws IOException {
        List<Line> lines = new ArrayList<>();
        long end = Math.min(to, from + MOST);
        if (end <= from) {
            return lines;
        }
        try (View view = log.view(from, end)) {
            byte[] bytes = view.bytes().asSlice(from - view.from(), end - from).toArray(ValueLayout.JAVA_BYTE);
            int begin = 0;
            while (begin < bytes.length && lines.size() < most) {
                int feed = begin;
                while (feed < bytes.length && bytes[feed] != '\n') {
                    feed++;
                }
                boolean whole = feed < bytes.length || end == to;
                if (!whole && begin > 0) {
                    break; // more than is read at a time
                }
                long behind = whole ? from + Math.min(feed + 1, bytes.length) : behindFeed(log, end, to);
                lines.add(line(bytes, begin, feed, behind, whole ? 0 : behind - end));
                begin = feed + 1;
            }
        }
        return lines;
    }

    /** Behind the next line feed. */
    private static long behindFeed(LogSource log, long from, long to) throws IOException {
        for (long at = from; at < to; at += MOST) {
            try (View view = log.view(at, Math.min(to, at + MOST))) {
                MemorySegment bytes = view.bytes();
                for (long i = at - view.from(); i < bytes.byteSize(); i++) {
                    if (bytes.get(ValueLayout.JAVA_BYTE, i) == '\n') {
                        return view.from() + i + 1;
                    }
                }
            }
        }
        return to;
    }

    /** @param further bytes of the line that were not read */
    private static Line line(byte[] bytes, int begin, int feed, long to, long further) {
        int end = feed > begin && bytes[feed - 1] == '\r' ? feed - 1 : feed;
        int shown = Math.min(end, begin + LONGEST);
        return new Line(LogLetters.of(bytes, begin, shown), to, end - shown + further);
    }

    /** Where up to so many lines begin before the one that begins there, the farthest first. */
    static List<Long> before(LogSource log, long position, int most) throws IOException {
        List<Long> starts = new ArrayList<>();
        long from = Math.max(0, position - MOST);
        if (most == 0 || from == position) {
            return starts;
        }
        try (View view = log.view(from, position)) {
            byte[] bytes = view.bytes().asSlice(from - view.from(), position - from).toArray(ValueLayout.JAVA_BYTE);
            for (int at = bytes.length - 2; at >= -1 && starts.size() < most; at--) {
                if (at < 0 ? from == 0 : bytes[at] == '\n') {
                    starts.addFirst(from + at + 1);
                }
            }
        }
        return starts;
    }
}
