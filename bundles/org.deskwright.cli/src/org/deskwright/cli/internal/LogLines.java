package org.deskwright.cli.internal;

import java.io.IOException;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

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
     * @param text what is no UTF-8 is {@code U+FFFD}
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
                lines.add(line(bytes, begin, feed, whole ? from + Math.min(feed + 1, bytes.length) : to));
                begin = feed + 1;
            }
        }
        return lines;
    }

    private static Line line(byte[] bytes, int begin, int feed, long to) {
        int end = feed > begin && bytes[feed - 1] == '\r' ? feed - 1 : feed;
        int shown = Math.min(end, begin + LONGEST);
        return new Line(new String(bytes, begin, shown - begin, StandardCharsets.UTF_8), to, end - shown);
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
