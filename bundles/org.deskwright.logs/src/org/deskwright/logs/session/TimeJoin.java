package org.deskwright.logs.session;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Sets what different programs tell beside each other where nothing but time can tell that it is about one session:
 * only when both begin within some time, and no other log of the same program has one that could be meant as well. For
 * what comes in the order of its beginnings.
 */
final class TimeJoin {
    /** From when a user asks to when the other programs write of it. */
    static final long WINDOW = 120_000_000L;
    /** Of more that begin at once, nothing is put together. */
    private static final int MOST = 64;

    private final SpillSort.Sink<Bundle> sink;
    private final Deque<Cluster> open = new ArrayDeque<>();

    TimeJoin(SpillSort.Sink<Bundle> sink) {
        this.sink = sink;
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

        Cluster(Bundle first, long begin) {
            this.begin = begin;
            add(first);
        }

        void add(Bundle bundle) {
            members.add(bundle);
            programs.addAll(bundle.programs());
            logs.addAll(bundle.logs());
        }

        boolean sharesLog(Bundle bundle) {
            return bundle.logs().stream().anyMatch(logs::contains);
        }

        /** Whether it can only be another session. */
        boolean excludes(Bundle bundle) {
            return bundle.programs().stream().anyMatch(programs::contains)
                    || !bundle.session().isEmpty() && members.stream().anyMatch(member -> !member.session().isEmpty());
        }
    }

    void accept(Bundle bundle) throws IOException {
        if (bundle.begin().isEmpty()) {
            flush(Long.MAX_VALUE);
            sink.accept(bundle);
            return;
        }
        long begin = bundle.begin().get().micros();
        flush(begin - WINDOW);
        List<Cluster> fitting = new ArrayList<>();
        boolean rival = false;
        for (Cluster cluster : open) {
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
            fitting.getFirst().add(bundle);
            return;
        }
        fitting.forEach(cluster -> cluster.ambiguous = true);
        Cluster own = new Cluster(bundle, begin);
        own.ambiguous = rival || fitting.size() > 1;
        open.add(own);
        if (open.size() > MOST) {
            open.peek().ambiguous = true;
            give(open.poll());
        }
    }

    private void flush(long before) throws IOException {
        while (!open.isEmpty() && open.peek().begin < before) {
            give(open.poll());
        }
    }

    private void give(Cluster cluster) throws IOException {
        if (cluster.members.size() > 1 && !cluster.ambiguous) {
            sink.accept(Bundle.of(cluster.members, Session.Link.TIME));
            return;
        }
        for (Bundle member : cluster.members) {
            sink.accept(cluster.ambiguous ? member.as(Session.Link.AMBIGUOUS) : member);
        }
    }

    /** There is no more. */
    void end() throws IOException {
        flush(Long.MAX_VALUE);
    }
}
