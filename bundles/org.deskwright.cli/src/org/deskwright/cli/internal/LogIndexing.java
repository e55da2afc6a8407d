package org.deskwright.cli.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.deskwright.cli.Console;
import org.deskwright.cli.ExitCode;
import org.deskwright.logs.archive.Rotation;
import org.deskwright.logs.check.KnownClocks;
import org.deskwright.logs.format.SourceClock;
import org.deskwright.logs.index.IndexCache;
import org.deskwright.logs.index.IndexTotals;
import org.deskwright.logs.index.IndexWatch;
import org.deskwright.logs.index.Indexed;
import org.deskwright.logs.index.Indexed.Origin;
import org.deskwright.logs.index.LogState;
import org.deskwright.logs.source.LogSource;
import org.deskwright.report.text.Printable;

/** Has logs indexed, as far as they are not yet, and tells what became of them. */
public final class LogIndexing {
    private final Console console;
    private final IndexCache cache;
    private final KnownClocks clocks;
    private final List<Row> rows = new ArrayList<>();
    private boolean unread;
    private boolean stopped;

    /**
     * What became of a log.
     *
     * @param encoding in which it is written, for people
     * @param known bytes of it that were indexed before
     * @param bytes of its index
     * @param clock what is known of the clock by which it was written
     */
    public record Row(String log, String encoding, Origin origin, long known, LogState state, long lines, long bytes,
            IndexTotals totals, SourceClock clock) {}

    /** @param clocks what is known of the clocks of logs */
    public LogIndexing(Console console, IndexCache cache, KnownClocks clocks) {
        this.clocks = clocks;
        this.console = console;
        this.cache = cache;
    }

    /** What cannot be read is told on standard error, and the rest is read; all until the thread is interrupted. */
    public void index(LogInput input) {
        try (ProgressBar progress = new ProgressBar(console)) {
            for (Optional<Rotation> next = input.next(); next.isPresent(); next = input.next()) {
                index(next.get(), progress);
            }
        } catch (CancellationException e) {
            stopped = true;
            console.err()
                    .println("deskwright: stopped; " + Amount.of(rows.size(), "log")
                            + (rows.size() == 1 ? " is" : " are")
                            + " told, and what was read of a further one need not be read again");
        }
    }

    private void index(Rotation found, ProgressBar progress) {
        try (LogSource log = found.open(console.clock().instant());
                Indexed indexed = cache.open(log, watch(progress, found.title()))) {
            rows.add(new Row(log.name(), found.encodings(), indexed.origin(), indexed.known(), indexed.index().state(),
                    indexed.index().lines(), indexed.index().bytes(), indexed.index().totals(),
                    clocks.clock(found.name(), log)));
        } catch (IOException e) {
            progress.close();
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException();
            }
            unread = true;
            console.err().println("deskwright: " + Printable.line(String.valueOf(e.getMessage())));
        }
    }

    private static IndexWatch watch(ProgressBar progress, String log) {
        return new IndexWatch() {
            @Override
            public boolean cancelled() {
                // an interruption of the calling thread is enough
                return false;
            }

            @Override
            public void read(long bytes, long of) {
                progress.show("indexing " + log, bytes, of);
            }
        };
    }

    /** Of those that could be read. */
    public List<Row> rows() {
        return rows;
    }

    /** Whether it came to an end by itself. */
    public boolean isWhole() {
        return !stopped;
    }

    /** Whether all that was asked for was done. */
    public ExitCode code() {
        return stopped ? ExitCode.CANCELLED : unread ? ExitCode.UNREADABLE : ExitCode.OK;
    }
}
