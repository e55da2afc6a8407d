package org.deskwright.logs.ui.model;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.deskwright.logs.format.Field;
import org.deskwright.logs.format.FormatStamp;
import org.deskwright.logs.format.LogFormat;
import org.deskwright.logs.format.RecordReader;
import org.deskwright.logs.kernel.Kernel;
import org.deskwright.logs.query.RecordFields;
import org.deskwright.logs.source.LogLetters;
import org.deskwright.logs.source.LogSource;

/** Reads the record that a line belongs to. Takes time. */
public final class RecordFinder {
    /** Bytes of a record that are shown, and lines that are looked at for its end. */
    private static final int MOST = 64 << 10;
    private static final int MOST_LINES = 2_000;

    private RecordFinder() {
    }

    /**
     * @return empty where the line is not known any more
     * @throws IOException in words for people, when the log cannot be read any more
     */
    public static Optional<LogRecord> of(LogDocument log, long line) throws IOException {
        Optional<LogAccess> open = log.access();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        try (LogAccess access = open.get()) {
            return line < access.lines() ? Optional.of(of(access, log.formats().formats(), line)) : Optional.empty();
        }
    }

    private static LogRecord of(LogAccess log, List<LogFormat> formats, long line) throws IOException {
        long begin = log.index().map(index -> index.recordOf(line)).filter(l -> l >= 0).orElse(line);
        Line[] ends = new Line[2];
        boolean[] over = new boolean[1];
        log.read(begin, begin + MOST_LINES, () -> !over[0], l -> {
            over[0] |= l.number() > begin && (l.begins() || ends[0] != null && !ends[0].begins());
            if (!over[0]) {
                ends[0] = ends[0] == null ? l : ends[0];
                ends[1] = l;
            }
        });
        long to = Math.min(ends[1].to(), ends[0].from() + MOST);
        byte[] bytes = bytes(log.source(), ends[0].from(), to);
        Optional<Integer> format = format(log.source(), formats, bytes);
        return new LogRecord(ends[0], ends[1].number() - begin + 1, format.map(formats::get),
                format.map(f -> fields(formats, f, bytes)).orElse(Map.of()), ends[1].to() - ends[0].from(), bytes,
                LogLetters.of(bytes, 0, bytes.length).stripTrailing(), to < ends[1].to());
    }

    private static byte[] bytes(LogSource source, long from, long to) throws IOException {
        byte[] bytes = new byte[(int) (to - from)];
        try (LogSource.View view = source.view(from, to)) {
            MemorySegment.copy(view.bytes(), ValueLayout.JAVA_BYTE, from - view.from(), bytes, 0, bytes.length);
        } catch (InternalError e) {
            throw source.cutOff(e);
        }
        return bytes;
    }

    private static Optional<Integer> format(LogSource source, List<LogFormat> formats, byte[] bytes) {
        int end = 0;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        long newest = ChronoUnit.MICROS.between(Instant.EPOCH, source.modified());
        RecordReader reader = new RecordReader(formats, newest);
        return reader.read(Arrays.copyOf(bytes, bytes.length + Kernel.PADDING), 0, end)
                ? Optional.of(FormatStamp.of(formats).get(reader.stamp()).format())
                : Optional.empty();
    }

    private static Map<Field, String> fields(List<LogFormat> formats, int format, byte[] bytes) {
        RecordFields reader = new RecordFields(formats);
        Map<Field, String> fields = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            reader.read(field, format, bytes).ifPresent(value -> fields.put(field, value));
        }
        return fields;
    }
}
