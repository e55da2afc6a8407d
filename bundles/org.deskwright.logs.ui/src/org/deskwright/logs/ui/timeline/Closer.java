package org.deskwright.logs.ui.timeline;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What was looked at before, closer and closer. */
final class Closer {
    /** Microseconds: nothing is closer together in a log. */
    private static final long LEAST = 100;

    private final Deque<Histogram> wider = new ArrayDeque<>();

    /** Whether all there is is looked at. */
    boolean isAll() {
        return wider.isEmpty();
    }

    void forget() {
        wider.clear();
    }

    /** Whether a span is longer than what can be told apart. */
    static boolean isSpan(long from, long to) {
        return to - from > LEAST;
    }

    /** @param shown that something is looked at closer in */
    void in(Histogram shown) {
        wider.push(shown);
    }

    /** What was looked at before. */
    Histogram out() {
        return wider.pop();
    }

    /** All there is. */
    Histogram all(Histogram shown) {
        return wider.isEmpty() ? shown : wider.getLast();
    }

    /**
     * The part of a span that is there; nothing where that is all of it, or none. What was looked at before is
     * forgotten: from there one widens to all of it at once.
     */
    List<Long> only(Histogram shown, List<Long> span) {
        Histogram all = all(shown);
        long from = Math.max(all.from(), span.getFirst());
        long to = Math.min(all.to(), span.getLast());
        wider.clear();
        if (!isSpan(from, to) || from == all.from() && to == all.to()) {
            return List.of();
        }
        wider.push(all);
        return List.of(from, to);
    }
}
