package org.deskwright.logs.session;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Sets what different programs tell beside each other where nothing but time can tell that it is about one session:
 * when both begin within some time, or when the one tells nothing but that the desktop was shown and how that ended,
 * within the time of the other or shortly behind it; and only where nothing else could be meant as well. For what comes
 * in the order of its beginnings.
 */
final class TimeJoin {
    /** From when a user asks to when the other programs write of it. */
    static final long WINDOW = 120_000_000L;
    /** For so long behind the end of a session the other side may tell that it has ended. */
    static final long LINGER = 60_000_000L;
    /** Of more that begin at once, nothing is put together, and of more that go on, nobody knows which one ends. */
    static final int MOST = 1024;

    private final Sink sink;
    private final Function<Bundle, Optional<Event>> halted;
    private final Deque<Cluster> open = new ArrayDeque<>();
    /** Until when an end may be told of sessions that were given away because there were too many. */
    private long givenAway = Long.MIN_VALUE;

    /** Takes what is put together. */
    interface Sink {
        /** @param halt what ended one of several that were; else empty */
        void accept(Bundle bundle, Optional<Event> halt) throws IOException;
    }

    /** @param halted what ended one that tells no end itself */
    TimeJoin(Sink sink, Function<Bundle, Optional<Event>> halted) {
        this.sink = sink;
        this.halted = halted;
    }

    /** What may be one session. */
    private static final class Cluster {
        private final long begin;
        private final List<Bundle> members = new ArrayList<>();
        private final Set<String> programs = new HashSet<>();
        private final Set<String> logs = new HashSet<>();
        /** Whether something else could be meant as well. */
        private boolean ambiguous;
        /** Whether its log goes on with another. */
        private boolean past;
        /** What may tell how it ended. */
        private final List<Cluster> endings = new ArrayList<>();
        /** What it may tell the end of; null for nothing. */
        private Cluster main;
        /** Whether it was told together with that. */
        private boolean told;
        /** Until when it went on, as far as its own lines and what halted it tell. */
        private long end;
        private Optional<Event> halt = Optional.empty();

        Cluster(Bundle first, long begin, Optional<Event> halt) {
            this.begin = begin;
            end = begin;
            add(first, halt);
        }

        void add(Bundle bundle, Optional<Event> halt) {
            members.add(bundle);
            end = Math.max(end, bundle.end());
            halt.filter(event -> event.when().clock() == When.Clock.MOMENT)
                    .ifPresent(event -> end = Math.max(end, event.when().micros()));
            this.halt = this.halt.or(() -> halt);
            programs.addAll(bundle.programs());
            logs.addAll(bundle.logs());
        }

        boolean sharesLog(Bundle bundle) {
            return bundle.logs().stream().anyMatch(logs::contains);
        }

        /** Whether the moment is within its time, or so long behind it. */
        boolean goesOnAt(long moment, long behind) {
            return main == null && moment - end <= behind;
        }

        /** Another one tells the same of the same time: nobody knows which of them is meant. */
        void rival(Bundle ending) {
            endings.stream().filter(other -> other.programs.stream().anyMatch(ending.programs()::contains))
                    .forEach(other -> other.ambiguous = true);
        }

        /** Whether it can only be another session. */
        boolean excludes(Bundle bundle) {
            return bundle.programs().stream().anyMatch(programs::contains)
                    || !bundle.session().isEmpty() && members.stream().anyMatch(member -> !member.session().isEmpty());
        }
    }

    void accept(Bundle bundle) throws IOException {
        if (bundle.begin().isEmpty()) {
            end();
            sink.accept(bundle, Optional.empty());
            return;
        }
        long begin = bundle.begin().get().micros();
        flush(begin);
        if (bundle.tellsTheEnd() && isEnding(bundle, begin)) {
            return;
        }
        List<Cluster> fitting = new ArrayList<>();
        boolean rival = false;
        for (Cluster cluster : open) {
            if (cluster.begin < begin - WINDOW || cluster.main != null) {
                continue;
            }
            if (cluster.sharesLog(bundle)) {
                cluster.past = true;
            } else if (!cluster.past && cluster.excludes(bundle)) {
                // another user's: what was put to the one may be of the other
                rival |= cluster.members.size() > 1;
                cluster.ambiguous |= cluster.members.size() > 1;
            } else if (!cluster.past) {
                fitting.add(cluster);
            }
        }
        if (fitting.size() == 1) {
            fitting.getFirst().add(bundle, halted.apply(bundle));
            return;
        }
        fitting.forEach(cluster -> cluster.ambiguous = true);
        Cluster own = new Cluster(bundle, begin, halted.apply(bundle));
        own.ambiguous = rival || fitting.size() > 1 || bundle.tellsTheEnd() && begin <= givenAway;
        open(own);
    }

    private void open(Cluster own) throws IOException {
        open.add(own);
        if (open.size() > MOST) {
            Cluster oldest = open.poll();
            oldest.ambiguous |= oldest.begin >= own.begin - WINDOW;
            if (oldest.main == null) {
                givenAway = Math.max(givenAway, oldest.end + LINGER);
            }
            give(oldest);
        }
    }

    /**
     * Puts what tells nothing but an end to the one session that it can be of. Where that began but now it is not more
     * of its end than of its beginning, and put together like others.
     */
    private boolean isEnding(Bundle bundle, long begin) throws IOException {
        List<Cluster> meant = open.stream().filter(cluster -> cluster.goesOnAt(begin, LINGER))
                .filter(cluster -> !cluster.sharesLog(bundle)).toList();
        meant.stream().filter(cluster -> cluster.excludes(bundle)).forEach(cluster -> cluster.rival(bundle));
        List<Cluster> fitting = meant.stream().filter(cluster -> !cluster.excludes(bundle)).toList();
        if (begin <= givenAway || fitting.size() != 1 || fitting.getFirst().begin >= begin - WINDOW) {
            return false;
        }
        Cluster main = fitting.getFirst();
        Cluster own = new Cluster(bundle, begin, Optional.empty());
        own.main = main;
        own.ambiguous = main.endings.stream().anyMatch(
                other -> other.programs.stream().anyMatch(bundle.programs()::contains) && !other.sharesLog(bundle));
        if (own.ambiguous) {
            main.rival(bundle);
        }
        main.endings.add(own);
        open(own);
        return true;
    }

    /** Gives away what nothing can be put to any more that begins then. */
    private void flush(long begin) throws IOException {
        while (!open.isEmpty() && open.peek().begin < begin - WINDOW && !open.peek().goesOnAt(begin, LINGER)) {
            give(open.poll());
        }
    }

    private void give(Cluster cluster) throws IOException {
        if (cluster.told) {
            return;
        }
        List<Bundle> all = new ArrayList<>(cluster.members);
        if (!cluster.ambiguous) {
            for (Cluster ending : cluster.endings) {
                ending.told = !ending.ambiguous;
                all.addAll(ending.ambiguous ? List.of() : ending.members);
            }
        }
        if (all.size() > 1 && !cluster.ambiguous) {
            sink.accept(Bundle.of(all, Session.Link.TIME), cluster.halt);
            return;
        }
        for (Bundle member : cluster.members) {
            sink.accept(cluster.ambiguous ? member.as(Session.Link.AMBIGUOUS) : member, Optional.empty());
        }
    }

    /** There is no more. */
    void end() throws IOException {
        while (!open.isEmpty()) {
            give(open.poll());
        }
    }
}
