package org.deskwright.logs.ui.sessions;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.deskwright.logs.session.Session;
import org.deskwright.logs.session.When;

/**
 * Sessions whose times can be set beside each other.
 *
 * @param clock by which they go
 * @param sessions in the order of their beginnings
 * @param from the first moment of all, in microseconds
 * @param to behind the last one
 */
record Lanes(When.Clock clock, List<Session> sessions, long from, long to) {
    static final Lanes NONE = new Lanes(When.Clock.MOMENT, List.of(), 0, 1);

    /** Those of each clock; that with the most sessions first. */
    static List<Lanes> of(List<Session> all) {
        Map<When.Clock, List<Session>> byClock = new EnumMap<>(When.Clock.class);
        all.forEach(one -> byClock.computeIfAbsent(one.begin().clock(), clock -> new ArrayList<>()).add(one));
        List<Lanes> lanes = new ArrayList<>();
        byClock.forEach((clock, sessions) -> lanes.add(of(clock, sessions)));
        lanes.sort((a, b) -> Integer.compare(b.sessions().size(), a.sessions().size()));
        return lanes;
    }

    private static Lanes of(When.Clock clock, List<Session> sessions) {
        long from = sessions.stream().mapToLong(s -> s.begin().micros()).min().orElseThrow();
        long to = sessions.stream().mapToLong(s -> Math.max(s.begin().micros(), s.end().micros())).max().orElseThrow();
        return new Lanes(clock, List.copyOf(sessions), from, to + 1);
    }

    int find(Session session) {
        for (int i = 0; i < sessions.size(); i++) {
            if (SessionText.identity(sessions.get(i)).equals(SessionText.identity(session))) {
                return i;
            }
        }
        return -1;
    }
}
