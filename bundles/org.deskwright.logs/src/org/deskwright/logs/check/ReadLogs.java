package org.deskwright.logs.check;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.deskwright.logs.check.LogFacts.Fact;
import org.deskwright.logs.check.LogFacts.Place;
import org.deskwright.logs.format.LogFormat;
import org.deskwright.logs.format.SourceClock;
import org.deskwright.logs.kernel.Kernels;
import org.deskwright.logs.scan.ParallelScan;
import org.deskwright.logs.scan.ScanTotals;
import org.deskwright.logs.signature.SignatureHit;
import org.deskwright.logs.signature.SignatureScan;
import org.deskwright.logs.signature.SignatureTotals;
import org.deskwright.logs.source.LogSource;

/** Looks for all known failures in a log. Safe to share by threads. */
final class ReadLogs {
    private static final int CHUNK = 1 << 20;
    /** What one thread goes over while another one would be started. */
    private static final int ENOUGH = 8 << 20;

    private final LogSettings settings;

    ReadLogs(LogSettings settings) {
        this.settings = settings;
    }

    /**
     * A log that was read.
     *
     * @param read when its state was written
     * @param records with a time
     */
    record Log(String name, String kind, Instant read, long records, List<Fact> facts) {}

    /**
     * @param name as findings tell it
     * @param modified when it was written to last
     */
    Log read(String name, Instant modified, LogSource source) throws IOException {
        ScanTotals totals = new ScanTotals(0);
        SignatureTotals hits = new SignatureTotals();
        SignatureScan scan = new SignatureScan(settings.signatures(), hits);
        int threads = (int) Math.clamp(source.size() / ENOUGH + 1, 1, Runtime.getRuntime().availableProcessors());
        new ParallelScan(Kernels.best(), threads, CHUNK).scan(source, 0,
                settings.signatures().rules(ChronoUnit.MICROS.between(Instant.EPOCH, modified)), scan.beside(totals),
                Thread.currentThread()::isInterrupted);
        scan.end();
        String kind = LogKinds.of(mostFrequent(totals));
        SourceClock clock = settings.clock(name);
        List<Fact> facts = hits.all().stream().map(total -> new Fact(name, kind, total.signature(), total.count(),
                total.first().stream().map(hit -> place(hit, clock)).toList())).toList();
        return new Log(name, kind, modified, totals.records(), facts);
    }

    private LogFormat mostFrequent(ScanTotals totals) {
        List<LogFormat> formats = settings.formats().formats();
        return formats.get(
                IntStream.range(0, formats.size()).boxed().max(Comparator.comparing(totals::ofFormat)).orElseThrow());
    }

    private static Place place(SignatureHit hit, SourceClock clock) {
        return new Place(hit.line() + 1, hit.record().flatMap(head -> clock.moment(head.time(), head.stamp())),
                hit.record().map(ReadLogs::told).orElse(""));
    }

    private static String told(SignatureHit.Head head) {
        Instant time = Instant.EPOCH.plus(head.time(), ChronoUnit.MICROS);
        return head.stamp().isUptime()
                ? head.time() / 1_000_000 + " s after the device was started"
                : time.atOffset(ZoneOffset.UTC).toLocalDateTime() + " by the clock of the computer that wrote it";
    }
}
