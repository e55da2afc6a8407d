package org.deskwright.estate.check;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.model.Detail;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/**
 * A call that CloudTrail recorded.
 *
 * @param actor who called: an ARN, a service, or a user name
 * @param errorCode empty when the call was accepted
 * @param record what CloudTrail wrote of it; parameters and answer have the API's names with a small first letter
 */
record TrailEvent(Detail detail, String name, Instant at, String actor, String errorCode, JsonObject record) {
    static Optional<TrailEvent> of(Detail detail) {
        try {
            JsonObject event = JsonParser.parseString(Trees.text(Trees.of(detail), "CloudTrailEvent"))
                    .getAsJsonObject();
            return Trees.moment(event.get("eventTime")).map(at -> new TrailEvent(detail, Trees.text(event, "eventName"),
                    at, actor(event), Trees.text(event, "errorCode"), event));
        } catch (JsonParseException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    private static String actor(JsonObject event) {
        return Stream.of("arn", "invokedBy", "userName", "type").map(name -> Trees.text(event, "userIdentity", name))
                .filter(text -> !text.isEmpty()).findFirst().orElse("");
    }

    /** Calls of these names, oldest first. */
    static List<TrailEvent> named(Evidence evidence, Set<String> names) {
        return mentioning(evidence, names).stream().filter(event -> names.contains(event.name)).toList();
    }

    /** Those in which one of these words stands, oldest first. The rest is not taken apart: there may be thousands. */
    static List<TrailEvent> mentioning(Evidence evidence, Set<String> words) {
        return DetailTable.of(evidence, Kinds.EVENTS).all().stream().filter(detail -> mentions(detail, words))
                .map(TrailEvent::of).flatMap(Optional::stream)
                .sorted(Comparator.comparing(TrailEvent::at).thenComparing(event -> event.detail.id())).toList();
    }

    private static boolean mentions(Detail detail, Set<String> words) {
        String text = detail.members().toString();
        return words.stream().anyMatch(text::contains);
    }

    Scope scope() {
        return detail.scope();
    }

    /** Whether it lay back no longer than that when it was read. */
    boolean isWithin(Duration time) {
        return !at.isBefore(detail.provenance().readAt().minus(time));
    }

    boolean isAccepted() {
        return errorCode.isEmpty();
    }

    /** A parameter of the call. */
    String parameter(String... way) {
        return Trees.text(record.get("requestParameters"), way);
    }

    List<JsonObject> parameters(String... way) {
        return Trees.objects(record.get("requestParameters"), way);
    }

    List<JsonObject> answers(String... way) {
        return Trees.objects(record.get("responseElements"), way);
    }

    EvidenceRef ref() {
        return detail.ref("CloudTrailEvent");
    }
}
