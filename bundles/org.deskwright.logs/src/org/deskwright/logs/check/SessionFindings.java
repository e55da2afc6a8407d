package org.deskwright.logs.check;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.deskwright.core.check.Outcome;
import org.deskwright.core.check.Subject;
import org.deskwright.core.check.Values;
import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.core.evidence.Scope;
import org.deskwright.logs.session.EndCause.Kind;
import org.deskwright.logs.session.Event;
import org.deskwright.logs.session.Phase;
import org.deskwright.logs.session.Place;
import org.deskwright.logs.session.Session;
import org.deskwright.logs.session.Stage;

/**
 * What sessions in logs say of a topic: how far they came before a line told that they fail. One whose end no line
 * explains says nothing: its log may only have been cut off.
 */
final class SessionFindings {
    private static final int MOST_PLACES = 20;
    private static final Set<Kind> FAILED = EnumSet.of(Kind.NETWORK, Kind.SERVER, Kind.CLIENT, Kind.REFUSED);

    /** By topic, which sessions are about it. */
    private static final Map<String, Predicate<Session>> TOPICS = Map.of("loading_screen",
            session -> cameTo(session, Stage.CONNECT) && FAILED.contains(session.cause().kind()), "network_error",
            session -> cameTo(session, Stage.BROKER)
                    && (session.cause().kind() == Kind.NETWORK || session.cause().kind() == Kind.REFUSED)
                    || cameTo(session, Stage.AUTHENTICATE) && session.cause().kind() == Kind.NETWORK,
            "workspaces-disconnecting",
            session -> cameTo(session, Stage.STREAM) && session.cause().kind() == Kind.NETWORK);

    private SessionFindings() {
    }

    private static boolean cameTo(Session session, Stage stage) {
        return session.reached().filter(stage::equals).isPresent();
    }

    static Stream<Outcome> of(String topic, LogFacts facts) {
        Predicate<Session> about = TOPICS.getOrDefault(topic, session -> false);
        Map<String, List<Session>> alike = facts.sessions().stream()
                .filter(session -> session.cause().evidence().isPresent()).filter(about)
                .collect(Collectors.groupingBy(SessionFindings::key, TreeMap::new, Collectors.toList()));
        return alike.values().stream().map(sessions -> finding(sessions, facts));
    }

    private static String key(Session session) {
        return session.reached().orElseThrow().id() + "." + cause(session).marker().id();
    }

    private static Event cause(Session session) {
        return session.cause().evidence().orElseThrow();
    }

    private static Outcome finding(List<Session> sessions, LogFacts facts) {
        Session first = sessions.getFirst();
        Place place = cause(first).place();
        List<EvidenceRef> places = sessions.stream()
                .flatMap(session -> Stream.concat(session.phases().stream().map(Phase::evidence),
                        Stream.of(cause(session))))
                .map(Event::place).distinct().limit(MOST_PLACES).map(at -> ref(at, facts)).toList();
        Values values = Values.of("times", sessions.size(), "logs",
                sessions.stream().flatMap(session -> session.logs().stream()).distinct().count(), "step",
                first.reached().orElseThrow().id(), "cause", first.cause().kind().id(), "title",
                cause(first).marker().title(), "log", place.log(), "line", place.line() + 1, "time", time(place),
                "source", cause(first).marker().source().title());
        return new Outcome.Finding(
                new Subject("sessions", key(first), cause(first).marker().title(), Scope.UNKNOWN), "session", values,
                places);
    }

    private static EvidenceRef ref(Place place, LogFacts facts) {
        return new EvidenceRef(place.log(), facts.kinds().get(place.log()), Long.toString(place.line() + 1), "");
    }

    private static String time(Place place) {
        return switch (place.when().clock()) {
            case MOMENT -> place.when().toString();
            case LOCAL -> place.when() + " by the clock of the computer that wrote it";
            case UPTIME -> place.when() + " after the device was started";
        };
    }
}
