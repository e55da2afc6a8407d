package org.deskwright.cli.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import org.deskwright.logs.archive.FoundLog;
import org.deskwright.logs.catalogue.FormatCatalogue;
import org.deskwright.logs.format.LogFormat;
import org.deskwright.logs.kernel.Kernels;
import org.deskwright.logs.scan.ChunkSink;
import org.deskwright.logs.scan.ParallelScan;
import org.deskwright.logs.scan.RecordFilter;
import org.deskwright.logs.scan.ScanRules;
import org.deskwright.logs.scan.ScanTotals;
import org.deskwright.logs.signature.SignatureCatalogue;
import org.deskwright.logs.signature.SignatureHit;
import org.deskwright.logs.signature.SignatureScan;
import org.deskwright.logs.signature.SignatureSet;
import org.deskwright.logs.signature.SignatureTotals;
import org.deskwright.logs.signature.SignatureTotals.Total;
import org.deskwright.logs.source.LogSource;

/**
 * Goes over logs on all processors.
 *
 * @param catalogue formats that records may be written in
 * @param literals to count
 * @param signatures to find; empty where literals are counted
 * @param filter which records count
 */
public record LogScan(FormatCatalogue catalogue, List<String> literals, boolean ignoreCase,
        Optional<SignatureSet> signatures, RecordFilter filter) {
    private static final int CHUNK = 1 << 20;

    /** Looks for all that is known. */
    public static LogScan forSignatures(FormatCatalogue formats, SignatureCatalogue signatures, RecordFilter filter) {
        return new LogScan(formats, List.of(), false, Optional.of(new SignatureSet(signatures, formats.formats())),
                filter);
    }

    /** Counts literals. */
    public static LogScan forLiterals(FormatCatalogue formats, List<String> literals, boolean ignoreCase,
            RecordFilter filter) {
        return new LogScan(formats, literals, ignoreCase, Optional.empty(), filter);
    }

    /**
     * What a log holds.
     *
     * @param formats in which its records may be written, as the totals number them
     * @param found signatures, the worst first
     */
    public record Scanned(FoundLog log, long bytes, List<LogFormat> formats, ScanTotals totals, List<Total> found) {}

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
        ScanTotals totals = new ScanTotals(literals.size(), filter);
        if (signatures.isEmpty()) {
            scan(log, new ScanRules(catalogue.formats(), newest,
                    literals.stream().map(literal -> literal.getBytes(StandardCharsets.UTF_8)).toList(), ignoreCase),
                    told(totals, log, progress));
            return new Scanned(found, log.size(), catalogue.formats(), totals, List.of());
        }
        SignatureTotals hits = new SignatureTotals();
        SignatureScan scan = new SignatureScan(signatures.get(), hit -> {
            if (counts(hit)) {
                hits.accept(hit);
            }
        });
        scan(log, signatures.get().rules(newest), scan.beside(told(totals, log, progress)));
        scan.end();
        return new Scanned(found, log.size(), catalogue.formats(), totals, hits.all());
    }

    private boolean counts(SignatureHit hit) {
        return filter.equals(RecordFilter.ALL)
                || hit.record().filter(head -> filter.fits(head.time(), head.level())).isPresent();
    }

    /** Shows on the way how far it is. */
    private static ChunkSink told(ScanTotals totals, LogSource log, ProgressBar progress) {
        return chunk -> {
            totals.accept(chunk);
            progress.show("reading " + log.name(), chunk.to(), log.size());
        };
    }

    private static void scan(LogSource log, ScanRules rules, ChunkSink sink) throws IOException {
        new ParallelScan(Kernels.best(), Runtime.getRuntime().availableProcessors(), CHUNK).scan(log, 0, rules, sink,
                () -> false);
    }
}
