package org.deskwright.logs.source;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Logs that were one, one behind the other: lines are numbered on from one to the next, and records go on. Where a log
 * does not end with the end of a line, one is put in.
 */
public final class JoinedLog implements LogSource {
    private static final byte LINE_END = '\n';

    private final String name;
    private final List<LogSource> logs;
    private final List<Part> parts;
    private final Instant modified;

    /**
     * One of the logs.
     *
     * @param log at least one byte
     * @param from its first byte, in all
     * @param to behind its last byte, or behind the line end that was put in
     */
    public record Part(LogSource log, long from, long to) {
        private long written() {
            return from + log.size();
        }
    }

    private JoinedLog(String name, List<LogSource> logs, List<Part> parts) {
        this.name = name;
        this.logs = logs;
        this.parts = parts;
        modified = logs.stream().map(LogSource::modified).max(Comparator.naturalOrder()).orElseThrow();
    }

    /**
     * @param name how people find them together: another than that of any of them, so that they are told apart where
     *     something is kept by it
     * @param logs oldest first, at least one; closed with what is returned
     * @throws IOException in words for people, when one cannot be read
     */
    public static JoinedLog of(String name, List<LogSource> logs) throws IOException {
        List<Part> parts = new ArrayList<>();
        long from = 0;
        for (int i = 0; i < logs.size(); i++) {
            LogSource one = logs.get(i);
            if (one.size() > 0) {
                boolean ended = i == logs.size() - 1 || last(one) == LINE_END;
                parts.add(new Part(one, from, from + one.size() + (ended ? 0 : 1)));
                from = parts.getLast().to();
            }
        }
        return new JoinedLog(name, List.copyOf(logs), List.copyOf(parts));
    }

    private static byte last(LogSource log) throws IOException {
        byte[] one = new byte[1];
        log.read(log.size() - 1, one, 1);
        return one[0];
    }

    /** Those that hold something, in their order. */
    public List<Part> parts() {
        return parts;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long size() {
        return parts.isEmpty() ? 0 : parts.getLast().to();
    }

    @Override
    public Instant modified() {
        return modified;
    }

    @Override
    public View view(long from, long to) throws IOException {
        for (Part part : parts) {
            if (from >= part.from() && to <= part.written()) {
                View view = part.log().view(from - part.from(), to - part.from());
                return new View(view.bytes(), part.from() + view.from(), view.release());
            }
        }
        Arena arena = Arena.ofShared();
        try {
            MemorySegment bytes = arena.allocate(Math.max(1, to - from), PageBuffer.PAGE).asSlice(0, to - from);
            for (Part part : parts) {
                copy(part, from, to, bytes);
            }
            return new View(bytes, from, arena::close);
        } catch (IOException | RuntimeException | Error e) {
            arena.close();
            throw e;
        }
    }

    /** What of the part lies between the places. */
    private static void copy(Part part, long from, long to, MemorySegment into) throws IOException {
        long begin = Math.max(from, part.from());
        long end = Math.min(to, part.written());
        if (begin < end) {
            try (View view = part.log().view(begin - part.from(), end - part.from())) {
                MemorySegment.copy(view.bytes(), begin - part.from() - view.from(), into, begin - from, end - begin);
            }
        }
        if (part.to() > part.written() && part.written() >= from && part.written() < to) {
            into.set(ValueLayout.JAVA_BYTE, part.written() - from, LINE_END);
        }
    }

    @Override
    public void read(long from, byte[] into, int length) throws IOException {
        for (Part part : parts) {
            if (from >= part.from() && from + length <= part.written()) {
                part.log().read(from - part.from(), into, length);
                return;
            }
        }
        LogSource.super.read(from, into, length);
    }

    @Override
    public void close() {
        logs.forEach(LogSource::close);
    }
}
