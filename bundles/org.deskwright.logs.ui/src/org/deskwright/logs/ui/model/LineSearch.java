package org.deskwright.logs.ui.model;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

import org.deskwright.logs.query.Hits;
import org.deskwright.logs.query.LogQuery;
import org.deskwright.logs.query.LogSearch;
import org.deskwright.logs.query.SearchSink;
import org.deskwright.logs.query.Unit;
import org.deskwright.logs.source.LogSource;
import org.roaringbitmap.longlong.Roaring64NavigableMap;

/**
 * Looks in the background for lines of a log; what was found so far can be asked for all the time. A log that grows is
 * searched on. What another search found in it as it is, is not looked for again.
 */
public final class LineSearch {
    private static final LogSearch.Extras KEPT = new LogSearch.Extras(false, true);

    private final LogDocument log;
    private final LogQuery query;
    private final Runnable changed;
    private final LineSet found = new LineSet();
    private LogSearch search;
    /** The line that was not ended when it was searched last; -1 where there was none. */
    private long unended = -1;
    /** The log to whose end it came, all of which is searched. */
    private Optional<Then> done = Optional.empty();
    private volatile long searched;
    private volatile long size;
    private volatile boolean begun;
    private volatile boolean running;
    private volatile boolean stopped;
    private volatile String trouble = "";

    /** The log as it was when something was found in it. */
    private record Then(String name, long size, Instant modified, int renewed) {}

    /** @param changed run, by any thread, when there is more to see */
    public LineSearch(LogDocument log, LogQuery query, Runnable changed) {
        this.log = log;
        this.query = query;
        this.changed = changed;
    }

    public LogQuery query() {
        return query;
    }

    public LineSet found() {
        return found;
    }

    /** Bytes that have been gone over. */
    public long searched() {
        return searched;
    }

    /** Bytes of the log when it was begun last. */
    public long size() {
        return size;
    }

    /** Bytes of the log as it is known, whether it was begun or not. */
    public long whole() {
        return Math.max(size, log.state().size());
    }

    public boolean isRunning() {
        return running;
    }

    /** What broke it off, in words for people; empty when nothing did. */
    public String trouble() {
        return trouble;
    }

    /** Whether all that is known of the log was gone over; not before it was begun. */
    public boolean isDone() {
        return begun && !running && trouble.isEmpty() && !stopped && searched == size;
    }

    /** Ends it; what was found stays. Any thread. */
    public void stop() {
        stopped = true;
    }

    public boolean isStopped() {
        return stopped;
    }

    /** Searches what was not yet; returns when that is done or stopped. One thread at a time. */
    public synchronized void run(BooleanSupplier cancelled) {
        running = true;
        begun = true;
        try {
            log.access().ifPresent(access -> {
                try (access) {
                    search(access, () -> stopped || cancelled.getAsBoolean());
                } catch (IOException e) {
                    trouble = String.valueOf(e.getMessage());
                }
            });
        } catch (CancellationException e) {
            stopped = true;
        } finally {
            running = false;
            changed.run();
        }
        // a moment's work that nobody waits for who was told what was found
        done.ifPresent(then -> log.found().keep(then, search));
        done = Optional.empty();
    }

    private void search(LogAccess access, BooleanSupplier cancelled) throws IOException {
        LogSource source = access.source();
        size = source.size();
        Then then = new Then(source.name(), size, source.modified(), log.renewed());
        boolean first = search == null;
        if (first && found.count() == 0 && isKnown(then)) {
            return;
        }
        search = first ? search(source, this::take, KEPT) : search;
        if (unended >= 0) {
            found.remove(unended);
            unended = -1;
        }
        long ended = LastLine.start(source, search.searchedTo());
        if (ended > search.searchedTo()) {
            access.index().filter(index -> index.size() <= ended).ifPresent(search::use);
            search.advance(source, ended, cancelled);
            search.end(source, cancelled);
        }
        if (ended < size) {
            unended(LastLine.of(access, search.lines(), ended), cancelled);
        } else if (first) {
            done = Optional.of(then);
        }
        searched = size;
    }

    /** Takes what another search found in the log as it is. */
    private boolean isKnown(Then then) {
        Optional<Roaring64NavigableMap> known = log.found().find(then, Unit.LINE, query);
        known.ifPresent(lines -> {
            lines.forEach(found::add);
            searched = size;
        });
        return known.isPresent();
    }

    private LogSearch search(LogSource source, SearchSink sink, LogSearch.Extras extras) {
        return new LogSearch(query, Unit.LINE, source.name(), log.formats().formats(), sink, extras);
    }

    /** More may be written to the last line, so it is searched alone, and again when there is more. */
    private void unended(LastLine last, BooleanSupplier cancelled) throws IOException {
        boolean[] hit = new boolean[1];
        LogSearch alone = search(last.log(),
                hits -> hit[0] |= hits.hits().stream().anyMatch(h -> h.from() == last.at()), LogSearch.Extras.NONE);
        alone.advance(last.log(), last.log().size(), cancelled);
        alone.end(last.log(), cancelled);
        if (hit[0]) {
            unended = search.lines();
            found.add(unended);
        }
    }

    private void take(Hits hits) {
        found.add(hits.hits().stream().mapToLong(Hits.Hit::line));
        searched = hits.searchedTo();
        changed.run();
    }
}
