package org.deskwright.benchmarks.logs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.deskwright.logs.catalogue.FormatCatalogue;
import org.deskwright.logs.format.LogFormat;
import org.deskwright.logs.format.SourceClock;
import org.deskwright.logs.kernel.Kernels;
import org.deskwright.logs.scan.ChunkSink;
import org.deskwright.logs.scan.ParallelScan;
import org.deskwright.logs.scan.ScanRules;
import org.deskwright.logs.scan.ScanTotals;
import org.deskwright.logs.session.LogSessions;
import org.deskwright.logs.session.RuleSet;
import org.deskwright.logs.session.SessionRules;
import org.deskwright.logs.session.SessionScan;
import org.deskwright.logs.signature.SignatureCatalogue;
import org.deskwright.logs.signature.SignatureScan;
import org.deskwright.logs.signature.SignatureSet;
import org.deskwright.logs.signature.SignatureTotals;
import org.deskwright.logs.source.MappedLog;

/**
 * What all signatures cost, on a log of {@link TicketGenerator}: {@code FILE FOLDER ROUNDS}. In turns a pass with the
 * 60 literals of {@link LogGenerator}, one with all signatures, and one with these and the steps of sessions, as
 * {@code logs scan} makes it. Prints {@code name=milliseconds} for each, after four rounds that are not counted.
 */
public final class SignaturesBenchmark {
    private static final int CHUNK = 1 << 20;
    /** Rounds that are not counted: until then the compiler is still at work on one or the other. */
    private static final int WARM = 4;
    private static final long NEWEST = 1_800_000_000_000_000L;

    private SignaturesBenchmark() {
    }

    public static void main(String[] args) throws IOException {
        List<LogFormat> formats = FormatCatalogue.bundled().formats();
        List<byte[]> literals = Files.readAllLines(Path.of(args[1], "60.txt")).stream()
                .map(line -> line.getBytes(StandardCharsets.US_ASCII)).toList();
        SignatureSet signatures = new SignatureSet(SignatureCatalogue.bundled(), formats);
        RuleSet all = new RuleSet(new SessionRules(SessionRules.bundled().markers(), List.of()),
                SignatureCatalogue.bundled(), formats);
        try (MappedLog log = MappedLog.open(Path.of(args[0]))) {
            for (int i = 1 - WARM; i <= Integer.parseInt(args[2]); i++) {
                ScanRules few = new ScanRules(formats, NEWEST, literals, false);
                pass(i, "ticket-60", log, few, new ScanTotals(literals.size()));
                SignatureTotals hits = new SignatureTotals();
                SignatureScan scan = new SignatureScan(signatures, hits);
                pass(i, "ticket-signatures", log, signatures.rules(NEWEST), scan.beside(new ScanTotals(0)));
                scan.end();
                if (hits.all().size() < 20) {
                    throw new IllegalStateException("only " + hits.all().size() + " signatures were found");
                }
                LogSessions.OneLog one = LogSessions.inMemory(all.rules()).log();
                SessionScan sessions = new SessionScan(all, log, SourceClock.UNKNOWN, one, new SignatureTotals());
                pass(i, "ticket-sessions", log, all.signatures().rules(NEWEST), sessions.beside(new ScanTotals(0)));
                sessions.end();
                one.end();
            }
        }
    }

    private static void pass(int round, String name, MappedLog log, ScanRules rules, ChunkSink sink)
            throws IOException {
        long begun = System.nanoTime();
        new ParallelScan(Kernels.best(), Runtime.getRuntime().availableProcessors(), CHUNK).scan(log, 0, rules, sink,
                () -> false);
        if (round > 0) {
            System.out.println(name + "=" + (System.nanoTime() - begun) / 1_000_000);
        }
    }
}
