package org.deskwright.fuzz;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.deskwright.logs.format.Field;
import org.deskwright.logs.format.FieldReader;
import org.deskwright.logs.format.FormatStamp;
import org.deskwright.logs.format.LogFormat;
import org.deskwright.logs.format.RecordReader;
import org.deskwright.logs.kernel.Kernel;
import org.deskwright.logs.kernel.Kernels;
import org.deskwright.logs.scan.Chunk;
import org.deskwright.logs.scan.ChunkScanner;
import org.deskwright.logs.scan.ScanRules;
import org.deskwright.logs.source.MemoryLog;

/** Holds a scan, cut anywhere, against each line read by itself, and each time against another way to read it. */
final class ScanOracle {
    /** Bytes of a line that are looked at. */
    private static final int HEAD = 512;
    private static final int MOST_PARTS = 40;
    /** The end of 2026, in microseconds. */
    private static final long NEWEST = 1_798_761_599_000_000L;

    private static final Chunk CHUNK = new Chunk();
    /** Mostly the formats are the same as in the run before, and take long to prepare. */
    private static ScanOracle lately;

    private final List<LogFormat> formats;
    private final List<FormatStamp> stamps;
    private final RecordReader reader;
    private final List<FieldReader> fieldsOf;
    private final ScanRules rules;
    private final Map<Kernel, ChunkScanner> scanners = new HashMap<>();

    private ScanOracle(List<LogFormat> formats) {
        this.formats = formats;
        stamps = FormatStamp.of(formats);
        reader = new RecordReader(formats, NEWEST);
        fieldsOf = formats.stream().map(FieldReader::new).toList();
        rules = new ScanRules(formats, NEWEST, List.of(), false);
    }

    /** The size of parts that a byte tells; of long logs not so small that little is run in a second. */
    static int part(byte told, int length) {
        return Math.max(1 + (told & 0xff), length / MOST_PARTS);
    }

    static void check(List<LogFormat> formats, byte[] log, int chunk) throws Exception {
        ScanOracle of = lately == null || lately.formats != formats ? new ScanOracle(formats) : lately;
        lately = of;
        List<String> expected = new ArrayList<>();
        for (int start = 0; start < log.length;) {
            int end = start;
            while (end < log.length && log[end] != '\n') {
                end++;
            }
            expected.add(start + of.line(Arrays.copyOfRange(log, start, Math.min(end, start + HEAD))));
            start = end + 1;
        }
        for (Kernel kernel : List.of(Kernels.best(), Kernels.scalar())) {
            ChunkScanner scanner = of.scanners.computeIfAbsent(kernel, of::scanner);
            Expect.same(expected, scan(scanner, log, 1 << 20), "in one part");
            Expect.same(expected, scan(scanner, log, chunk), "in parts of " + chunk);
        }
    }

    private ChunkScanner scanner(Kernel kernel) {
        return new ChunkScanner(kernel, rules, rules.literalSet(kernel, new byte[0]));
    }

    /** By itself: what was read before makes no difference, as a test of the reader shows. */
    private String line(byte[] line) {
        if (!reader.read(line, 0, line.length)) {
            return "";
        }
        StampOracle.check(stamps.get(reader.stamp()), reader, line);
        FieldReader fields = fieldsOf.get(reader.format());
        for (Field field : Field.values()) {
            if (fields.read(field, line, reader.stampEnd(), line.length)) {
                Expect.that(fields.start() >= reader.stampEnd() && fields.start() < fields.end()
                        && fields.end() <= line.length, field + " outside of its line");
            }
        }
        return " " + reader.time() + " " + reader.level() + " " + reader.stamp();
    }

    private static List<String> scan(ChunkScanner scanner, byte[] log, int size) throws Exception {
        List<String> found = new ArrayList<>();
        parts(scanner, log, size, part -> {
            for (int line = 0; line < part.lines(); line++) {
                found.add(part.start(line) + (part.isRecord(line)
                        ? " " + part.time(line) + " " + part.level(line) + " " + part.stamp(line)
                        : ""));
            }
        });
        return found;
    }

    /** On this thread: starting others would take most of the time. */
    static void parts(ChunkScanner scanner, byte[] log, int size, ChunkScanner.Full sink) throws Exception {
        MemoryLog source = new MemoryLog("fuzz", MemorySegment.ofArray(log), Instant.EPOCH);
        for (long at = 0; at < log.length; at += size) {
            scanner.scan(source, at, Math.min(at + size, log.length), CHUNK, sink);
            sink.tell(CHUNK);
        }
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
