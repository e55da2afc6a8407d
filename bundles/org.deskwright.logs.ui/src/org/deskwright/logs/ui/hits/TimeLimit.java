package org.deskwright.logs.ui.hits;

import java.util.List;
import java.util.Optional;

import org.deskwright.logs.session.Session;

/**
 * Of which time places are listed: of the span that is looked at, of the session that is chosen, or of what both have
 * in common. Times are in microseconds since 1970, as the log tells them.
 *
 * @param span from the first moment to behind the last; nothing for all there is
 * @param session the one that is chosen, where it is known when that was by the clock of the log
 * @param lasting from its first line to behind its last; nothing without one
 */
record TimeLimit(List<Long> span, Optional<Session> session, List<Long> lasting) {
    static final TimeLimit NONE = new TimeLimit(List.of(), Optional.empty(), List.of());
    /** Nothing was written then. */
    private static final List<Long> NEVER = List.of(Long.MAX_VALUE - 1, Long.MAX_VALUE);

    TimeLimit {
        span = List.copyOf(span);
        lasting = List.copyOf(lasting);
    }

    TimeLimit withSpan(List<Long> next) {
        return new TimeLimit(next, session, lasting);
    }

    TimeLimit withSession(Optional<Session> next, List<Long> lasts) {
        return new TimeLimit(span, lasts.isEmpty() ? Optional.empty() : next, lasts);
    }

    /** From when to when; nothing for all there is. */
    List<Long> common() {
        if (span.isEmpty() || lasting.isEmpty()) {
            return span.isEmpty() ? lasting : span;
        }
        long from = Math.max(span.getFirst(), lasting.getFirst());
        long to = Math.min(span.getLast(), lasting.getLast());
        return from < to ? List.of(from, to) : NEVER;
    }
}
