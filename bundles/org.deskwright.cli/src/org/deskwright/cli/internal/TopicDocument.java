package org.deskwright.cli.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.deskwright.core.topic.AppliesTo;
import org.deskwright.core.topic.Remedy;
import org.deskwright.core.topic.Remedy.Step;
import org.deskwright.core.topic.Topic;
import org.deskwright.core.topic.TopicCatalogue;

/** A topic as plain maps for JSON ({@code deskwright.topics/1}). */
public final class TopicDocument {
    private TopicDocument() {
    }

    /** What a list needs. */
    public static Map<String, Object> brief(Topic topic) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", topic.id());
        document.put("title", topic.title());
        document.put("kind", topic.kind());
        document.put("category", topic.category());
        document.put("since", topic.since());
        document.put("checks", topic.checks());
        document.put("questions", topic.questions());
        document.put("evidence", topic.evidence().stream().map(TopicDocument::needed).toList());
        return document;
    }

    /** All of it. */
    public static Map<String, Object> full(Topic topic, TopicCatalogue catalogue) {
        Map<String, Object> document = brief(topic);
        document.put("messages", topic.messages());
        document.put("synonyms", topic.synonyms());
        AppliesTo applies = topic.appliesTo();
        document.put("appliesTo", map("protocols", applies.protocols(), "operatingSystems", applies.operatingSystems(),
                "directoryTypes", applies.directoryTypes(), "clients", applies.clients()));
        document.put("explanation", topic.explanation());
        document.put("questions", topic.questions().stream().map(key -> question(key, catalogue)).toList());
        document.put("remedies", topic.remedies().stream().map(TopicDocument::remedy).toList());
        document.put("superseded",
                topic.superseded().stream()
                        .map(s -> map("advice", s.advice(), "until", s.until(), "now", s.now(), "source", s.source()))
                        .toList());
        document.put("sources", topic.sources().stream()
                .map(s -> map("title", s.title(), "edition", s.edition(), "url", s.url())).toList());
        return document;
    }

    private static Map<String, Object> needed(Topic.Needed needed) {
        return map("kind", needed.kind(), "level", needed.level(), "decides", needed.decides());
    }

    private static Map<String, Object> question(String key, TopicCatalogue catalogue) {
        return catalogue.question(key)
                .map(q -> map("key", key, "title", q.title(), "type", q.type(), "choices",
                        q.choices().stream().map(c -> c.value()).toList(), "example", q.example(), "help", q.help()))
                .orElse(map("key", key));
    }

    private static Map<String, Object> remedy(Remedy remedy) {
        Map<String, Object> document = map("id", remedy.id(), "title", remedy.title(), "steps",
                remedy.steps().stream().map(TopicDocument::step).toList());
        remedy.change().ifPresent(c -> document.put("change",
                map("precondition", c.precondition(), "blastRadius", c.blastRadius(), "undo", c.undo())));
        return document;
    }

    private static Map<String, Object> step(Step step) {
        return switch (step) {
            case Step.Explain s -> map("kind", "explain", "text", s.text());
            case Step.Command s -> map("kind", "command", "shell", s.shell(), "text", s.text(), "note", s.note());
            case Step.Link s -> map("kind", "link", "title", s.title(), "url", s.url());
            case Step.Workbench s -> map("kind", "workbench", "command", s.command(), "title", s.title(), "parameters",
                    new java.util.TreeMap<>(s.parameters()));
        };
    }

    /** Names and values in turn; what is null or empty text is left out. */
    private static Map<String, Object> map(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            if (value != null && !value.equals("") && !List.of().equals(value)) {
                map.put((String) namesAndValues[i], value);
            }
        }
        return map;
    }
}
