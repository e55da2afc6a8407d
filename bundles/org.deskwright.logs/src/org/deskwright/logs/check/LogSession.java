package org.deskwright.logs.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.deskwright.core.evidence.Coverage;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.evidence.Provenance;
import org.deskwright.core.evidence.Scope;
import org.deskwright.core.intake.EvidenceReader;
import org.deskwright.core.intake.FileHead;
import org.deskwright.core.intake.ReadProblem;
import org.deskwright.core.intake.Recognition;
import org.deskwright.core.intake.SourceFile;
import org.deskwright.logs.catalogue.FormatCatalogue;
import org.deskwright.logs.check.LogFacts.Fact;
import org.deskwright.logs.check.LogFacts.Place;
import org.deskwright.logs.format.LogFormat;
import org.deskwright.logs.format.RecordReader;
import org.deskwright.logs.format.SourceClock;
import org.deskwright.logs.kernel.Kernels;
import org.deskwright.logs.scan.ParallelScan;
import org.deskwright.logs.scan.ScanTotals;
import org.deskwright.logs.session.LogSessions;
import org.deskwright.logs.session.RuleSet;
import org.deskwright.logs.session.Session;
import org.deskwright.logs.session.SessionRules;
import org.deskwright.logs.session.SessionScan;
import org.deskwright.logs.signature.SignatureCatalogue;
import org.deskwright.logs.signature.SignatureHit;
import org.deskwright.logs.signature.SignatureTotals;
import org.deskwright.logs.source.LogSource;

/** One intake's worth of logs. */
final class LogSession implements EvidenceReader.Session {
    private static final int CHUNK = 1 << 20;
    /** What one thread goes over while another one would be started. */
    private static final int ENOUGH = 8 << 20;

    /** Made when the first log is read. */
    private static final class Known {
        static final RuleSet RULES = new RuleSet(new SessionRules(SessionRules.bundled().markers(), List.of()),
                SignatureCatalogue.bundled(), formats());
    }

    /**
     * @param read when its state was written
     * @param records with a time
     */
    private record Log(String name, String kind, Instant read, long records, List<Fact> facts) {}

    private final List<Log> logs = new ArrayList<>();
    private LogSessions sessions;
    /** A file's head is looked at by the thread that has the file. */
    private final ThreadLocal<RecordReader> readers = ThreadLocal.withInitial(() -> new RecordReader(formats(), 0));

    private static List<LogFormat> formats() {
        return FormatCatalogue.bundled().formats();
    }

    @Override
    public Recognition recognises(FileHead head) {
        return LogHead.of(head, formats(), readers.get());
    }

    @Override
    public void read(SourceFile file, Consumer<ReadProblem> problems) throws IOException {
        try (LogSource source = LogBytes.open(file)) {
            Instant modified = file.modified().orElseGet(source::modified);
            ScanTotals totals = new ScanTotals(0);
            SignatureTotals hits = new SignatureTotals();
            LogSessions.OneLog log = sessions().log();
            SessionScan scan = new SessionScan(Known.RULES, file.name(), source, SourceClock.UNKNOWN, log, hits);
            int threads = (int) Math.clamp(source.size() / ENOUGH + 1, 1, Runtime.getRuntime().availableProcessors());
            new ParallelScan(Kernels.best(), threads, CHUNK).scan(source, 0,
                    Known.RULES.signatures().rules(ChronoUnit.MICROS.between(Instant.EPOCH, modified)),
                    scan.beside(totals), Thread.currentThread()::isInterrupted);
            scan.end();
            log.end();
            String kind = LogKinds.of(mostFrequent(totals));
            List<Fact> facts = hits.all().stream().map(total -> new Fact(file.name(), kind, total.signature(),
                    total.count(), total.first().stream().map(LogSession::place).toList())).toList();
            synchronized (logs) {
                logs.add(new Log(file.name(), kind, modified, totals.records(), facts));
            }
        }
    }

    private LogSessions sessions() {
        synchronized (logs) {
            sessions = sessions == null ? LogSessions.inMemory(SessionRules.bundled()) : sessions;
            return sessions;
        }
    }

    private static LogFormat mostFrequent(ScanTotals totals) {
        return formats().get(
                IntStream.range(0, formats().size()).boxed().max(Comparator.comparing(totals::ofFormat)).orElseThrow());
    }

    private static Place place(SignatureHit hit) {
        return new Place(hit.line() + 1,
                hit.record().flatMap(head -> SourceClock.UNKNOWN.moment(head.time(), head.stamp())),
                hit.record().map(LogSession::told).orElse(""));
    }

    private static String told(SignatureHit.Head head) {
        Instant time = Instant.EPOCH.plus(head.time(), ChronoUnit.MICROS);
        return head.stamp().isUptime()
                ? head.time() / 1_000_000 + " s after the device was started"
                : time.atOffset(ZoneOffset.UTC).toLocalDateTime() + " by the clock of the computer that wrote it";
    }

    @Override
    public void finish(Evidence.Builder evidence, Instant asOf, Consumer<ReadProblem> problems) {
        if (logs.isEmpty()) {
            return;
        }
        logs.sort(Comparator.comparing(Log::name));
        evidence.covering(new Coverage(
                logs.stream().map(log -> new Coverage.Entry(new Provenance(log.name, log.kind, Scope.UNKNOWN, log.read),
                        true, (int) Math.min(log.records, Integer.MAX_VALUE))).toList()));
        evidence.with(LogFacts.KIND, new LogFacts(logs.size(),
                logs.stream()
                        .flatMap(log -> log.facts.stream().sorted(Comparator.comparing(fact -> fact.signature().id())))
                        .toList(),
                rebuilt(), logs.stream().collect(Collectors.toMap(Log::name, Log::kind, (first, same) -> first))));
    }

    private List<Session> rebuilt() {
        List<Session> all = new ArrayList<>();
        try {
            sessions().drain(all::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // none of it is on disk
        }
        return all;
    }
}
