package org.deskwright.logs.check;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.deskwright.logs.archive.LogPlaces;
import org.deskwright.logs.archive.LogPlaces.FilePlace;
import org.deskwright.logs.check.LogFacts.Fact;
import org.deskwright.logs.check.LogFacts.Place;
import org.deskwright.logs.check.LogFacts.Span;
import org.deskwright.logs.check.LogFacts.Success;
import org.deskwright.logs.format.LogFormat;
import org.deskwright.logs.format.SourceClock;
import org.deskwright.logs.kernel.Kernels;
import org.deskwright.logs.scan.ClockChanges;
import org.deskwright.logs.scan.ClockDoubts;
import org.deskwright.logs.scan.ParallelScan;
import org.deskwright.logs.scan.ScanTotals;
import org.deskwright.logs.session.LogSessions;
import org.deskwright.logs.session.SessionScan;
import org.deskwright.logs.signature.SignatureHit;
import org.deskwright.logs.signature.SignatureTotals;
import org.deskwright.logs.source.LogSource;

/** Looks for all known failures in a log, and for what it tells of sessions. Safe to share by threads. */
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
     * @param successes what it tells that worked
     * @param span the time that it goes over; empty where it is not known
     * @param files that it is made of, each with the first of its lines; empty where it is one
     * @param doubts of its clock, a sentence each
     * @param computers whose events it holds
     */
    record Log(String name, String kind, Instant read, long records, List<Fact> facts, List<Success> successes,
            Optional<Span> span, List<FilePlace> files, List<String> doubts, Set<String> computers) {
        Log {
            facts = List.copyOf(facts);
            successes = List.copyOf(successes);
            files = List.copyOf(files);
            doubts = List.copyOf(doubts);
        }

        /** Where a line stands, by the file that it stands in. */
        FilePlace place(long line) {
            return files.reversed().stream().filter(file -> file.line() <= line).findFirst()
                    .map(file -> new FilePlace(file.file(), line - file.line()))
                    .orElseGet(() -> new FilePlace(name, line));
        }
    }

    /**
     * @param name by which its clock is known
     * @param source named as findings tell it, as are its files where it is made of several
     * @param sessions take what it tells of them
     */
    Log read(String name, LogSource source, LogSessions sessions) throws IOException {
        ScanTotals totals = new ScanTotals(0);
        SignatureTotals hits = new SignatureTotals();
        LogPlaces places = LogPlaces.of(source);
        SourceClock clock = ClockChanges.of(source, settings.formats().formats(), settings.clock(name, source));
        ClockDoubts doubts = new ClockDoubts(clock);
        LogSessions.OneLog told = sessions.log();
        SuccessLines worked = new SuccessLines();
        LogComputers computers = new LogComputers(source);
        FailureTimes failed = new FailureTimes(source.name(), clock, computers);
        SessionScan scan = new SessionScan(settings.rules(), source, clock, told, hits.andThen(worked).andThen(failed));
        int threads = (int) Math.clamp(source.size() / ENOUGH + 1, 1, Runtime.getRuntime().availableProcessors());
        new ParallelScan(Kernels.best(), threads, CHUNK).scan(source, 0,
                settings.rules().signatures().rules(ChronoUnit.MICROS.between(Instant.EPOCH, source.modified())),
                scan.beside(chunk -> {
                    totals.accept(chunk);
                    doubts.accept(chunk);
                    places.accept(chunk);
                }), Thread.currentThread()::isInterrupted);
        scan.end();
        told.end();
        String kind = LogKinds.of(mostFrequent(totals));
        Log log = new Log(source.name(), kind, source.modified(), totals.records(), List.of(), List.of(),
                totals.moments(clock).map(at -> new Span(source.name(), kind, at.earliest(), at.latest())),
                places.files(), doubts.told(), Set.of());
        List<Fact> facts = hits.all().stream()
                .map(total -> new Fact(log.name(), kind, total.signature(), total.count(),
                        total.first().stream().map(hit -> place(log, hit, clock)).toList(),
                        failed.of(total.signature())))
                .toList();
        List<Success> successes = worked.all().stream()
                .flatMap(hit -> successes(log, hit, place(log, hit, clock)).stream()).toList();
        return new Log(log.name(), kind, log.read(), log.records(), facts, successes, log.span(), log.files(),
                log.doubts(), kind.equals(LogKinds.WINDOWS_EVENTS) ? Set.copyOf(computers.told()) : Set.of());
    }

    /** None where it is not known when that was. */
    private static List<Success> successes(Log log, SignatureHit hit, Place place) {
        return SuccessRules.bundled().ofLine(hit.signature().id()).stream()
                .flatMap(rule -> place.moment().stream().map(at -> new Success(rule.topics(), log.name(), "",
                        log.kind(), place, hit.signature().title(), rule.why(), hit.signature().source().title(),
                        rule.span() == SuccessRules.Span.MOMENT ? at : at.minusSeconds((long) hit.value()), at)))
                .toList();
    }

    private LogFormat mostFrequent(ScanTotals totals) {
        List<LogFormat> formats = settings.formats().formats();
        return formats.get(
                IntStream.range(0, formats.size()).boxed().max(Comparator.comparing(totals::ofFormat)).orElseThrow());
    }

    private static Place place(Log log, SignatureHit hit, SourceClock clock) {
        FilePlace at = log.place(hit.line());
        return new Place(at.file(), at.line() + 1,
                hit.record().flatMap(head -> clock.moment(head.time(), head.stamp(), hit.at())),
                hit.record().map(ReadLogs::told).orElse(""));
    }

    private static String told(SignatureHit.Head head) {
        Instant time = Instant.EPOCH.plus(head.time(), ChronoUnit.MICROS);
        return head.stamp().isUptime()
                ? head.time() / 1_000_000 + " s after the device was started"
                : time.atOffset(ZoneOffset.UTC).toLocalDateTime() + " by the clock of the computer that wrote it";
    }
}
