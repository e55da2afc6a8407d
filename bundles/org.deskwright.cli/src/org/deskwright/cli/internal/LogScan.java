package org.deskwright.cli.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;

import org.deskwright.logs.archive.LogPlaces;
import org.deskwright.logs.archive.Rotation;
import org.deskwright.logs.catalogue.FormatCatalogue;
import org.deskwright.logs.check.KnownClocks;
import org.deskwright.logs.format.LogFormat;
import org.deskwright.logs.format.SourceClock;
import org.deskwright.logs.kernel.Kernels;
import org.deskwright.logs.scan.Chunk;
import org.deskwright.logs.scan.ChunkSink;
import org.deskwright.logs.scan.ClockChanges;
import org.deskwright.logs.scan.ClockDoubts;
import org.deskwright.logs.scan.ParallelScan;
import org.deskwright.logs.scan.RecordFilter;
import org.deskwright.logs.scan.ScanRules;
import org.deskwright.logs.scan.ScanTotals;
import org.deskwright.logs.session.LogSessions;
import org.deskwright.logs.session.RuleSet;
import org.deskwright.logs.session.Session;
import org.deskwright.logs.session.SessionRules;
import org.deskwright.logs.session.SessionScan;
import org.deskwright.logs.signature.SignatureCatalogue;
import org.deskwright.logs.signature.SignatureHit;
import org.deskwright.logs.signature.SignatureTotals;
import org.deskwright.logs.signature.SignatureTotals.Total;
import org.deskwright.logs.source.LogSource;

/**
 * Goes over logs on all processors.
 *
 * @param catalogue formats that records may be written in
 * @param literals to count
 * @param signatures to find, beside lines that tell of sessions; empty where literals are counted
 * @param filter which records count
 * @param clocks what is known of the clocks of logs
 */
public record LogScan(FormatCatalogue catalogue, List<String> literals, boolean ignoreCase,
        Optional<RuleSet> signatures, RecordFilter filter, KnownClocks clocks) {
    private static final int CHUNK = 1 << 20;

    /** Looks for all that is known. */
    public static LogScan forSignatures(FormatCatalogue formats, SignatureCatalogue signatures, SessionRules sessions,
            RecordFilter filter, KnownClocks clocks) {
        RuleSet rules = new RuleSet(new SessionRules(sessions.markers(), List.of()), signatures, formats.formats());
        return new LogScan(formats, List.of(), false, Optional.of(rules), filter, clocks);
    }

    /** Counts literals. */
    public static LogScan forLiterals(FormatCatalogue formats, List<String> literals, boolean ignoreCase,
            RecordFilter filter, KnownClocks clocks) {
        return new LogScan(formats, literals, ignoreCase, Optional.empty(), filter, clocks);
    }

    /**
     * What a log holds.
     *
     * @param read bytes that were gone over, fewer than all when it was cancelled
     * @param formats in which its records may be written, as the totals number them
     * @param found signatures, the worst first
     * @param sessions that it tells of by itself
     * @param places where lines stand in the files of the log
     * @param clock what is known of the clock by which it was written
     * @param doubts of moments that are not known though the zone is
     */
    public record Scanned(Rotation log, long bytes, long read, List<LogFormat> formats, ScanTotals totals,
            List<Total> found, SessionBrief sessions, LogPlaces places, SourceClock clock, ClockDoubts doubts) {
        /** Whether all of it was gone over. */
        public boolean isWhole() {
            return read == bytes;
        }
    }

    /**
     * Reads one log; when the thread is interrupted, a part of it.
     *
     * @param now which tells whether it may still grow
     * @throws IOException when it cannot be read
     */
    public Scanned scan(Rotation found, Instant now, ProgressBar progress) throws IOException {
        try (LogSource log = found.open(now)) {
            try {
                return new Pass(found, log, progress).run();
            } catch (InternalError e) {
                throw log.cutOff(e);
            }
        }
    }

    /** One log that is gone over. */
    private final class Pass {
        private final Rotation found;
        private final LogSource log;
        private final ProgressBar progress;
        private final ScanTotals totals;
        private final SignatureTotals hits = new SignatureTotals();
        private final LogPlaces places;
        private final SourceClock clock;
        private final ClockDoubts doubts;
        private final RecordFilter counting;
        private SessionBrief sessions = new SessionBrief(List.of(), 0);
        private final AtomicLong read = new AtomicLong();

        Pass(Rotation found, LogSource log, ProgressBar progress) throws IOException {
            this.found = found;
            this.log = log;
            this.progress = progress;
            places = LogPlaces.of(log);
            clock = ClockChanges.of(log, catalogue.formats(), clocks.clock(found.name(), log));
            doubts = new ClockDoubts(clock);
            counting = filter.by(clock);
            totals = new ScanTotals(literals.size(), counting);
        }

        Scanned run() throws IOException {
            try {
                long newest = ChronoUnit.MICROS.between(Instant.EPOCH, log.modified());
                if (signatures.isEmpty()) {
                    scan(new ScanRules(catalogue.formats(), newest,
                            literals.stream().map(literal -> literal.getBytes(StandardCharsets.UTF_8)).toList(),
                            ignoreCase), this::take);
                } else {
                    sessions(signatures.get(), newest);
                }
                read.set(log.size());
            } catch (CancellationException e) {
                // what was found up to there is told
            } catch (IOException e) {
                if (!Thread.currentThread().isInterrupted()) {
                    throw e;
                }
            }
            return new Scanned(found, log.size(), read.get(), catalogue.formats(), totals, hits.all(), sessions, places,
                    clock, doubts);
        }

        private void sessions(RuleSet rules, long newest) throws IOException {
            LogSessions all = LogSessions.inMemory(rules.rules());
            LogSessions.OneLog one = all.log();
            SessionScan scan = new SessionScan(rules, log, clock, one, this::take);
            try {
                scan(rules.signatures().rules(newest), scan.beside(this::take));
                scan.end();
            } finally {
                one.end();
                List<Session> told = new ArrayList<>();
                all.drain(told::add);
                WhenRange asked = WhenRange.of(filter);
                told.removeIf(session -> !asked.meets(session.begin(), session.end()));
                sessions = new SessionBrief(told, all.left());
            }
        }

        private void scan(ScanRules rules, ChunkSink sink) throws IOException {
            new ParallelScan(Kernels.best(), Runtime.getRuntime().availableProcessors(), CHUNK).scan(log, 0, rules,
                    sink, () -> false);
        }

        private void take(Chunk chunk) {
            totals.accept(chunk);
            doubts.accept(chunk);
            places.accept(chunk);
            read.set(chunk.to());
            progress.show("reading " + log.name(), chunk.to(), log.size());
        }

        private void take(SignatureHit hit) {
            if (filter.equals(RecordFilter.ALL) || hit.record()
                    .filter(head -> counting.fits(head.time(), head.level(), head.stamp(), hit.at())).isPresent()) {
                hits.accept(hit);
            }
        }
    }
}
