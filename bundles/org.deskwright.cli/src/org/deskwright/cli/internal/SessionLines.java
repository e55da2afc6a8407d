package org.deskwright.cli.internal;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.deskwright.logs.session.EndCause;
import org.deskwright.logs.session.Event;
import org.deskwright.logs.session.Phase;
import org.deskwright.logs.session.Session;
import org.deskwright.logs.session.Stage;
import org.deskwright.logs.session.When;

/** Sessions for programs: an object of JSON a line, as log-sessions.schema.json of the logs describes them. */
public final class SessionLines implements SessionTeller {
    private static final String SCHEMA = "deskwright.log-sessions/1";

    private final Writer out;
    private long count;

    public SessionLines(Writer out) {
        this.out = out;
    }

    @Override
    public void tell(Session session) throws IOException {
        count++;
        Map<String, Object> members = event("session");
        members.putAll(members(session));
        Json.line(members, out);
    }

    private static Map<String, Object> event(String name) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("schema", SCHEMA);
        members.put("event", name);
        return members;
    }

    static Map<String, Object> members(Session session) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", session.id());
        members.put("link", session.link().id());
        members.put("programs", session.programs());
        members.put("logs", session.logs());
        members.put("clock", clock(session.begin()));
        members.put("begin", session.begin().toString());
        members.put("beginTold", session.beginTold());
        members.put("end", session.end().toString());
        session.duration().ifPresent(span -> members.put("seconds", span.toMillis() / 1000.0));
        session.reached().map(Stage::id).ifPresent(stage -> members.put("reached", stage));
        members.put("cause", cause(session.cause()));
        put(members, "user", session.user());
        put(members, "peer", session.peer());
        members.put("phases", session.phases().stream().map(SessionLines::phase).toList());
        members.put("events", session.events().stream().map(SessionLines::line).toList());
        members.put("eventsLeft", session.left());
        members.put("measured", session.measured());
        members.put("clockSetBack", session.clockSetBack());
        return members;
    }

    private static Map<String, Object> cause(EndCause cause) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("kind", cause.kind().id());
        put(members, "code", cause.code());
        put(members, "reason", cause.reason());
        members.put("missing", cause.missing().id());
        cause.evidence().ifPresent(event -> members.put("evidence", line(event)));
        return members;
    }

    private static Map<String, Object> phase(Phase phase) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("stage", phase.stage().id());
        members.put("begin", phase.begin().toString());
        members.put("end", phase.end().toString());
        phase.duration().ifPresent(span -> members.put("seconds", span.toMillis() / 1000.0));
        members.put("evidence", line(phase.evidence()));
        return members;
    }

    private static Map<String, Object> line(Event event) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("log", event.place().log());
        members.put("line", event.place().line() + 1);
        members.put("time", event.place().when().toString());
        members.put("clock", clock(event.place().when()));
        members.put("marker", event.marker().id());
        members.put("stage", event.marker().stage().id());
        members.put("program", event.marker().program());
        members.put("title", event.marker().title());
        return members;
    }

    static String clock(When when) {
        return when.clock().name().toLowerCase(Locale.ROOT);
    }

    private static void put(Map<String, Object> members, String name, String text) {
        if (!text.isEmpty()) {
            members.put(name, text);
        }
    }

    @Override
    public void end(long left) throws IOException {
        Map<String, Object> members = event("end");
        members.put("sessions", count);
        members.put("leftOut", left);
        Json.line(members, out);
    }
}
