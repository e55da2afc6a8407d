package org.deskwright.cli.internal;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

import org.deskwright.cli.Console;
import org.deskwright.cli.ExitCode;
import org.deskwright.core.redaction.Redactor;
import org.deskwright.logs.archive.Rotation;
import org.deskwright.logs.catalogue.FormatCatalogue;
import org.deskwright.logs.format.SourceClock;
import org.deskwright.logs.index.IndexCache;
import org.deskwright.logs.index.LogIndex;
import org.deskwright.logs.query.LogQuery;
import org.deskwright.logs.query.LogSearch;
import org.deskwright.logs.query.Unit;
import org.deskwright.logs.source.LogSource;
import org.deskwright.report.text.Printable;

/** Looks for what was asked in logs, one after the other, and tells hits while it does. */
public final class LogHunt {
    private final Console console;
    private final Wanted wanted;
    private final IndexCache indexes;
    private final HitTeller.Quota quota;
    private boolean unread;
    private boolean found;
    private long cut;

    /**
     * What is wanted.
     *
     * @param counts whether only the number of hits is
     * @param context lines before and behind each hit
     * @param most hits of all logs
     * @param redactor of what is told of them
     * @param clocks what is known of the clocks of logs
     */
    public record Wanted(LogQuery query, Unit unit, FormatCatalogue catalogue, boolean json, boolean counts,
            int context, long most, Redactor redactor, Clocks clocks) {}

    /** @param indexes those that are kept let a search leave out what cannot be asked for */
    public LogHunt(Console console, Wanted wanted, IndexCache indexes) {
        this.console = console;
        this.wanted = wanted;
        this.indexes = indexes;
        quota = new HitTeller.Quota(wanted.most());
    }

    /** Goes through the logs once. */
    public ExitCode once(LogInput input) throws IOException {
        boolean[] stopped = new boolean[1];
        StandardOutput.write(console, wanted.redactor(), out -> {
            try {
                while (!quota.isUsedUp()) {
                    Optional<Rotation> next = input.next();
                    if (next.isEmpty()) {
                        break;
                    }
                    logs(next.get(), out);
                }
            } catch (HitTeller.OutputFailed e) {
                throw e.getCause();
            } catch (CancellationException e) {
                stopped[0] = true;
            }
        });
        return ended(stopped[0]);
    }

    /** Where only some of what was one log are asked for by their names, each is searched for itself. */
    private void logs(Rotation logs, Writer out) throws IOException {
        boolean asOne = wanted.query().tests().filter(LogQuery.Source.class::isInstance)
                .map(LogQuery.Source.class::cast)
                .allMatch(source -> logs.logs().stream().map(log -> source.isOf(log.name())).distinct().count() == 1);
        for (Rotation log : asOne ? List.of(logs) : logs.singly()) {
            if (!quota.isUsedUp()) {
                log(log, out);
            }
        }
    }

    private void log(Rotation found, Writer out) throws IOException {
        HitPage page = new HitPage(out, wanted.redactor(), wanted.json());
        ProgressBar progress = new ProgressBar(console);
        HitTeller teller = teller(page);
        teller.progress(progress);
        LogSource log;
        try {
            log = found.open(console.clock().instant());
        } catch (IOException e) {
            unreadable(e);
            return;
        }
        try (log; progress) {
            LogSearch search = search(found.logs().getLast().name(), wanted.clocks().clock(found.name(), log), teller);
            teller.of(log);
            boolean complete = false;
            try {
                complete = searched(search, log, teller, progress);
            } finally {
                progress.close();
                count(search, teller);
                page.end(log.name(), search, teller.hits(), wanted.counts(), complete);
                page.flush();
            }
        }
    }

    /**
     * Whether all of it was searched.
     *
     * @throws CancellationException when it was cancelled; hits that were told are true
     */
    private boolean searched(LogSearch search, LogSource log, HitTeller teller, ProgressBar progress) {
        Thread caller = Thread.currentThread();
        BooleanSupplier enough = () -> quota.isUsedUp() || caller.isInterrupted();
        try (LogIndex index = index(log)) {
            search.use(index);
            search.advance(log, log.size(), enough);
            search.end(log, enough);
            progress.close();
            teller.rest(log.size());
            return true;
        } catch (CancellationException e) {
            if (!quota.isUsedUp()) {
                throw e;
            }
            rest(log, teller);
            return false;
        } catch (IOException e) {
            unreadable(e);
            return false;
        }
    }

    /** Null where none is kept, or would be of no use. */
    private LogIndex index(LogSource log) {
        try {
            return LogSearch.isHelpedByIndex(wanted.query()) ? indexes.kept(log).orElse(null) : null;
        } catch (IOException e) {
            return null; // without it the same is found
        }
    }

    private void rest(LogSource log, HitTeller teller) {
        try {
            teller.rest(log.size());
        } catch (IOException e) {
            unreadable(e);
        }
    }

    HitTeller teller(HitPage page) {
        return new HitTeller(page, new HitTeller.Wanted(wanted.counts(), wanted.context()), quota);
    }

    LogSearch search(String name, SourceClock clock, HitTeller teller) {
        return new LogSearch(wanted.query().by(clock), wanted.unit(), name, wanted.catalogue().formats(), teller,
                new LogSearch.Extras(wanted.json(), false, !wanted.counts()));
    }

    Wanted wanted() {
        return wanted;
    }

    boolean isEnough() {
        return quota.isUsedUp();
    }

    /** What a search came to, for the exit code. */
    void count(LogSearch search, HitTeller teller) {
        found |= teller.hits() > 0;
        cut += search.cut();
    }

    /**
     * @throws CancellationException when it is only because the thread was interrupted
     */
    void unreadable(IOException e) {
        if (Thread.currentThread().isInterrupted()) {
            throw (CancellationException) new CancellationException().initCause(e);
        }
        unread = true;
        say(String.valueOf(e.getMessage()));
    }

    void say(String message) {
        console.err().println("deskwright: " + Printable.line(message));
    }

    ExitCode ended(boolean stopped) {
        if (cut > 0) {
            say(cut + " very long lines or records: regular expressions were tried on their first "
                    + (LogSearch.TRIED >> 10) + " KB alone");
        }
        if (stopped) {
            say("stopped; there may be more hits");
            return ExitCode.CANCELLED;
        }
        return unread ? ExitCode.UNREADABLE : found ? ExitCode.OK : ExitCode.NOT_FOUND;
    }
}
