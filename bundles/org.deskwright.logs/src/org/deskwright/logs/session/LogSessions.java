package org.deskwright.logs.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.deskwright.logs.archive.Spool;

/**
 * Rebuilds sessions from any number of logs, in whatever order they come. Begin {@linkplain #log a log}, give what
 * {@link SessionScan} finds in it, end it; when all are through, take the sessions in the order of their beginnings.
 * Safe to share by threads, each with a log of its own.
 */
public final class LogSessions {
    /** Strands that are held in memory; of more, the rest is on disk. */
    private static final int HELD = 20_000;
    /** Events of Windows of one log that are put in order by time. */
    private static final int MOST_EVENTS = 200_000;

    private final Spool spool;
    private final int held;
    private final SpillSort<Bundle> bySession;
    private final SpillSort<Bundle> byBegin;
    private final Halts halts = new Halts();
    private long taken;
    private long left;

    /** @param spool where what does not fit into memory is put in order */
    public LogSessions(SessionRules rules, Spool spool) {
        this(rules, spool, HELD);
    }

    LogSessions(SessionRules rules, Spool spool, int held) {
        this.spool = spool;
        this.held = held;
        BundleCodec codec = new BundleCodec(rules);
        int run = spool == null ? Integer.MAX_VALUE : held;
        bySession = new SpillSort<>(Bundle.BY_SESSION, codec, spool, run);
        byBegin = new SpillSort<>(Bundle.BY_BEGIN, codec, spool, run);
    }

    /** Without a disk: of more than are held in memory, the rest is {@linkplain #left left out}. */
    public static LogSessions inMemory(SessionRules rules) {
        return new LogSessions(rules, null, HELD);
    }

    /** Takes what is found in one log, or in several that were one, one behind the other. */
    public final class OneLog implements SessionScan.Sink {
        private final LogStrands strands = new LogStrands(LogSessions.this::add);
        private final List<Event> unordered = new ArrayList<>();

        @Override
        public void event(Event event) {
            if (event.marker().halt().isPresent()) {
                halts.add(event);
            } else if (event.marker().isOfEvents() && unordered.size() < MOST_EVENTS) {
                unordered.add(event);
            } else {
                strands.event(event);
            }
        }

        @Override
        public void metric(Metric metric) {
            strands.metric(metric);
        }

        @Override
        public void goesOn(String session, When when) {
            strands.goesOn(session, when);
        }

        /**
         * It is through.
         *
         * @throws IOException in words for people, when there is no room on disk
         */
        public void end() throws IOException {
            try {
                if (isNewestFirst(unordered)) {
                    Collections.reverse(unordered); // those of the same second, too
                }
                unordered.sort(Comparator.comparing(Event::when));
                unordered.forEach(strands::event);
                strands.end();
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
    }

    private static boolean isNewestFirst(List<Event> events) {
        int back = 0;
        for (int i = 1; i < events.size(); i++) {
            back += Integer.signum(events.get(i - 1).when().compareTo(events.get(i).when()));
        }
        return back > 0;
    }

    public OneLog log() {
        return new OneLog();
    }

    private synchronized void add(Strand strand) {
        if (strand.events().stream().allMatch(event -> event.marker().state())) {
            return;
        }
        if (spool == null && taken == held) {
            left++;
            return;
        }
        taken++;
        halts.log(strand);
        try {
            if (strand.session().isEmpty()) {
                byBegin.add(Bundle.of(strand));
            } else {
                bySession.add(Bundle.of(strand));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many were left out because there was no more room. */
    public synchronized long left() {
        return left;
    }

    /**
     * Gives all sessions away, moments first, in the order of their beginnings.
     *
     * @throws IOException in words for people, when what is on disk cannot be read
     */
    public synchronized void drain(Consumer<Session> sink) throws IOException {
        List<Bundle> same = new ArrayList<>();
        bySession.drain(bundle -> {
            if (!same.isEmpty() && !same.getFirst().session().equals(bundle.session())) {
                end(same);
            }
            same.add(bundle);
        });
        end(same);
        halts.sort();
        TimeJoin join = new TimeJoin((bundle, halt) -> sink.accept(halts.end(SessionMaker.make(bundle), halt)),
                bundle -> halts.isEmpty() ? Optional.empty() : halts.of(SessionMaker.make(bundle)));
        byBegin.drain(join::accept);
        join.end();
    }

    /** There are no more of that id. */
    private void end(List<Bundle> same) throws IOException {
        for (Bundle one : Bundle.bySession(same)) {
            byBegin.add(one);
        }
        same.clear();
    }
}
