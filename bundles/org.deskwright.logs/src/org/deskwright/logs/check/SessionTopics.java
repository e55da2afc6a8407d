package org.deskwright.logs.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.deskwright.logs.session.EndCause;
import org.deskwright.logs.session.Session;
import org.deskwright.logs.session.Stage;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * Of which topics it is a sign how a session ended.
 *
 * @param rules in the order of the file; the first that fits counts
 */
record SessionTopics(List<Rule> rules) {
    private static final String DATA = "/data/session-topics.json";

    SessionTopics {
        rules = List.copyOf(rules);
    }

    /**
     * Sessions that ended in some way.
     *
     * @param markers ids of lines that tell why it ended; empty for any
     * @param ends kinds of causes; empty for any
     * @param streamed whether the user had seen the desktop; empty where that does not matter
     */
    record Rule(Set<String> markers, Set<String> ends, Optional<Boolean> streamed, Set<String> topics) {
        Rule {
            markers = Set.copyOf(markers);
            ends = Set.copyOf(ends);
            topics = Set.copyOf(topics);
        }

        private boolean fits(Session session, String marker) {
            return (markers.isEmpty() || markers.contains(marker))
                    && (ends.isEmpty() || ends.contains(session.cause().kind().id()))
                    && (streamed.isEmpty() || streamed.equals(SessionTopics.streamed(session)));
        }
    }

    /** Those that come with Deskwright. Read once. */
    static SessionTopics bundled() {
        return Bundled.TOPICS;
    }

    private static final class Bundled {
        static final SessionTopics TOPICS = read();
    }

    private static SessionTopics read() {
        try (InputStream in = SessionTopics.class.getResourceAsStream(DATA);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            List<Rule> rules = new ArrayList<>();
            for (JsonElement element : JsonParser.parseReader(reader).getAsJsonObject().getAsJsonArray("rules")) {
                JsonObject rule = element.getAsJsonObject();
                rules.add(new Rule(strings(rule, "markers"), strings(rule, "ends"),
                        Optional.ofNullable(rule.get("streamed")).map(JsonElement::getAsBoolean),
                        strings(rule, "topics")));
            }
            return new SessionTopics(rules);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> strings(JsonObject rule, String name) {
        return rule.has(name)
                ? rule.getAsJsonArray(name).asList().stream().map(JsonElement::getAsString).collect(Collectors.toSet())
                : Set.of();
    }

    /** Empty of sessions that are of no topic, and of those of which no line tells why they ended. */
    Set<String> of(Session session) {
        return session.cause().evidence().filter(event -> session.cause().kind() != EndCause.Kind.OPEN)
                .map(event -> event.marker().id())
                .flatMap(marker -> rules.stream().filter(rule -> rule.fits(session, marker)).findFirst())
                .map(Rule::topics).orElse(Set.of());
    }

    /** Empty where the logs may begin in the midst of it. */
    private static Optional<Boolean> streamed(Session session) {
        boolean shown = session.reached().equals(Optional.of(Stage.STREAM));
        return shown || session.beginTold() ? Optional.of(shown) : Optional.empty();
    }
}
