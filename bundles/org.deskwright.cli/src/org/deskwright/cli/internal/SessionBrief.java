package org.deskwright.cli.internal;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.deskwright.logs.session.EndCause;
import org.deskwright.logs.session.Session;
import org.deskwright.logs.session.Stage;

/**
 * The sessions that one log tells of by itself, in few words.
 *
 * @param sessions in the order of their beginnings
 * @param left how many are not among them
 */
record SessionBrief(List<Session> sessions, long left) {
    private static final int MOST = 100;

    void write(Writer out) throws IOException {
        if (sessions.isEmpty()) {
            return;
        }
        Map<EndCause.Kind, Long> ends = sessions.stream()
                .collect(Collectors.groupingBy(session -> session.cause().kind(), TreeMap::new, Collectors.counting()));
        out.write(String.format(Locale.ROOT, "  %,d %s, by what ended them: ", sessions.size() + left,
                sessions.size() == 1 ? "session" : "sessions")
                + ends.entrySet().stream().map(e -> SessionPage.label(e.getKey()) + " " + e.getValue())
                        .collect(Collectors.joining(", "))
                + "; 'deskwright logs sessions' tells all of them\n");
    }

    void put(Map<String, Object> members) {
        members.put("sessionCount", sessions.size() + left);
        members.put("sessions", sessions.stream().limit(MOST).map(session -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("id", session.id());
            one.put("clock", SessionLines.clock(session.begin()));
            one.put("begin", session.begin().toString());
            one.put("end", session.end().toString());
            session.reached().map(Stage::id).ifPresent(stage -> one.put("reached", stage));
            one.put("cause", session.cause().kind().id());
            if (!session.cause().code().isEmpty()) {
                one.put("code", session.cause().code());
            }
            return one;
        }).toList());
    }
}
