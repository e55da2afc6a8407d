package org.deskwright.core.report;

import static org.deskwright.core.report.OutcomeReader.given;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.deskwright.core.topic.Remedy;
import org.deskwright.core.topic.Remedy.Step;

/** Reads one remedy; used once. */
final class RemedyReader {
    private final JsonIn json;
    private final Map<String, String> texts = new TreeMap<>();
    private final List<Step> steps = new ArrayList<>();
    private Optional<Remedy.Change> change = Optional.empty();

    RemedyReader(JsonIn json) {
        this.json = json;
    }

    Remedy read() throws IOException {
        json.object(name -> {
            switch (name) {
                case "id", "title" -> texts.put(name, json.text());
                case "steps" -> json.array(() -> steps.add(step()));
                case "change" -> change = Optional.of(change(json.texts()));
                default -> json.skip();
            }
        });
        return new Remedy(given(texts, "id"), given(texts, "title"), steps, change);
    }

    private static Remedy.Change change(Map<String, String> change) {
        return new Remedy.Change(given(change, "precondition"), given(change, "blastRadius"), given(change, "undo"));
    }

    private Step step() throws IOException {
        Map<String, String> step = new TreeMap<>();
        Map<String, String> parameters = new TreeMap<>();
        json.object(name -> {
            if (name.equals("parameters")) {
                parameters.putAll(json.texts());
            } else {
                step.put(name, json.text());
            }
        });
        return switch (given(step, "kind")) {
            case "explain" -> new Step.Explain(given(step, "text"));
            case "command" ->
                new Step.Command(given(step, "shell"), given(step, "text"), step.getOrDefault("note", ""));
            case "link" -> new Step.Link(given(step, "title"), given(step, "url"));
            case "workbench" -> new Step.Workbench(given(step, "command"), given(step, "title"), parameters);
            case String other -> throw new IllegalStateException("no such kind of step: " + other);
        };
    }
}
