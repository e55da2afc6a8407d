package org.deskwright.core.topic;

import java.util.List;
import java.util.Objects;

import org.deskwright.core.check.CheckDescriptor.Citation;
import org.deskwright.core.check.CheckDescriptor.Validity;

/**
 * A symptom, as users or admins meet it.
 *
 * @param id the anchor of the AWS troubleshooting page
 * @param kind {@code topic}, {@code certificate-subtopic} or {@code logging-section}
 * @param parent id of the topic that a sub-topic belongs to; empty for the rest
 * @param category where in a user's day it shows: {@code provision}, {@code sign-in}, {@code connect}, ...
 * @param since the edition of the page that first had it: 2020, 2022 or 2026
 * @param title what is experienced
 * @param messages the literal texts that users or admins see
 * @param synonyms other words people search with
 * @param questions keys of what only the admin can answer
 * @param checks ids of the checks that decide it
 * @param evidence what settles it, whether or not a check reads it yet
 * @param superseded what the 2020 page advised and no longer holds
 */
public record Topic(String id, String kind, String parent, String category, String since, String title,
        List<String> messages, List<String> synonyms, AppliesTo appliesTo, Validity validity, List<String> questions,
        List<String> checks, List<Needed> evidence, String explanation, List<Remedy> remedies,
        List<Superseded> superseded, List<Citation> sources) {

    public Topic {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        parent = text(parent);
        kind = text(kind);
        category = text(category);
        since = text(since);
        explanation = text(explanation);
        messages = list(messages);
        synonyms = list(synonyms);
        appliesTo = appliesTo == null ? AppliesTo.EVERYTHING : appliesTo;
        validity = validity == null ? Validity.ALWAYS : validity;
        questions = list(questions);
        checks = list(checks);
        evidence = list(evidence);
        remedies = list(remedies);
        superseded = list(superseded);
        sources = list(sources);
    }

    /**
     * Evidence that would settle the topic; {@code level} is {@code mandatory} or {@code optional}. What no reader
     * takes is mandatory where it alone shows a cause: then the topic stays open whatever its checks say.
     */
    public record Needed(String kind, String level, String decides) {
        public Needed {
            Objects.requireNonNull(kind, "kind");
            level = text(level);
            decides = text(decides);
        }
    }

    /** Advice that was right once. */
    public record Superseded(String advice, String until, String now, String source) {
        public Superseded {
            advice = text(advice);
            until = text(until);
            now = text(now);
            source = text(source);
        }
    }

    private static String text(String given) {
        return given == null ? "" : given;
    }

    private static <T> List<T> list(List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }
}
