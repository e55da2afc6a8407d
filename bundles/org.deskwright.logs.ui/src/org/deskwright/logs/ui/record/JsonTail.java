package org.deskwright.logs.ui.record;

import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;

/** What of a record is JSON: an object or list that reaches to its end. */
final class JsonTail {
    private static final Gson PRETTY = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().serializeNulls()
            .create();
    /** Places where it may begin. */
    private static final int TRIES = 16;
    private static final int DEEPEST = 200;

    private JsonTail() {
    }

    /** The same, line by line for people. */
    static Optional<String> of(String record) {
        int at = -1;
        for (int i = 0; i < TRIES; i++) {
            at = next(record, at + 1);
            if (at < 0) {
                return Optional.empty();
            }
            Optional<String> pretty = pretty(record.substring(at));
            if (pretty.isPresent()) {
                return pretty;
            }
        }
        return Optional.empty();
    }

    private static int next(String text, int from) {
        int object = text.indexOf('{', from);
        int list = text.indexOf('[', from);
        return object < 0 ? list : list < 0 ? object : Math.min(object, list);
    }

    private static Optional<String> pretty(String text) {
        try (JsonReader reader = new JsonReader(new StringReader(text))) {
            reader.setStrictness(Strictness.STRICT);
            reader.setNestingLimit(DEEPEST);
            JsonElement element = PRETTY.getAdapter(JsonElement.class).read(reader);
            boolean whole = reader.peek() == JsonToken.END_DOCUMENT;
            // a list of nothing else, such as [12], is how many programs write a number of a thread
            boolean worth = element.isJsonObject() || element.getAsJsonArray().size() > 1;
            return whole && worth ? Optional.of(PRETTY.toJson(element)) : Optional.empty();
        } catch (IOException | JsonParseException | IllegalStateException e) {
            return Optional.empty();
        }
    }
}
