package org.deskwright.cli.internal;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.deskwright.cli.Console;
import org.deskwright.cli.ExitCode;
import org.deskwright.logs.archive.FoundLog;
import org.deskwright.logs.archive.Rotation;
import org.deskwright.logs.check.KnownClocks;
import org.deskwright.logs.format.SourceClock;
import org.deskwright.logs.kernel.Kernels;
import org.deskwright.logs.scan.ClockChanges;
import org.deskwright.logs.scan.ParallelScan;
import org.deskwright.logs.session.RuleSet;
import org.deskwright.logs.session.SessionScan;
import org.deskwright.logs.source.LogSource;
import org.deskwright.report.text.Printable;

/** Goes over logs on all processors for what they tell of sessions. */
public final class SessionReading {
    private static final int CHUNK = 1 << 20;

    private final Console console;
    private final RuleSet rules;
    private final KnownClocks clocks;
    private boolean unread;
    private boolean stopped;

    /** @param clocks what is known of the clocks of logs */
    public SessionReading(Console console, RuleSet rules, KnownClocks clocks) {
        this.console = console;
        this.rules = rules;
        this.clocks = clocks;
    }

    /** Takes what is found. */
    public interface Taker {
        /** Before a log, or several that were one, one behind the other. */
        SessionScan.Sink begin();

        /** Behind the last of them. */
        void end() throws IOException;
    }

    /**
     * What cannot be read is told on standard error. An interruption of the thread ends it.
     *
     * @throws IOException when what is found cannot be taken
     */
    public void read(LogInput input, Taker taker) throws IOException {
        try {
            for (Optional<Rotation> log = input.next(); log.isPresent() && !stopped; log = input.next()) {
                SessionScan.Sink sink = taker.begin();
                read(log.get(), sink);
                taker.end();
            }
        } catch (CancellationException e) {
            stopped = true;
        }
        if (stopped) {
            // what is found up to there may have to be read from disk yet
            Thread.interrupted();
            say("stopped; told is what was found so far");
        }
    }

    /** By one clock, as all that tell of the log do. */
    private void read(Rotation log, SessionScan.Sink sink) {
        Optional<SourceClock> clock = Optional.empty();
        for (FoundLog file : log.logs()) {
            if (!stopped) {
                clock = read(log.name(), file, clock, sink);
            }
        }
    }

    /** @return the clock of the log; empty as long as nothing of it could be read */
    private Optional<SourceClock> read(String name, FoundLog file, Optional<SourceClock> known, SessionScan.Sink sink) {
        Optional<SourceClock> clock = known;
        try (ProgressBar progress = new ProgressBar(console); LogSource log = file.open(console.clock().instant())) {
            SourceClock its = known.orElseGet(() -> clocks.clock(name, log));
            clock = Optional.of(its);
            scan(log, ClockChanges.of(log, rules.signatures().rules(0).formats(), its), sink, progress);
        } catch (CancellationException e) {
            stopped = true;
        } catch (IOException e) {
            stopped = Thread.currentThread().isInterrupted();
            unread |= !stopped;
            if (!stopped) {
                say(String.valueOf(e.getMessage()));
            }
        }
        return clock;
    }

    private void say(String text) {
        console.err().println("deskwright: " + Printable.line(text));
    }

    private void scan(LogSource log, SourceClock clock, SessionScan.Sink sink, ProgressBar progress)
            throws IOException {
        SessionScan scan = new SessionScan(rules, log, clock, sink, other -> {});
        try {
            new ParallelScan(Kernels.best(), Runtime.getRuntime().availableProcessors(), CHUNK).scan(log, 0,
                    rules.signatures().rules(ChronoUnit.MICROS.between(Instant.EPOCH, log.modified())),
                    scan.beside(chunk -> progress.show("reading " + log.name(), chunk.to(), log.size())),
                    Thread.currentThread()::isInterrupted);
        } catch (InternalError e) {
            throw log.cutOff(e);
        }
        scan.end();
    }

    /** What came of it, by whether anything was found. */
    public ExitCode ended(boolean found) {
        return stopped ? ExitCode.CANCELLED : unread ? ExitCode.UNREADABLE : found ? ExitCode.OK : ExitCode.NOT_FOUND;
    }
}
