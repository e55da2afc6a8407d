package org.deskwright.core.topic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.deskwright.core.check.CheckDescriptor.Validity;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonDeserializer;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;

/** How the catalogue's files become records, where the names and types of their members do not say it all. */
final class CatalogueJson {
    private CatalogueJson() {
    }

    static Gson gson() {
        return new GsonBuilder().setStrictness(Strictness.STRICT)
                .registerTypeAdapter(Validity.class,
                        (JsonDeserializer<Validity>) (json, type, context) -> validity(json.getAsJsonObject()))
                .registerTypeAdapter(Remedy.class,
                        (JsonDeserializer<Remedy>) (json, type, context) -> remedy(json.getAsJsonObject()))
                .create();
    }

    private static Remedy remedy(JsonObject json) {
        List<Remedy.Step> steps = new ArrayList<>();
        required(json, "steps").getAsJsonArray().forEach(step -> steps.add(step(step.getAsJsonObject())));
        Optional<Remedy.Change> change = has(json, "change")
                ? Optional.of(change(json.getAsJsonObject("change")))
                : Optional.empty();
        return new Remedy(text(json, "id"), text(json, "title"), steps, change);
    }

    private static Remedy.Change change(JsonObject json) {
        return new Remedy.Change(text(json, "precondition"), text(json, "blastRadius"), text(json, "undo"));
    }

    private static Remedy.Step step(JsonObject json) {
        return switch (text(json, "kind")) {
            case "explain" -> new Remedy.Step.Explain(text(json, "text"));
            case "command" ->
                new Remedy.Step.Command(text(json, "shell"), text(json, "text"), textOr(json, "note", ""));
            case "link" -> new Remedy.Step.Link(text(json, "title"), text(json, "url"));
            case "workbench" -> new Remedy.Step.Workbench(text(json, "command"), text(json, "title"),
                    has(json, "parameters") ? texts(json.getAsJsonObject("parameters")) : Map.of());
            case String other -> throw new JsonParseException("no such kind of step: " + other);
        };
    }

    private static Map<String, String> texts(JsonObject json) {
        Map<String, String> texts = new TreeMap<>();
        json.asMap().forEach((name, value) -> texts.put(name, value.getAsString()));
        return texts;
    }

    private static Validity validity(JsonObject json) {
        return new Validity(day(json, "from"), day(json, "until"), textOr(json, "note", ""));
    }

    private static Optional<LocalDate> day(JsonObject json, String name) {
        return has(json, name) ? Optional.of(LocalDate.parse(json.get(name).getAsString())) : Optional.empty();
    }

    private static boolean has(JsonObject json, String name) {
        return json.has(name) && !json.get(name).isJsonNull();
    }

    private static JsonElement required(JsonObject json, String name) {
        if (!has(json, name)) {
            throw new JsonParseException("no " + name + " in " + json);
        }
        return json.get(name);
    }

    private static String text(JsonObject json, String name) {
        return required(json, name).getAsString();
    }

    private static String textOr(JsonObject json, String name, String absent) {
        return has(json, name) ? json.get(name).getAsString() : absent;
    }
}
