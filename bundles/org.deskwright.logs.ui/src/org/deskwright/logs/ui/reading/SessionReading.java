package org.deskwright.logs.ui.reading;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.deskwright.logs.archive.Rotation;
import org.deskwright.logs.check.UserClocks;
import org.deskwright.logs.format.FormatStamp;
import org.deskwright.logs.format.SourceClock;
import org.deskwright.logs.kernel.Kernels;
import org.deskwright.logs.scan.Chunk;
import org.deskwright.logs.scan.ClockChanges;
import org.deskwright.logs.scan.ParallelScan;
import org.deskwright.logs.session.Event;
import org.deskwright.logs.session.LogSessions;
import org.deskwright.logs.session.Metric;
import org.deskwright.logs.session.RuleSet;
import org.deskwright.logs.session.Session;
import org.deskwright.logs.session.SessionScan;
import org.deskwright.logs.source.LogSource;
import org.deskwright.ui.text.Texts;

/** Goes over logs for what they tell of sessions. A log that cannot be read is told, the others are read. */
final class SessionReading {
    private static final Texts TEXTS = Texts.beside(SessionReading.class);
    private static final int CHUNK = 1 << 20;
    private static final long TELL_NANOS = TimeUnit.MILLISECONDS.toNanos(300);

    private final LogScope scope;
    private final RuleSet rules;
    private final List<FormatStamp> stamps;
    private final UserClocks clocks;
    private final BooleanSupplier cancelled;
    private final Consumer<String> progress;
    private final LogSessions sessions;
    private final SeriesTaker series = new SeriesTaker();
    private final Map<String, LogTimes> times = new HashMap<>();
    private final List<String> problems = new ArrayList<>();
    private long toldAt;

    private SessionReading(LogScope scope, RuleSet rules, List<FormatStamp> stamps, UserClocks clocks,
            BooleanSupplier cancelled, Consumer<String> progress) {
        this.scope = scope;
        this.rules = rules;
        this.stamps = stamps;
        this.clocks = clocks;
        this.cancelled = cancelled;
        this.progress = progress;
        sessions = LogSessions.inMemory(rules.rules());
        problems.addAll(clocks.problems());
    }

    /**
     * @param stamps of the formats by which the rules are looked for
     * @param progress is told now and then how far it is
     * @throws CancellationException when it was cancelled
     */
    static FoundSessions of(LogScope scope, RuleSet rules, List<FormatStamp> stamps, UserClocks clocks,
            BooleanSupplier cancelled, Consumer<String> progress) throws IOException {
        return new SessionReading(scope, rules, stamps, clocks, cancelled, progress).read();
    }

    private FoundSessions read() throws IOException {
        for (int i = 0; i < scope.logs().size(); i++) {
            Rotation log = scope.logs().get(i);
            if (cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            toldAt = System.nanoTime();
            progress.accept(TEXTS.get("reading", i + 1, scope.logs().size(), log.title()));
            try {
                read(log);
            } catch (IOException e) {
                if (cancelled.getAsBoolean()) {
                    throw new CancellationException();
                }
                problems.add(String.valueOf(e.getMessage()));
            }
        }
        List<Session> found = new ArrayList<>();
        sessions.drain(found::add);
        return new FoundSessions(scope, found, sessions.left() > 0, series.series(), series.left(), times, problems);
    }

    private void read(Rotation log) throws IOException {
        OneLog taken = new OneLog(log.title());
        try (LogSource source = log.open(Instant.now())) {
            SourceClock clock = ClockChanges.of(source, rules.signatures().rules(0).formats(),
                    clocks.clock(log.title(), source));
            SessionScan scan = new SessionScan(rules, log.title(), source, clock, taken, other -> {});
            try {
                new ParallelScan(Kernels.best(), Runtime.getRuntime().availableProcessors(), CHUNK).scan(source, 0,
                        rules.signatures().rules(ChronoUnit.MICROS.between(Instant.EPOCH, source.modified())),
                        scan.beside(chunk -> taken.passed(chunk, source.size())), cancelled);
            } catch (InternalError e) {
                throw source.cutOff(e);
            }
            scan.end();
            times.put(log.title(), LogTimes.of(clock, stamps, taken.counts));
        } finally {
            taken.sessions.end();
        }
    }

    /** Takes what one log tells. */
    private final class OneLog implements SessionScan.Sink {
        private final String title;
        private final LogSessions.OneLog sessions = SessionReading.this.sessions.log();
        private final long[] counts = new long[stamps.size()];

        OneLog(String title) {
            this.title = title;
        }

        @Override
        public void event(Event event) {
            sessions.event(event);
        }

        @Override
        public void metric(Metric metric) {
            sessions.metric(metric);
            series.take(metric);
        }

        void passed(Chunk chunk, long size) {
            for (int line = 0; line < chunk.lines(); line++) {
                if (chunk.isRecord(line)) {
                    counts[chunk.stamp(line)]++;
                }
            }
            if (System.nanoTime() - toldAt > TELL_NANOS) {
                toldAt = System.nanoTime();
                progress.accept(TEXTS.get("reading.part", scope.logs().indexOf(log()) + 1, scope.logs().size(), title,
                        chunk.to() * 100 / Math.max(1, size)));
            }
        }

        private Rotation log() {
            return scope.logs().stream().filter(log -> log.title().equals(title)).findFirst().orElseThrow();
        }
    }
}
