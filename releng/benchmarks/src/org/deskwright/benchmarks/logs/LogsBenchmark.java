package org.deskwright.benchmarks.logs;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.deskwright.logs.catalogue.FormatCatalogue;
import org.deskwright.logs.format.LogFormat;
import org.deskwright.logs.kernel.Kernel;
import org.deskwright.logs.kernel.Kernels;
import org.deskwright.logs.scan.ParallelScan;
import org.deskwright.logs.scan.ScanRules;
import org.deskwright.logs.scan.ScanTotals;
import org.deskwright.logs.source.MappedLog;

/**
 * Passes over a log in one process: {@code FILE FOLDER ROUNDS}, with the messages of {@link LogGenerator} in the
 * folder. Prints {@code name=milliseconds}, once for each round, and before them once with {@code first-} for a round
 * that also warms the JVM up; and last, with {@code heap=}, the most megabytes of heap that were in use.
 */
public final class LogsBenchmark {
    private static final int CHUNK = 1 << 20;
    private static final long NEWEST = 1_800_000_000_000_000L;

    private LogsBenchmark() {
    }

    public static void main(String[] args) throws IOException {
        int rounds = Integer.parseInt(args[2]);
        try (MappedLog log = MappedLog.open(Path.of(args[0]))) {
            List<LogFormat> formats = FormatCatalogue.bundled().formats();
            List<byte[]> few = literals(Path.of(args[1], "60.txt"));
            List<byte[]> many = literals(Path.of(args[1], "500.txt"));
            // one kernel a process: the compiler builds on what it saw, and would build for both
            Kernel kernel = Kernels.best();
            String plain = kernel == Kernels.scalar() ? "plain-" : "";
            for (int i = 0; i <= rounds; i++) {
                String prefix = plain + (i == 0 ? "first-" : "");
                pass(prefix + "lines", log, kernel, ScanRules.LINES);
                pass(prefix + "records", log, kernel, new ScanRules(formats, NEWEST, List.of(), false));
                pass(prefix + "all-60", log, kernel, new ScanRules(formats, NEWEST, few, false));
                pass(prefix + "all-500", log, kernel, new ScanRules(formats, NEWEST, many, false));
            }
            long most = ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getType() == MemoryType.HEAP).mapToLong(pool -> pool.getPeakUsage().getUsed())
                    .sum();
            System.out.println(plain + "heap=" + (most >> 20));
        }
    }

    private static List<byte[]> literals(Path file) throws IOException {
        List<byte[]> literals = new ArrayList<>();
        Files.readAllLines(file).forEach(line -> literals.add(line.getBytes(StandardCharsets.US_ASCII)));
        return literals;
    }

    private static void pass(String name, MappedLog log, Kernel kernel, ScanRules rules) throws IOException {
        ScanTotals totals = new ScanTotals(rules.literals().size());
        long begun = System.nanoTime();
        new ParallelScan(kernel, Runtime.getRuntime().availableProcessors(), CHUNK).scan(log, 0, rules, totals,
                () -> false);
        System.out.println(name + "=" + (System.nanoTime() - begun) / 1_000_000);
    }
}
