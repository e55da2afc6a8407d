package org.deskwright.cli.internal;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import org.deskwright.logs.catalogue.FormatCatalogue;
import org.deskwright.logs.format.LogFormat;
import org.deskwright.logs.kernel.Kernel;
import org.deskwright.logs.kernel.Kernels;
import org.deskwright.logs.scan.ParallelScan;
import org.deskwright.logs.scan.ScanRules;
import org.deskwright.logs.scan.ScanTotals;
import org.deskwright.logs.source.LogSource;
import org.deskwright.logs.source.MemoryLog;

/** Measures how fast this machine goes over an invented log in memory, by each kernel that it has. */
public final class LogBench {
    private static final int CHUNK = 1 << 20;
    private static final int ROUNDS = 5;
    /** Bytes behind those that were asked for, in which the last line ends. */
    private static final int ROOM = 1 << 10;
    private static final int FEW = 60;
    private static final int MANY = 500;

    /**
     * @param kernel what went over it
     * @param pass what was looked for
     * @param bytesPerSecond of the fastest of some rounds
     */
    public record Result(String kernel, String pass, long bytesPerSecond) {}

    private final LogSource log;
    private final Random random = new Random(1);

    /**
     * @param size bytes of the log, about
     */
    public LogBench(int size) {
        // beside the heap, which the start script keeps small
        MemorySegment text = Arena.ofAuto().allocate(size + ROOM);
        Instant time = Instant.parse("2026-01-02T03:04:05.678Z");
        long end = 0;
        while (end < size) {
            time = time.plus(random.nextInt(1, 60), ChronoUnit.MILLIS);
            byte[] line = (time + " 0a1b2c3d-1111-1038-a745-000000000001 > LVL:" + random.nextInt(1, 4)
                    + " RC:   0           AGENT :round trip time (ms) = " + random.nextInt(300) + ", variance = "
                    + random.nextInt(20) + ", on the session socket of the agent\n")
                    .getBytes(StandardCharsets.US_ASCII);
            MemorySegment.copy(line, 0, text, ValueLayout.JAVA_BYTE, end, line.length);
            end += line.length;
        }
        log = new MemoryLog("invented", text.asSlice(0, end), time);
    }

    /** All passes, by the fastest kernel and by plain Java. */
    public List<Result> run() throws IOException {
        List<LogFormat> formats = FormatCatalogue.bundled().formats();
        Map<String, ScanRules> passes = new LinkedHashMap<>();
        passes.put("lines", ScanRules.LINES);
        passes.put("records", new ScanRules(formats, 0, List.of(), false));
        for (int count : new int[]{FEW, MANY}) {
            passes.put(count + " literals", new ScanRules(List.of(), 0, literals(count), false));
            passes.put("all, " + count + " literals", new ScanRules(formats, 0, literals(count), false));
        }
        List<Result> results = new ArrayList<>();
        for (Kernel kernel : new LinkedHashSet<>(List.of(Kernels.best(), Kernels.scalar()))) {
            for (Map.Entry<String, ScanRules> pass : passes.entrySet()) {
                results.add(new Result(kernel.name(), pass.getKey(), fastest(kernel, pass.getValue())));
            }
        }
        return results;
    }

    private List<byte[]> literals(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> ("failure " + Integer.toHexString(random.nextInt()) + " of part " + i)
                        .getBytes(StandardCharsets.US_ASCII))
                .toList();
    }

    private long fastest(Kernel kernel, ScanRules rules) throws IOException {
        ParallelScan scan = new ParallelScan(kernel, Runtime.getRuntime().availableProcessors(), CHUNK);
        long least = Long.MAX_VALUE;
        for (int i = 0; i < ROUNDS; i++) {
            ScanTotals totals = new ScanTotals(rules.literals().size());
            long begun = System.nanoTime();
            scan.scan(log, 0, rules, totals, () -> false);
            least = Math.min(least, System.nanoTime() - begun);
        }
        return (long) (log.size() * 1e9 / least);
    }
}
