package org.deskwright.core.settings;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;

/**
 * Settings of several parts of the workbench in one file. Secrets are never among them.
 *
 * @param parts by id of the part, a JSON object as text
 */
public record SettingsFile(SortedMap<String, String> parts) {
    public static final String SCHEMA = "deskwright.settings/1";
    private static final String FAMILY = "deskwright.settings/";
    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    public SettingsFile {
        parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
    }

    /**
     * The whole file, with a line feed at its end.
     *
     * @throws IllegalArgumentException when a part is no JSON object
     */
    public String write() {
        JsonObject all = new JsonObject();
        parts.forEach((id, json) -> all.add(id, object(json, id)));
        JsonObject file = new JsonObject();
        file.addProperty("schema", SCHEMA);
        file.add("parts", all);
        return GSON.toJson(file) + "\n";
    }

    /**
     * @throws IllegalArgumentException when it is no such file; the message is one sentence for the admin
     */
    public static SettingsFile read(String json) {
        JsonObject file = object(json, "the file");
        String schema = file.get("schema") instanceof JsonPrimitive text ? text.getAsString() : "";
        if (!schema.equals(SCHEMA)) {
            throw new IllegalArgumentException(schema.startsWith(FAMILY)
                    ? "The settings have the format " + schema + " of a newer Deskwright; this one reads " + SCHEMA
                            + "."
                    : "These are no settings of Deskwright: the file does not say that it is " + SCHEMA + ".");
        }
        if (!(file.get("parts") instanceof JsonObject all)) {
            throw new IllegalArgumentException("The settings have no \"parts\".");
        }
        SortedMap<String, String> parts = new TreeMap<>();
        all.asMap().forEach((id, part) -> {
            if (!(part instanceof JsonObject)) {
                throw new IllegalArgumentException("The part \"" + id + "\" is not an object.");
            }
            parts.put(id, part.toString());
        });
        return new SettingsFile(parts);
    }

    /** Names with texts as a JSON object. */
    public static String object(Map<String, String> values) {
        JsonObject object = new JsonObject();
        new TreeMap<>(values).forEach(object::addProperty);
        return object.toString();
    }

    /**
     * The texts, numbers and flags of a JSON object, as texts.
     *
     * @throws IllegalArgumentException when there is anything else in it
     */
    public static SortedMap<String, String> values(String json) {
        SortedMap<String, String> values = new TreeMap<>();
        object(json, "the part").asMap().forEach((name, value) -> {
            if (!(value instanceof JsonPrimitive primitive)) {
                throw new IllegalArgumentException("\"" + name + "\" is not a text.");
            }
            values.put(name, primitive.getAsString());
        });
        return values;
    }

    private static JsonObject object(String json, String name) {
        try {
            if (JsonParser.parseString(json) instanceof JsonObject object) {
                return object;
            }
            throw new IllegalArgumentException("In " + name + " there is no JSON object.");
        } catch (JsonParseException | StackOverflowError e) {
            throw new IllegalArgumentException("In " + name + " there is no JSON.", e);
        }
    }
}
