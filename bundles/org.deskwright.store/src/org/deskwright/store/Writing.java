package org.deskwright.store;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.deskwright.estate.awscli.CallLayout;

/**
 * A snapshot that is being taken: answers are gathered in memory, and what came in is saved every now and then, so that
 * a process that is killed loses the last seconds alone. It becomes a part of history at the end, all at once.
 */
final class Writing implements SnapshotWriter {
    private static final int MANY = 5_000;
    private static final long LONG_NANOS = 2_000_000_000L;

    private final Database database;
    private final long snapshot;
    private final Map<Request, Gathering> gatherings = new LinkedHashMap<>();
    private final Map<Object, Loading> loaded = new ConcurrentHashMap<>();
    private int unsaved;
    private long saved = System.nanoTime();
    private boolean over;
    /** Why something could not be saved: what is in memory may name what was rolled back, and counts no more. */
    private StoreException failure;

    Writing(Database database, long snapshot) {
        this.database = database;
        this.snapshot = snapshot;
    }

    @Override
    public void page(Request request, byte[] json, Instant readAt) throws UnreadablePageException, StoreException {
        Optional<CallLayout> layout = CallLayout.of(request.kind());
        Gathering gathering = gathering(request, series(request), readAt);
        PageItems page;
        try {
            page = PageItems.of(json, layout, PageNames.of(request, gathering.pages()), gathering.series());
        } catch (UnreadablePageException e) {
            synchronized (this) {
                gathering.damaged(e.getMessage());
            }
            throw e;
        }
        synchronized (this) {
            int before = gathering.unsavedCount();
            page.items().forEach(gathering::add);
            gathering.pageDone();
            if (page.nameless() > 0) {
                gathering.damaged(page.nameless() + " items have no id");
            }
            unsaved += gathering.unsavedCount() - before;
            if (unsaved > MANY || System.nanoTime() - saved > LONG_NANOS) {
                save();
            }
        }
    }

    /** As it is before the first answer. What is asked about one thing after another is loaded once. */
    private Series series(Request request) throws StoreException {
        return loaded.computeIfAbsent(Known.key(request.scope(), request.kind()), _ -> new Loading()).of(request);
    }

    /** A series that is being loaded: others need not wait for it. */
    private final class Loading {
        private Series series;

        synchronized Series of(Request request) throws StoreException {
            if (series == null) {
                series = database.read(connection -> Series.load(connection, request.scope(), request.kind()));
            }
            return series;
        }
    }

    private synchronized Gathering gathering(Request request, Series series, Instant readAt) throws StoreException {
        if (over) {
            throw new IllegalStateException("The refresh ended already");
        }
        if (failure != null) {
            throw failure;
        }
        Gathering known = gatherings.get(request);
        if (known == null) {
            known = new Gathering(request, series, readAt);
            gatherings.put(request, known);
        } else if (!known.isOpen()) {
            throw new IllegalStateException("The request ended already: " + request);
        }
        return known;
    }

    @Override
    public void complete(Request request, Instant readAt) throws StoreException {
        end(request, Outcome.COMPLETE, "", readAt);
    }

    @Override
    public void lacking(Request request, Outcome outcome, String reason, Instant at) throws StoreException {
        if (outcome == Outcome.COMPLETE) {
            throw new IllegalArgumentException("What is complete lacks nothing");
        }
        end(request, outcome, reason, at);
    }

    private void end(Request request, Outcome outcome, String reason, Instant at) throws StoreException {
        Series series = series(request);
        synchronized (this) {
            gathering(request, series, at).end(outcome, reason);
        }
    }

    private void save() throws StoreException {
        kept(connection -> {
            new Staging(connection).save(snapshot, gatherings.values());
            return null;
        });
        unsaved = 0;
        saved = System.nanoTime();
    }

    @Override
    public Snapshot commit() throws StoreException {
        return end("");
    }

    @Override
    public Snapshot breakOff(String reason) throws StoreException {
        return end(reason.isEmpty() ? "broken off" : reason);
    }

    private synchronized Snapshot end(String brokenOff) throws StoreException {
        if (over) {
            throw new IllegalStateException("The refresh ended already");
        }
        Snapshot taken = failure != null ? endSaved(brokenOff) : kept(connection -> {
            new Staging(connection).keepRecords(gatherings.values());
            List<Answer> answers = gatherings.values().stream().map(Gathering::answer).toList();
            return new Ending(connection).end(snapshot, answers, brokenOff);
        });
        over = true;
        return taken;
    }

    private <T> T kept(Database.Work<T> work) throws StoreException {
        try {
            return database.write(work);
        } catch (StoreException e) {
            failure = e;
            throw e;
        }
    }

    /** With what was saved before saving failed. */
    private Snapshot endSaved(String brokenOff) throws StoreException {
        return database.write(connection -> {
            List<Answer> answers = new Staging(connection).answers(snapshot);
            return new Ending(connection).end(snapshot, answers,
                    brokenOff.isEmpty() ? failure.getMessage() : brokenOff);
        });
    }

    @Override
    public synchronized void close() throws StoreException {
        if (!over) {
            try {
                breakOff("");
            } finally {
                over = true; // what could not be ended now is ended by a later start
            }
        }
    }
}
