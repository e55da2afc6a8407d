package org.deskwright.cli.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.deskwright.cli.Console;
import org.deskwright.logs.archive.Encoding;
import org.deskwright.logs.archive.FoundLog;
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
    private final List<Row> rows = new ArrayList<>();
    private boolean unread;

    /**
     * What became of a log.
     *
     * @param known bytes of it that were indexed before
     * @param bytes of its index
     */
    public record Row(String log, Encoding encoding, Origin origin, long known, LogState state, long lines, long bytes,
            IndexTotals totals) {}

    public LogIndexing(Console console, IndexCache cache) {
        this.console = console;
        this.cache = cache;
    }

    /** What cannot be read is told on standard error, and the rest is read. */
    public void index(List<FoundLog> logs) {
        try (ProgressBar progress = new ProgressBar(console)) {
            for (FoundLog found : logs) {
                try (LogSource log = found.open(console.clock().instant());
                        Indexed indexed = cache.open(log, watch(progress, found.name()))) {
                    rows.add(new Row(log.name(), found.encoding(), indexed.origin(), indexed.known(),
                            indexed.index().state(), indexed.index().lines(), indexed.index().bytes(),
                            indexed.index().totals()));
                } catch (IOException e) {
                    unread = true;
                    progress.close();
                    console.err().println("deskwright: " + Printable.line(e.getMessage()));
                }
            }
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

    /** Whether one could not be read. */
    public boolean unread() {
        return unread;
    }
}
