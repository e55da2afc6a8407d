package org.deskwright.cli.internal;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
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
        StringBuilder text = new StringBuilder(size + 300);
        Instant time = Instant.parse("2026-01-02T03:04:05.678Z");
        while (text.length() < size) {
            time = time.plus(random.nextInt(1, 60), ChronoUnit.MILLIS);
            text.append(time).append(" 0a1b2c3d-1111-1038-a745-000000000001 > LVL:").append(random.nextInt(1, 4))
                    .append(" RC:   0           AGENT :round trip time (ms) = ").append(random.nextInt(300))
                    .append(", variance = ").append(random.nextInt(20))
                    .append(", on the session socket of the agent\n");
        }
        log = new MemoryLog("invented", MemorySegment.ofArray(text.toString().getBytes(StandardCharsets.US_ASCII)),
                time);
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
