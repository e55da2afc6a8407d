package org.deskwright.core.report;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.deskwright.core.check.Importance;
import org.deskwright.core.check.Subject;
import org.deskwright.core.check.Values;
import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.core.evidence.Scope;
import org.deskwright.core.report.ReportedOutcome.Need;
import org.deskwright.core.topic.Remedy;

/** Reads one outcome; used once. */
final class OutcomeReader {
    private final JsonIn json;
    private final Map<String, String> texts = new TreeMap<>();
    private final List<String> topics = new ArrayList<>();
    private final List<EvidenceRef> evidence = new ArrayList<>();
    private final List<Need> missing = new ArrayList<>();
    private final List<Remedy> remedies = new ArrayList<>();
    private Map<String, String> subject = Map.of();
    private Optional<Map<String, String>> suppressed = Optional.empty();
    private Values values = Values.NONE;

    OutcomeReader(JsonIn json) {
        this.json = json;
    }

    ReportedOutcome read() throws IOException {
        json.object(this::member);
        Subject about = new Subject(given(subject, "type"), given(subject, "id"), given(subject, "name"),
                new Scope(given(subject, "account"), given(subject, "region")));
        String check = given(texts, "check");
        String variant = given(texts, "variant");
        return new ReportedOutcome(check, given(texts, "title"), topics, OutcomeKind.of(given(texts, "outcome")),
                Optional.ofNullable(texts.get("importance")).map(OutcomeReader::importance), about, variant,
                given(texts, "summary"), values, evidence, missing, remedies,
                suppressed.map(s -> new Suppression(check, variant, about.type(), about.id(), about.scope(),
                        given(s, "reason"), given(s, "by"),
                        Optional.ofNullable(s.get("expires")).map(Instant::parse))));
    }

    private void member(String name) throws IOException {
        switch (name) {
            case "check", "title", "outcome", "importance", "variant", "summary" -> texts.put(name, json.text());
            case "topics" -> json.array(() -> topics.add(json.text()));
            case "subject" -> subject = json.texts();
            case "values" -> json.object(value -> values = values.and(value, json.value()));
            case "evidence" -> json.array(() -> evidence.add(ref(json.texts())));
            case "missing" -> json.array(() -> missing.add(need()));
            case "remedies" -> json.array(() -> remedies.add(new RemedyReader(json).read()));
            case "suppressed" -> suppressed = Optional.of(json.texts());
            default -> json.skip();
        }
    }

    private static EvidenceRef ref(Map<String, String> ref) {
        return new EvidenceRef(given(ref, "source"), given(ref, "kind"), given(ref, "item"), given(ref, "field"));
    }

    /** Early reports do not say what is readable. */
    private Need need() throws IOException {
        Map<String, String> need = new TreeMap<>();
        boolean[] readable = {true};
        json.object(name -> {
            if (name.equals("readable")) {
                readable[0] = json.flag();
            } else {
                need.put(name, json.text());
            }
        });
        return new Need(given(need, "kind"), given(need, "detail"), given(need, "title"), given(need, "how"),
                given(need, "command"), readable[0]);
    }

    private static Importance importance(String id) {
        return Arrays.stream(Importance.values()).filter(importance -> importance.id().equals(id)).findFirst()
                .orElseThrow(() -> new IllegalStateException("no such importance: " + id));
    }

    /** The member, which has to be there. */
    static String given(Map<String, String> texts, String name) {
        String text = texts.get(name);
        if (text == null) {
            throw new IllegalStateException("no " + name + " where there has to be one");
        }
        return text;
    }
}
