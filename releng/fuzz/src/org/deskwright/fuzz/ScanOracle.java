package org.deskwright.fuzz;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.deskwright.logs.format.Field;
import org.deskwright.logs.format.FieldReader;
import org.deskwright.logs.format.LogFormat;
import org.deskwright.logs.format.RecordReader;
import org.deskwright.logs.kernel.Kernel;
import org.deskwright.logs.kernel.Kernels;
import org.deskwright.logs.scan.ParallelScan;
import org.deskwright.logs.scan.ScanRules;
import org.deskwright.logs.source.MemoryLog;

/** Holds a scan, cut anywhere, against each line read by itself, and each time against another way to read it. */
final class ScanOracle {
    /** Bytes of a line that are looked at. */
    private static final int HEAD = 512;
    private static final int MOST_PARTS = 40;
    /** The end of 2026, in microseconds. */
    private static final long NEWEST = 1_798_761_599_000_000L;

    private ScanOracle() {
    }

    /** The size of parts that a byte tells; of long logs not so small that little is run in a second. */
    static int part(byte told, int length) {
        return Math.max(1 + (told & 0xff), length / MOST_PARTS);
    }

    static void check(List<LogFormat> formats, byte[] log, int chunk) throws Exception {
        List<String> expected = new ArrayList<>();
        for (int start = 0; start < log.length;) {
            int end = start;
            while (end < log.length && log[end] != '\n') {
                end++;
            }
            expected.add(start + line(formats, Arrays.copyOfRange(log, start, Math.min(end, start + HEAD))));
            start = end + 1;
        }
        for (Kernel kernel : List.of(Kernels.best(), Kernels.scalar())) {
            Expect.same(expected, scan(kernel, formats, log, 1 << 20), "in one part");
            Expect.same(expected, scan(kernel, formats, log, chunk), "in parts of " + chunk);
        }
    }

    private static String line(List<LogFormat> formats, byte[] line) {
        RecordReader reader = new RecordReader(formats, NEWEST);
        if (!reader.read(line, 0, line.length)) {
            return "";
        }
        LogFormat format = formats.get(reader.format());
        StampOracle.check(formats, reader, line);
        FieldReader fields = new FieldReader(format);
        for (Field field : Field.values()) {
            if (fields.read(field, line, reader.stampEnd(), line.length)) {
                Expect.that(fields.start() >= reader.stampEnd() && fields.start() < fields.end()
                        && fields.end() <= line.length, field + " outside of its line");
            }
        }
        return " " + reader.time() + " " + reader.level() + " " + reader.stamp();
    }

    private static List<String> scan(Kernel kernel, List<LogFormat> formats, byte[] log, int size) throws Exception {
        List<String> found = new ArrayList<>();
        MemoryLog source = new MemoryLog("fuzz", MemorySegment.ofArray(log), Instant.EPOCH);
        new ParallelScan(kernel, 1, size).scan(source, 0, new ScanRules(formats, NEWEST, List.of(), false), part -> {
            for (int line = 0; line < part.lines(); line++) {
                found.add(part.start(line) + (part.isRecord(line)
                        ? " " + part.time(line) + " " + part.level(line) + " " + part.stamp(line)
                        : ""));
            }
        }, () -> false);
        return found;
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
