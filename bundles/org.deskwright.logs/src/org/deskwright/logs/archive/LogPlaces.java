package org.deskwright.logs.archive;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.deskwright.logs.scan.Chunk;
import org.deskwright.logs.source.JoinedLog;
import org.deskwright.logs.source.JoinedLog.Part;
import org.deskwright.logs.source.LogSource;
import org.deskwright.logs.source.LogSource.View;

/** Where lines of a log stand in the files it is made of, where those are several. For one thread at a time. */
public final class LogPlaces {
    private static final long PIECE = 1 << 20;
    private static final long UNKNOWN = -1;

    private final LogSource log;
    private final List<Part> parts;
    private final long[] first;
    private long lines;

    /**
     * A line of a file.
     *
     * @param line from 0
     */
    public record FilePlace(String file, long line) {
        /** Without its folder, which is that of the log. */
        public String brief() {
            return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1) + ':' + (line + 1);
        }
    }

    private LogPlaces(LogSource log, List<Part> parts) {
        this.log = log;
        this.parts = parts;
        first = new long[parts.size()];
        Arrays.fill(first, UNKNOWN);
    }

    public static LogPlaces of(LogSource log) {
        return new LogPlaces(log, log instanceof JoinedLog joined ? joined.parts() : List.of());
    }

    public boolean isOfSeveral() {
        return !parts.isEmpty();
    }

    /** Files that begin in the next part of a scan begin with a line of it. */
    public void accept(Chunk chunk) {
        for (int i = 0; i < first.length; i++) {
            if (first[i] == UNKNOWN && parts.get(i).from() >= chunk.from() && parts.get(i).from() < chunk.to()) {
                first[i] = lines + lineAt(chunk, parts.get(i).from());
            }
        }
        lines += chunk.lines();
    }

    private static int lineAt(Chunk chunk, long position) {
        int low = 0;
        int high = chunk.lines();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (chunk.start(middle) < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Of a line that a scan went over; empty where the log is one file. */
    public Optional<FilePlace> of(long line) {
        for (int i = first.length - 1; i >= 0; i--) {
            if (first[i] != UNKNOWN && first[i] <= line) {
                return Optional.of(new FilePlace(parts.get(i).log().name(), line - first[i]));
            }
        }
        return Optional.empty();
    }

    /** Of a line that begins at that place, likewise; for one line of each file its lines before are counted. */
    public Optional<FilePlace> of(long line, long at) throws IOException {
        for (int i = first.length - 1; i >= 0; i--) {
            Part part = parts.get(i);
            if (part.from() <= at) {
                if (first[i] == UNKNOWN) {
                    first[i] = line - feeds(part.from(), at);
                }
                return Optional.of(new FilePlace(part.log().name(), line - first[i]));
            }
        }
        return Optional.empty();
    }

    private long feeds(long from, long to) throws IOException {
        long count = 0;
        for (long at = from; at < to; at += PIECE) {
            long end = Math.min(to, at + PIECE);
            try (View view = log.view(at, end)) {
                MemorySegment bytes = view.bytes();
                for (long i = at - view.from(); i < end - view.from(); i++) {
                    count += bytes.get(ValueLayout.JAVA_BYTE, i) == '\n' ? 1 : 0;
                }
            }
        }
        return count;
    }

    /** Each file that a scan has come to, with its first line. */
    public List<FilePlace> files() {
        return IntStream.range(0, first.length).filter(i -> first[i] != UNKNOWN)
                .mapToObj(i -> new FilePlace(parts.get(i).log().name(), first[i])).toList();
    }
}
