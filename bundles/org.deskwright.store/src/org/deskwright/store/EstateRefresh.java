package org.deskwright.store;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;

import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.live.ApiCall;
import org.deskwright.estate.live.LiveAnswer;
import org.deskwright.estate.live.LiveEstate;
import org.deskwright.estate.live.LiveListener;
import org.deskwright.estate.live.LivePage;
import org.deskwright.estate.live.LiveSource;
import org.deskwright.estate.live.Portion;

/**
 * One refresh: reads from AWS into the store. What came is kept, however it ends: with a snapshot that is complete, one
 * that says what it lacks, or one that was broken off.
 */
public final class EstateRefresh {
    /** How refreshes are called among the snapshots. */
    public static final String ORIGIN = "refresh";

    private final EstateStore store;
    private final InstantSource clock;
    private final LiveListener listener;
    private final List<LiveAnswer> answers = new ArrayList<>();
    /** What ended before anything came. */
    private final List<LiveAnswer> early = new ArrayList<>();
    /** By call, requests about one thing each. */
    private final Map<Request, Set<Request>> asked = new HashMap<>();
    private final Set<Request> ended = new HashSet<>();
    private SnapshotWriter writer;
    /** The thread that waits for AWS; null before and after that. */
    private Thread reader;
    /** Why nothing more could be kept. */
    private volatile StoreException failure;

    /**
     * How a refresh ended.
     *
     * @param snapshot empty where nothing came: a refresh without a sign-in is no part of history
     * @param answers how each answer ended, by account, Region and kind
     * @param cancelled whether the calling thread was interrupted
     */
    public record Result(Optional<Snapshot> snapshot, List<LiveAnswer> answers, boolean cancelled) {
        public Result {
            answers = List.copyOf(answers);
        }
    }

    private EstateRefresh(EstateStore store, InstantSource clock, LiveListener listener) {
        this.store = store;
        this.clock = clock;
        this.listener = listener;
    }

    /**
     * Blocks until all is read that can be, or the calling thread is interrupted; the interrupt flag stays set.
     *
     * @param listener is told of everything, after it was given to the store
     * @throws StoreException when the store cannot keep what came; then nothing more is asked, and what was kept until
     *     then is a snapshot that was broken off
     */
    public static Result run(EstateStore store, LiveEstate estate, List<LiveSource> sources, InstantSource clock,
            LiveListener listener) throws StoreException {
        return new EstateRefresh(store, clock, listener).run(estate, sources);
    }

    private Result run(LiveEstate estate, List<LiveSource> sources) throws StoreException {
        try {
            List<LiveAnswer> all;
            boolean cancelled = false;
            try {
                begins(Thread.currentThread());
                all = estate.read(sources, new Keeping());
            } catch (CancellationException e) {
                cancelled = true;
                all = answered();
            }
            boolean interrupted = ends(); // what came is to be written all the same
            try {
                Optional<Snapshot> snapshot = end(cancelled && failure == null);
                if (failure != null) {
                    throw failure;
                }
                return new Result(snapshot, all, cancelled);
            } finally {
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        } finally {
            close();
        }
    }

    private synchronized void begins(Thread thread) {
        reader = thread;
    }

    /** Gives whether somebody wanted it to end before its time, other than because nothing could be kept. */
    private synchronized boolean ends() {
        reader = null;
        return Thread.interrupted() && failure == null;
    }

    /** Nothing more can be kept, so that to ask for more would be in vain. */
    private synchronized void fails(StoreException e) {
        if (failure == null) {
            failure = e;
            if (reader != null) {
                reader.interrupt();
            }
        }
    }

    private synchronized List<LiveAnswer> answered() {
        return List.copyOf(answers);
    }

    private synchronized Optional<Snapshot> end(boolean cancelled) throws StoreException {
        if (writer == null) {
            return Optional.empty();
        }
        Snapshot snapshot = cancelled ? writer.breakOff("cancelled") : writer.commit();
        writer = null;
        return Optional.of(snapshot);
    }

    private synchronized void close() throws StoreException {
        if (writer != null) {
            writer.close();
        }
    }

    private synchronized SnapshotWriter writer(Instant at) throws StoreException {
        if (writer == null) {
            writer = store.begin(ORIGIN, at);
            for (LiveAnswer answer : early) {
                noteAll(answer, at);
            }
        }
        return writer;
    }

    /** What is asked about one thing after another is a request for each. */
    private static Request request(LivePage page) {
        return page.subject().isEmpty()
                ? request(page.scope(), page.kind(), page.portion())
                : Request.narrowed(page.scope(), page.kind(), "subject", List.of(page.subject()));
    }

    private static Request request(Scope scope, String kind, Portion portion) {
        return portion.isAll()
                ? Request.whole(scope, kind)
                : Request.narrowed(scope, kind, portion.member(), portion.values());
    }

    /** Before an account is known there is only the profile to tell one answer from another. */
    private static Request request(LiveAnswer answer) {
        return answer.scope().account().isEmpty() && !answer.profile().isEmpty()
                ? Request.narrowed(answer.scope(), answer.kind(), "profile", List.of(answer.profile()))
                : request(answer.scope(), answer.kind(), answer.portion());
    }

    /** The pages of each thing came at once: what there is of them is complete, and what is not was not asked. */
    private void noteAll(LiveAnswer answer, Instant at) throws StoreException {
        if (!ended.add(request(answer))) {
            return; // the same was asked twice, such as with one profile given twice: the first end counts
        }
        Set<Request> ofEach = asked.remove(request(answer));
        if (ofEach == null) {
            note(writer, answer, at);
            return;
        }
        for (Request request : ofEach) {
            writer.complete(request, at);
        }
        if (answer.state() != LiveAnswer.State.COMPLETE) {
            note(writer, answer, at);
        }
    }

    private static void note(SnapshotWriter to, LiveAnswer answer, Instant at) throws StoreException {
        switch (answer.state()) {
            case COMPLETE -> to.complete(request(answer), at);
            case DENIED -> to.lacking(request(answer), Outcome.DENIED, answer.reason(), at);
            case NOT_SIGNED_IN, FAILED ->
                to.lacking(request(answer), answer.pages() > 0 ? Outcome.PARTIAL : Outcome.FAILED, answer.reason(), at);
            case CANCELLED -> to.lacking(request(answer), answer.pages() > 0 ? Outcome.PARTIAL : Outcome.SKIPPED,
                    answer.reason(), at);
        }
    }

    private synchronized void remember(Request request) {
        asked.computeIfAbsent(Request.whole(request.scope(), request.kind()), _ -> new LinkedHashSet<>()).add(request);
    }

    /** Gives all that comes to the store first. */
    private final class Keeping implements LiveListener {
        @Override
        public void page(LivePage page) {
            try {
                Request request = request(page);
                if (!page.subject().isEmpty()) {
                    remember(request);
                }
                writer(page.readAt()).page(request, page.json().getBytes(StandardCharsets.UTF_8), page.readAt());
            } catch (StoreException e) {
                fails(e);
                throw new UncheckedIOException(e.getMessage(), e);
            } catch (UnreadablePageException e) {
                throw new IllegalArgumentException("page " + page.number() + " cannot be read: " + e.getMessage(), e);
            }
            listener.page(page);
        }

        @Override
        public void ended(LiveAnswer answer) {
            Instant now = clock.instant();
            synchronized (EstateRefresh.this) {
                answers.add(answer);
                try {
                    if (writer != null) {
                        noteAll(answer, now);
                    } else {
                        early.add(answer);
                    }
                } catch (StoreException e) {
                    fails(e);
                    throw new UncheckedIOException(e.getMessage(), e);
                }
            }
            listener.ended(answer);
        }

        @Override
        public void doubled(String profile, String used, Scope scope) {
            listener.doubled(profile, used, scope);
        }

        @Override
        public void called(ApiCall call) {
            listener.called(call);
        }

        @Override
        public boolean renewed(String profile, String reason) throws InterruptedException {
            return listener.renewed(profile, reason);
        }
    }
}
