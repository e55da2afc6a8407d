package org.deskwright.estate.check;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.deskwright.core.check.Missing;
import org.deskwright.core.check.Outcome;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/** Outcomes as ids and values in a fixed order, without a word of prose. */
final class GoldenOutcomes {
    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private GoldenOutcomes() {
    }

    static JsonArray of(List<Outcome> outcomes) {
        JsonArray array = new JsonArray();
        outcomes.stream().sorted(Comparator.comparing(Outcome::subject).thenComparing(Outcome::variant))
                .map(GoldenOutcomes::json).forEach(array::add);
        return array;
    }

    static String text(JsonArray outcomes) {
        return GSON.toJson(outcomes) + "\n";
    }

    static String kind(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Passed _ -> "passed";
            case Outcome.Finding _ -> "finding";
            case Outcome.NotApplicable _ -> "not-applicable";
            case Outcome.MissingEvidence _ -> "missing-evidence";
            case Outcome.Failed _ -> "failed";
        };
    }

    private static JsonObject json(Outcome outcome) {
        JsonObject json = new JsonObject();
        json.addProperty("outcome", kind(outcome));
        json.addProperty("variant", outcome.variant());
        JsonObject subject = new JsonObject();
        subject.addProperty("type", outcome.subject().type());
        subject.addProperty("id", outcome.subject().id());
        json.add("subject", subject);
        JsonObject values = new JsonObject();
        for (Map.Entry<String, Object> value : outcome.values().asMap().entrySet()) {
            values.add(value.getKey(), json(value.getValue()));
        }
        json.add("values", values);
        if (outcome instanceof Outcome.MissingEvidence missing) {
            JsonArray array = new JsonArray();
            for (Missing one : missing.missing()) {
                JsonObject object = new JsonObject();
                object.addProperty("kind", one.kind());
                object.addProperty("detail", one.detail());
                array.add(object);
            }
            json.add("missing", array);
        }
        return json;
    }

    private static JsonElement json(Object value) {
        return switch (value) {
            case Number n -> new JsonPrimitive(n);
            case Boolean b -> new JsonPrimitive(b);
            case Collection<?> c -> {
                JsonArray array = new JsonArray();
                c.forEach(one -> array.add(String.valueOf(one)));
                yield array;
            }
            default -> new JsonPrimitive(value.toString());
        };
    }
}
