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
import org.deskwright.logs.kernel.Kernels;
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
                for (FoundLog file : log.get().logs()) {
                    read(file, sink);
                }
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

    private void read(FoundLog file, SessionScan.Sink sink) {
        try (ProgressBar progress = new ProgressBar(console)) {
            if (!stopped) {
                scan(file, sink, progress);
            }
        } catch (CancellationException e) {
            stopped = true;
        } catch (IOException e) {
            stopped = Thread.currentThread().isInterrupted();
            unread |= !stopped;
            if (!stopped) {
                say(String.valueOf(e.getMessage()));
            }
        }
    }

    private void say(String text) {
        console.err().println("deskwright: " + Printable.line(text));
    }

    private void scan(FoundLog found, SessionScan.Sink sink, ProgressBar progress) throws IOException {
        try (LogSource log = found.open(console.clock().instant())) {
            SessionScan scan = new SessionScan(rules, log, clocks.clock(log.name(), log), sink, other -> {});
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
    }

    /** What came of it, by whether anything was found. */
    public ExitCode ended(boolean found) {
        return stopped ? ExitCode.CANCELLED : unread ? ExitCode.UNREADABLE : found ? ExitCode.OK : ExitCode.NOT_FOUND;
    }
}
