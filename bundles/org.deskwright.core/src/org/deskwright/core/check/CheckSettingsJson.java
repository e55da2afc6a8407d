package org.deskwright.core.check;

import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;

/**
 * {@link CheckSettings} as JSON: an object with {@code parameters} (by check and parameter id) and {@code disabled} (a
 * list of ids). A report has members of these names as well, so that a diagnosis can be repeated as it was.
 */
public final class CheckSettingsJson {
    private static final String PARAMETERS = "parameters";
    private static final String DISABLED = "disabled";
    private static final String PARTS = "parts";
    private static final String CHECKS = "checks";

    private CheckSettingsJson() {
    }

    public static String write(CheckSettings settings) {
        JsonObject parameters = new JsonObject();
        settings.parameters().forEach((check, values) -> {
            JsonObject object = new JsonObject();
            values.forEach(object::addProperty);
            parameters.add(check, object);
        });
        JsonArray disabled = new JsonArray();
        settings.disabled().forEach(disabled::add);
        JsonObject object = new JsonObject();
        object.add(PARAMETERS, parameters);
        object.add(DISABLED, disabled);
        return object.toString();
    }

    /**
     * Takes a document of its own, settings that the workbench exported (what stands under {@code parts},
     * {@code checks} there), or a report.
     *
     * @throws IllegalArgumentException when it is none of them; the message is one sentence
     */
    public static CheckSettings read(String json) {
        try {
            if (!(JsonParser.parseString(json) instanceof JsonObject document)) {
                throw new IllegalArgumentException("it is no object");
            }
            JsonObject settings = document.get(PARTS) instanceof JsonObject parts
                    && parts.get(CHECKS) instanceof JsonObject checks ? checks : document;
            if (!settings.has(PARAMETERS) && !settings.has(DISABLED)) {
                throw new IllegalArgumentException("it has neither \"parameters\" nor \"disabled\"");
            }
            return new CheckSettings(parameters(settings.get(PARAMETERS)), disabled(settings.get(DISABLED)));
        } catch (JsonParseException | StackOverflowError e) {
            throw new IllegalArgumentException("it is not JSON", e);
        }
    }

    private static SortedMap<String, Map<String, String>> parameters(JsonElement element) {
        SortedMap<String, Map<String, String>> parameters = new TreeMap<>();
        if (element == null) {
            return parameters;
        }
        object(element, PARAMETERS).asMap().forEach((check, values) -> {
            Map<String, String> byId = new TreeMap<>();
            object(values, check).asMap().forEach((id, value) -> byId.put(id, text(value, check + "." + id)));
            parameters.put(check, byId);
        });
        return parameters;
    }

    private static SortedSet<String> disabled(JsonElement element) {
        SortedSet<String> ids = new TreeSet<>();
        switch (element) {
            case null -> {
                // nothing is turned off
            }
            case JsonArray array -> array.forEach(id -> ids.add(text(id, DISABLED)));
            default -> throw new IllegalArgumentException("\"disabled\" is not a list");
        }
        return ids;
    }

    private static JsonObject object(JsonElement element, String name) {
        if (element instanceof JsonObject object) {
            return object;
        }
        throw new IllegalArgumentException("\"" + name + "\" is not an object");
    }

    private static String text(JsonElement element, String name) {
        if (element instanceof JsonPrimitive primitive) {
            return primitive.isBoolean() ? primitive.getAsBoolean() ? "yes" : "no" : primitive.getAsString();
        }
        throw new IllegalArgumentException("\"" + name + "\" is not a text");
    }
}
