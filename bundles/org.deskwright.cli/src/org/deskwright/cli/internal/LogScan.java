package org.deskwright.cli.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.deskwright.logs.archive.FoundLog;
import org.deskwright.logs.catalogue.FormatCatalogue;
import org.deskwright.logs.format.LogFormat;
import org.deskwright.logs.kernel.Kernels;
import org.deskwright.logs.scan.ChunkSink;
import org.deskwright.logs.scan.ParallelScan;
import org.deskwright.logs.scan.RecordFilter;
import org.deskwright.logs.scan.ScanRules;
import org.deskwright.logs.scan.ScanTotals;
import org.deskwright.logs.source.LogSource;

/**
 * Goes over logs on all processors.
 *
 * @param catalogue formats that records may be written in
 * @param literals to count
 * @param filter which records count
 */
public record LogScan(FormatCatalogue catalogue, List<String> literals, boolean ignoreCase, RecordFilter filter) {
    private static final int CHUNK = 1 << 20;

    /**
     * What a log holds.
     *
     * @param formats in which its records may be written, as the totals number them
     */
    public record Scanned(FoundLog log, long bytes, List<LogFormat> formats, ScanTotals totals) {}

    /**
     * Reads one log.
     *
     * @param now which tells whether it may still grow
     * @throws IOException when it cannot be read
     */
    public Scanned scan(FoundLog found, Instant now, ProgressBar progress) throws IOException {
        try (LogSource log = found.open(now)) {
            try {
                return scan(found, log, progress);
            } catch (InternalError e) {
                throw log.cutOff(e);
            }
        }
    }

    private Scanned scan(FoundLog found, LogSource log, ProgressBar progress) throws IOException {
        long newest = ChronoUnit.MICROS.between(Instant.EPOCH, log.modified());
        ScanRules rules = new ScanRules(catalogue.formats(), newest,
                literals.stream().map(literal -> literal.getBytes(StandardCharsets.UTF_8)).toList(), ignoreCase);
        ScanTotals totals = new ScanTotals(literals.size(), filter);
        ChunkSink sink = chunk -> {
            totals.accept(chunk);
            progress.show("reading " + found.name(), chunk.to(), log.size());
        };
        new ParallelScan(Kernels.best(), Runtime.getRuntime().availableProcessors(), CHUNK).scan(log, 0, rules, sink,
                () -> false);
        return new Scanned(found, log.size(), catalogue.formats(), totals);
    }
}
