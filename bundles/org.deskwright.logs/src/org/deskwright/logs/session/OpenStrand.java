package org.deskwright.logs.session;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A strand while its log is read. It holds no more than a bounded number of lines. */
final class OpenStrand {
    /** Lines that are kept from the beginning, and as many from the end. */
    private static final int MOST = 32;

    private final String session;
    /** Whether its session had begun in the log before, under the same id. */
    private final boolean again;
    private final Set<String> opened = new HashSet<>(2);
    private final List<Event> first = new ArrayList<>(4);
    private final Deque<Event> rest = new ArrayDeque<>(1);
    private final Map<String, Stage> furthest = new HashMap<>(2);
    private long left;
    private long measured;
    private When last;
    private Stage at = Stage.LAUNCH;
    private boolean closed;

    OpenStrand(String session) {
        this(session, false);
    }

    OpenStrand(String session, boolean again) {
        this.session = session;
        this.again = again;
    }

    void add(Event event) {
        if (first.size() < MOST) {
            first.add(event);
        } else {
            rest.add(event);
            if (rest.size() > MOST) {
                rest.poll();
                left++;
            }
        }
        if (event.marker().opens()) {
            opened.add(event.marker().id());
        }
        last = event.when();
        at = event.stage();
        closed = event.marker().closes() || closed && event.stage() == Stage.DISCONNECT;
        furthest.merge(event.marker().program(), event.stage(), (a, b) -> a.compareTo(b) > 0 ? a : b);
    }

    void measured(When when) {
        measured++;
        last = when;
    }

    void goesOn(When when) {
        last = last == null || when.micros() > last.micros() ? when : last;
    }

    /** Takes over what another has, which stood before. */
    void adopt(OpenStrand other) {
        other.first.forEach(this::add);
        other.rest.forEach(this::add);
        left += other.left;
        measured += other.measured;
    }

    String session() {
        return session;
    }

    When last() {
        return last;
    }

    /** Whether its last line was of an end. */
    boolean isAtItsEnd() {
        return at == Stage.DISCONNECT;
    }

    /** Whether a line told its beginning. */
    boolean isBegun() {
        return !opened.isEmpty();
    }

    /** Whether a line has told its end, and none since that it goes on. */
    boolean isClosed() {
        return closed;
    }

    /** Whether the line begins a session where this one was begun by such a line, and came to its connection. */
    boolean isBegunAgain(Event event) {
        Stage own = furthest.get(event.marker().program());
        return event.marker().opens() && opened.contains(event.marker().id()) && own != null
                && own.compareTo(Stage.CONNECT) >= 0;
    }

    /** How far the program came in it; null where it told nothing. */
    Stage furthest(String program) {
        return furthest.get(program);
    }

    Strand strand(boolean followed) {
        List<Event> all = new ArrayList<>(first);
        all.addAll(rest);
        return new Strand(session, all, left, measured, last, followed, again);
    }
}
