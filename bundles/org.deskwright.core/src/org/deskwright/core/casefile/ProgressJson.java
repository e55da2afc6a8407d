package org.deskwright.core.casefile;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.deskwright.core.casefile.RemedyProgress.Step;
import org.deskwright.core.intake.ReadProblem;
import org.deskwright.core.internal.files.JsonDocument;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** The file form of {@link RemedyProgress}. */
final class ProgressJson {
    static final String SCHEMA = "deskwright.progress/1";
    private static final String LIST = "steps";

    private ProgressJson() {
    }

    static RemedyProgress read(JsonObject object, CaseDocuments documents) {
        String source = documents.source(Case.PROGRESS_FILE);
        Map<Step, Instant> done = new TreeMap<>();
        JsonElement list = object.get(LIST);
        if (list instanceof JsonArray rows) {
            for (int i = 0; i < rows.size(); i++) {
                int number = i + 1;
                row(rows.get(i), reason -> documents.wrong(
                        ReadProblem.whole(source, "step " + number + " of the list " + reason, "correct or remove it")))
                        .ifPresent(row -> done.put(row.getKey(), row.getValue()));
            }
        } else if (list != null && !list.isJsonNull()) {
            documents.wrong(
                    ReadProblem.whole(source, "\"steps\" is not a list", "correct it or restore it from a copy"));
        }
        return new RemedyProgress(done);
    }

    private static Optional<Map.Entry<Step, Instant>> row(JsonElement element, Consumer<String> wrong) {
        if (!(element instanceof JsonObject row)) {
            wrong.accept("is not an object");
            return Optional.empty();
        }
        String remedy = text(row, "remedy");
        if (remedy.isBlank()) {
            wrong.accept("lacks its \"remedy\"");
            return Optional.empty();
        }
        String number = text(row, "step");
        if (!number.matches("[1-9]\\d{0,8}")) {
            wrong.accept("has a \"step\" that is not a number from 1 on");
            return Optional.empty();
        }
        Step step = new Step(text(row, "outcome"), remedy, Integer.parseInt(number));
        try {
            Optional<Instant> done = Instants.find(row, "done");
            if (done.isEmpty()) {
                wrong.accept("lacks its \"done\"");
            }
            return done.map(when -> Map.entry(step, when));
        } catch (DateTimeException e) {
            wrong.accept("has a \"done\" that is not an instant such as 2026-11-20T08:00:00Z");
            return Optional.empty();
        }
    }

    private static String text(JsonObject object, String member) {
        return JsonDocument.string(object, member).orElse("");
    }

    /** Members that this version does not know stay, also those of steps that are still done. */
    static JsonObject write(RemedyProgress progress, JsonObject before) {
        Map<Step, JsonObject> known = new HashMap<>();
        if (before.get(LIST) instanceof JsonArray rows) {
            rows.forEach(element -> row(element, reason -> {})
                    .ifPresent(row -> known.put(row.getKey(), element.getAsJsonObject())));
        }
        JsonArray list = new JsonArray();
        progress.asMap().forEach((step, when) -> list.add(row(step, when, known.getOrDefault(step, new JsonObject()))));
        JsonObject object = before.deepCopy();
        object.addProperty("schema", SCHEMA);
        object.add(LIST, list);
        return object;
    }

    private static JsonObject row(Step step, Instant when, JsonObject before) {
        JsonObject row = before.deepCopy();
        if (step.outcome().isEmpty()) {
            row.remove("outcome");
        } else {
            row.addProperty("outcome", step.outcome());
        }
        row.addProperty("remedy", step.remedy());
        row.addProperty("step", step.number());
        row.addProperty("done", when.toString());
        return row;
    }
}
