package org.deskwright.cli.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

import org.deskwright.logs.archive.LogPlaces;
import org.deskwright.logs.query.Hits;
import org.deskwright.logs.query.Hits.Hit;
import org.deskwright.logs.query.SearchSink;
import org.deskwright.logs.source.LogSource;

/** Tells the hits of one log, each once, with the lines around them. */
final class HitTeller implements SearchSink {
    /** Lines between hits that are looked at for what they announce. */
    private static final int FAR = 120;
    /** Lines at the beginning in which the head of a table stands. */
    private static final int HEAD = 5;

    private final HitPage page;
    private final Wanted wanted;
    private final Quota quota;
    private ProgressBar progress;
    private LogSource log;
    private LogPlaces places;
    private long hits;
    /** The first line that has not been told, and where it begins. */
    private long next;
    private long nextFrom;
    /** Lines that are still to be told behind the last hit. */
    private long after;

    /**
     * What is to be told.
     *
     * @param counts whether only the number is wanted
     * @param context lines before and behind each hit
     */
    record Wanted(boolean counts, int context) {}

    /** How many hits of all logs may still be told; for several threads, one at a time. */
    static final class Quota {
        private volatile long left;

        Quota(long most) {
            left = most;
        }

        boolean isUsedUp() {
            return left <= 0;
        }

        private boolean take() {
            return left-- > 0;
        }
    }

    /** That standard output cannot be written to. */
    static final class OutputFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        OutputFailed(IOException cause) {
            super(cause);
        }

        @Override
        public synchronized IOException getCause() {
            return (IOException) super.getCause();
        }
    }

    HitTeller(HitPage page, Wanted wanted, Quota quota) {
        this.page = page;
        this.wanted = wanted;
        this.quota = quota;
    }

    /** Where to show how far it is; wiped before anything else is written. */
    void progress(ProgressBar bar) {
        progress = bar;
    }

    /** From here on hits are of this one. */
    void of(LogSource source) {
        log = source;
        places = LogPlaces.of(source);
    }

    long hits() {
        return hits;
    }

    @Override
    public void accept(Hits part) {
        if (progress != null && !part.hits().isEmpty()) {
            progress.close();
        }
        try {
            for (Hit hit : part.hits()) {
                if (quota.isUsedUp() || !quota.take()) {
                    break;
                }
                hits++;
                if (!wanted.counts()) {
                    tell(hit);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!part.hits().isEmpty()) {
            written(page::flush);
        }
        if (progress != null) {
            progress.show("searching " + log.name(), part.searchedTo(), log.size());
        }
    }

    private void tell(Hit hit) throws IOException {
        behind(hit.line(), hit.from());
        List<Long> before = LogLines.before(log, hit.from(), (int) Math.min(wanted.context(), hit.line() - next));
        long line = hit.line() - before.size();
        if (wanted.context() > 0 && next > 0 && line > next) {
            written(page::gap);
        }
        passOver(line, before.isEmpty() ? hit.from() : before.getFirst());
        if (!before.isEmpty()) {
            lines(null, line, before.getFirst(), hit.from(), before.size());
        }
        lines(hit, hit.line(), hit.from(), hit.to(), Long.MAX_VALUE);
        after = wanted.context();
    }

    /** Lines that are not told may announce a secret in one that is: those before it, and the head of a table. */
    private void passOver(long line, long from) throws IOException {
        long between = line - next;
        if (between > FAR) {
            page.otherText();
            page.passOver(LogLines.from(log, 0, from, HEAD));
        }
        List<Long> before = LogLines.before(log, from, (int) Math.min(FAR, between));
        for (long at = before.isEmpty() ? from : before.getFirst(); at < from;) {
            List<LogLines.Line> lines = LogLines.from(log, at, from, FAR);
            page.passOver(lines);
            at = lines.isEmpty() ? from : lines.getLast().to();
        }
    }

    /** Tells lines; {@link #next} is then behind them. */
    private void lines(Hit hit, long first, long from, long to, long most) throws IOException {
        next = first;
        nextFrom = from;
        long left = most;
        while (nextFrom < to && left > 0) {
            List<LogLines.Line> lines = LogLines.from(log, nextFrom, to, left);
            for (LogLines.Line line : lines) {
                long number = next;
                Optional<LogPlaces.FilePlace> place = places.of(number, nextFrom);
                written(() -> page.line(log.name(), hit, number, line, place));
                next++;
                nextFrom = line.to();
                left--;
            }
        }
    }

    /** Tells what is still wanted behind the last hit, up to another one. */
    private void behind(long line, long from) throws IOException {
        long wantedLines = Math.min(after, line - next);
        if (wantedLines > 0) {
            long before = next;
            lines(null, next, nextFrom, from, wantedLines);
            after -= next - before;
        }
    }

    /** No hit follows for now, before that place. */
    void rest(long to) throws IOException {
        behind(Long.MAX_VALUE, to);
        written(page::flush);
    }

    private interface Writing {
        void write() throws IOException;
    }

    private static void written(Writing writing) {
        try {
            writing.write();
        } catch (IOException e) {
            throw new OutputFailed(e);
        }
    }
}
