package org.deskwright.cli.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.deskwright.logs.catalogue.FormatCatalogue;
import org.deskwright.logs.format.LogFormat;
import org.deskwright.logs.kernel.Kernels;
import org.deskwright.logs.scan.ParallelScan;
import org.deskwright.logs.scan.ScanRules;
import org.deskwright.logs.scan.ScanTotals;
import org.deskwright.logs.source.MappedLog;

/**
 * Goes over logs on all processors.
 *
 * @param catalogue formats that records may be written in
 * @param literals to count
 */
public record LogScan(FormatCatalogue catalogue, List<String> literals, boolean ignoreCase) {
    private static final int CHUNK = 1 << 20;

    /**
     * What a log holds.
     *
     * @param formats in which its records may be written, as the totals number them
     */
    public record Scanned(Path file, long bytes, List<LogFormat> formats, ScanTotals totals) {}

    /**
     * Reads one file.
     *
     * @throws IOException when it cannot be read
     */
    public Scanned scan(Path file) throws IOException {
        try (MappedLog log = MappedLog.open(file)) {
            try {
                return scan(file, log);
            } catch (InternalError e) {
                throw log.cutOff(e);
            }
        }
    }

    private Scanned scan(Path file, MappedLog log) throws IOException {
        long newest = ChronoUnit.MICROS.between(Instant.EPOCH, log.modified());
        ScanRules rules = new ScanRules(catalogue.formats(), newest,
                literals.stream().map(literal -> literal.getBytes(StandardCharsets.UTF_8)).toList(), ignoreCase);
        ScanTotals totals = new ScanTotals(literals.size());
        new ParallelScan(Kernels.best(), Runtime.getRuntime().availableProcessors(), CHUNK).scan(log, 0, rules,
                totals, () -> false);
        return new Scanned(file, log.size(), catalogue.formats(), totals);
    }
}
