package org.deskwright.core.topic;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;

/**
 * Reads the catalogue: {@code topics.json} with the order, a file for each topic, {@code questions.json} and
 * {@code evidence-kinds.json}. These files are part of the program, so that a broken one is an
 * {@link IllegalStateException} that names it and nothing of the rest is given out.
 */
final class CatalogueFiles {
    private static final String FOLDER = "/catalogue/";

    private final Files files;
    private final Gson gson = CatalogueJson.gson();

    private CatalogueFiles(Files files) {
        this.files = files;
    }

    /** Where files come from: a bundle, or memory in a test. */
    interface Files {
        /** The file, or {@code null} where there is none. */
        InputStream open(String path) throws IOException;
    }

    /** Reads from the bundle (or class path) of {@code owner}. */
    static TopicCatalogue read(Class<?> owner) {
        return read(owner::getResourceAsStream);
    }

    static TopicCatalogue read(Files files) {
        CatalogueFiles reader = new CatalogueFiles(files);
        return new TopicCatalogue(reader.topics(),
                reader.list("questions.json", "deskwright.questions/1", "questions", "key", Question.class),
                reader.list("evidence-kinds.json", "deskwright.evidence-kinds/1", "kinds", "id", EvidenceSource.class));
    }

    private List<Topic> topics() {
        String index = "topics.json";
        List<Topic> topics = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (JsonElement id : array(index, object(index, "deskwright.topic-index/1"), "topics")) {
            if (!id.isJsonPrimitive() || !seen.add(id.getAsString())) {
                throw broken(index, "not an id, or given twice: " + id, null);
            }
            topics.add(topic(id.getAsString()));
        }
        return topics;
    }

    private Topic topic(String id) {
        String file = "topics/" + id + ".json";
        Topic topic = convert(file, object(file, "deskwright.topic/1"), Topic.class);
        if (!topic.id().equals(id)) {
            throw broken(file, "it says that its id is " + topic.id(), null);
        }
        return topic;
    }

    private <T> List<T> list(String file, String schema, String member, String key, Class<T> type) {
        List<T> all = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (JsonElement element : array(file, object(file, schema), member)) {
            if (!(element instanceof JsonObject object) || !(object.get(key) instanceof JsonPrimitive id)) {
                throw broken(file, "an entry of " + member + " without " + key, null);
            }
            if (!seen.add(id.getAsString())) {
                throw broken(file, id + " is there twice", null);
            }
            all.add(convert(file, object, type));
        }
        return all;
    }

    private JsonArray array(String file, JsonObject object, String member) {
        if (!(object.get(member) instanceof JsonArray array)) {
            throw broken(file, "no list " + member, null);
        }
        return array;
    }

    private JsonObject object(String file, String schema) {
        if (parse(file) instanceof JsonObject object && new JsonPrimitive(schema).equals(object.get("schema"))) {
            return object;
        }
        throw broken(file, "it is not " + schema, null);
    }

    private <T> T convert(String file, JsonElement json, Class<T> type) {
        try {
            return gson.fromJson(json, type);
        } catch (RuntimeException e) {
            // Gson has no common type for what it throws, and wraps what a record's constructor throws
            throw broken(file, e.getCause() == null ? e.getMessage() : e.getCause().toString(), e);
        }
    }

    private JsonElement parse(String file) {
        try (InputStream in = files.open(FOLDER + file)) {
            if (in == null) {
                throw broken(file, "it is not there", null);
            }
            return gson.fromJson(new InputStreamReader(in, StandardCharsets.UTF_8), JsonElement.class);
        } catch (IOException | JsonParseException e) {
            throw broken(file, e.getMessage(), e);
        }
    }

    private static IllegalStateException broken(String file, String reason, Exception cause) {
        return new IllegalStateException("Broken catalogue file " + FOLDER.substring(1) + file + ": " + reason, cause);
    }
}
