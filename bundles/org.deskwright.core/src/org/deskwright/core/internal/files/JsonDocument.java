package org.deskwright.core.internal.files;

import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.deskwright.core.intake.UnreadableException;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;

/** Deskwright's own small JSON files: strict JSON, with a versioned {@code schema} member. */
public final class JsonDocument {
    private static final Pattern PLACE = Pattern.compile("at line (\\d+) column (\\d+)");
    private static final Pattern SCHEMA = Pattern.compile("deskwright\\.([a-z-]+)/(\\d{1,9})(\\.\\d+)*");
    private static final String REPAIR = "correct it in a text editor or restore it from a copy";

    private JsonDocument() {
    }

    /**
     * @param schema what this Deskwright writes, such as {@code deskwright.case/1}
     * @throws NewerSchemaException when the major version is a later one
     * @throws UnreadableException when it is not such a document; with the offset where the JSON breaks
     */
    public static JsonObject read(byte[] bytes, String schema) throws UnreadableException {
        JsonElement root = parse(bytes);
        if (!(root instanceof JsonObject object)) {
            throw new UnreadableException(0, "is not a JSON object", REPAIR);
        }
        Matcher wanted = SCHEMA.matcher(schema);
        Matcher given = SCHEMA.matcher(string(object, "schema").orElse(""));
        if (!wanted.matches() || !given.matches() || !given.group(1).equals(wanted.group(1))) {
            throw new UnreadableException(-1, "does not say \"schema\": \"" + schema + "\"", REPAIR);
        }
        int known = Integer.parseInt(wanted.group(2));
        if (Integer.parseInt(given.group(2)) > known) {
            throw new NewerSchemaException(wanted.group(1), given.group(2), known);
        }
        return object;
    }

    /** A member that is text; a number or a truth value counts as the text that it is written as. */
    public static Optional<String> string(JsonObject object, String member) {
        return object.get(member) instanceof JsonPrimitive value ? Optional.of(value.getAsString()) : Optional.empty();
    }

    private static JsonElement parse(byte[] bytes) throws UnreadableException {
        String text = StrictTextReader.decode(bytes);
        try (JsonReader reader = new JsonReader(new StringReader(text))) {
            reader.setStrictness(Strictness.STRICT);
            JsonElement root = JsonParser.parseReader(reader);
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw new UnreadableException(-1, "has something after the end of its JSON", REPAIR);
            }
            return root;
        } catch (UnreadableException e) {
            throw e;
        } catch (JsonParseException | IOException e) {
            throw broken(bytes, text, e);
        }
    }

    private static UnreadableException broken(byte[] bytes, String text, Exception e) {
        if (e instanceof EOFException || e.getCause() instanceof EOFException) {
            return new UnreadableException(bytes.length, "the JSON breaks off here", REPAIR, e);
        }
        Matcher place = PLACE.matcher(String.valueOf(e.getMessage()));
        long offset = place.find()
                ? offset(bytes, text, Long.parseLong(place.group(1)), Long.parseLong(place.group(2)))
                : 0;
        return new UnreadableException(offset, "is not valid JSON from here on", REPAIR, e);
    }

    private static long offset(byte[] bytes, String text, long line, long column) {
        int start = 0;
        for (long i = 1; i < line && start >= 0; i++) {
            start = text.indexOf('\n', start) + 1;
        }
        int end = Math.clamp(start + column - 1, 0, text.length());
        TextEncoding encoding = TextEncoding.detect(bytes, bytes.length);
        return encoding.mark() + text.substring(0, end).chars().mapToLong(c -> encoding.width((char) c)).sum();
    }

    /** As written to disk: UTF-8, two spaces, a line feed at the end. */
    public static byte[] write(JsonObject object) {
        String json = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().serializeNulls().create()
                .toJson(object);
        return (json + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
