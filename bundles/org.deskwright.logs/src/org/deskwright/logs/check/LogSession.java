package org.deskwright.logs.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.deskwright.core.evidence.Coverage;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.evidence.Provenance;
import org.deskwright.core.evidence.Scope;
import org.deskwright.core.intake.EvidenceReader;
import org.deskwright.core.intake.FileHead;
import org.deskwright.core.intake.ReadProblem;
import org.deskwright.core.intake.Recognition;
import org.deskwright.core.intake.SourceFile;
import org.deskwright.core.intake.TextSource;
import org.deskwright.logs.archive.LogFinder;
import org.deskwright.logs.archive.WorkSpaceBundle;
import org.deskwright.logs.check.ReadLogs.Log;
import org.deskwright.logs.session.LogSessions;
import org.deskwright.logs.source.LogSource;

/** One intake's worth of logs. */
final class LogSession implements EvidenceReader.Session {
    private static final int MOST_NAMES = 200_000;

    private final Supplier<LogSettings> given;
    private LogSettings settings;
    private LogSessions sessions;
    /** Of all files, whoever reads them: together they may be the bundle of a WorkSpace. */
    private final Set<String> names = ConcurrentHashMap.newKeySet();
    private final List<Log> logs = new ArrayList<>();
    private final RotatedFiles waiting = new RotatedFiles();
    /** A file's head is looked at by the thread that has the file. */
    private final ThreadLocal<LogHead> heads = ThreadLocal.withInitial(() -> new LogHead(settings().formats()));

    LogSession(Supplier<LogSettings> settings) {
        given = settings;
    }

    private synchronized LogSettings settings() {
        if (settings == null) {
            settings = given.get();
        }
        return settings;
    }

    /** Logs bear no mark; but what lies beside them, of whatever kind, tells whether a bundle is whole. */
    @Override
    public boolean isMarked(FileHead head) {
        if (names.size() < MOST_NAMES) {
            names.add(head.name());
        }
        return false;
    }

    @Override
    public Recognition recognises(FileHead head) {
        return LogFinder.isArchive(head.bytes()) ? Recognition.POSSIBLE : heads.get().of(head.bytes(), head.text());
    }

    @Override
    public void read(SourceFile file, Consumer<ReadProblem> problems) throws IOException {
        if (LogFinder.isArchive(LogBytes.head(() -> TextSource.of(file).openBytes()))) {
            new LogArchive(reader(), heads.get(), sessions(), problems, this::add).read(file);
        } else if (waiting.isOfSeveral(file)) {
            waiting.add(file);
        } else {
            try (LogSource source = LogBytes.open(file, problems)) {
                add(reader().read(file.name(), source, sessions()));
            }
        }
    }

    private ReadLogs reader() {
        return new ReadLogs(settings());
    }

    private synchronized LogSessions sessions() {
        if (sessions == null) {
            sessions = LogSessions.inMemory(settings().rules().rules());
        }
        return sessions;
    }

    private void add(Log log) {
        synchronized (logs) {
            logs.add(log);
        }
    }

    @Override
    public void finish(Evidence.Builder evidence, Instant asOf, Consumer<ReadProblem> problems) {
        waiting.read((name, source) -> add(reader().read(name, source, sessions())), problems);
        WorkSpaceBundle.in("evidence", names).forEach(bundle -> BundleGaps.tell(bundle.name(), bundle, problems));
        if (logs.isEmpty()) {
            return;
        }
        settings().problems()
                .forEach(problem -> problems.accept(problem(problem, "all else is read as if it were not there")));
        settings().unshown().forEach(one -> problems
                .accept(problem(one, "it is not told here; 'deskwright logs scan' shows where it stands")));
        logs.sort(Comparator.comparing(Log::name));
        logs.forEach(log -> log.doubts()
                .forEach(doubt -> problems.accept(ReadProblem.whole(log.name(), doubt, "all else of it is read"))));
        evidence.covering(new Coverage(logs.stream()
                .map(log -> new Coverage.Entry(new Provenance(log.name(), log.kind(), Scope.UNKNOWN, log.read()), true,
                        (int) Math.min(log.records(), Integer.MAX_VALUE)))
                .toList()));
        SessionEnds ends = ends(problems);
        evidence.with(LogFacts.KIND, new LogFacts(logs.size(), logs.stream()
                .flatMap(log -> log.facts().stream().sorted(Comparator.comparing(fact -> fact.signature().id())))
                .toList(), ends.all(),
                Stream.concat(logs.stream().flatMap(log -> log.successes().stream()), ends.successes().stream())
                        .toList(),
                logs.stream().flatMap(log -> log.span().stream()).toList(), ends.stays(), ends.hosted(),
                logs.stream().map(log -> new LogFacts.Origin(log.name(), log.kind(), log.computers())).toList()));
    }

    /** @param line that begins with the file */
    private static ReadProblem problem(String line, String rest) {
        int end = line.indexOf(": ");
        return ReadProblem.whole(end < 0 ? "logs" : line.substring(0, end), line.substring(end < 0 ? 0 : end + 2),
                rest);
    }

    private SessionEnds ends(Consumer<ReadProblem> problems) {
        SessionEnds ends = new SessionEnds(logs);
        try {
            sessions().drain(ends);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (sessions().left() > 0) {
            problems.accept(ReadProblem.whole("logs", "they tell of more sessions than are told apart at once; "
                    + sessions().left() + " parts of sessions were left out", "diagnose fewer logs at a time"));
        }
        return ends;
    }
}
