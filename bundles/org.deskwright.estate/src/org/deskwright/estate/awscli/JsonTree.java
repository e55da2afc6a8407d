package org.deskwright.estate.awscli;

import java.io.IOException;
import java.math.BigDecimal;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.stream.JsonReader;

/** Reads one value as a tree. Recursion is bounded by the nesting limit of the reader. */
final class JsonTree {
    private static final JsonPrimitive TRUE = new JsonPrimitive(true);
    private static final JsonPrimitive FALSE = new JsonPrimitive(false);

    private final JsonReader in;
    private final FileProblems problems;

    JsonTree(JsonReader in, FileProblems problems) {
        this.in = in;
        this.problems = problems;
    }

    JsonElement read() throws IOException {
        return switch (in.peek()) {
            case BEGIN_OBJECT -> object();
            case BEGIN_ARRAY -> array();
            case STRING -> new JsonPrimitive(in.nextString());
            case NUMBER -> number();
            case BOOLEAN -> in.nextBoolean() ? TRUE : FALSE;
            default -> {
                in.nextNull();
                yield JsonNull.INSTANCE;
            }
        };
    }

    private JsonElement object() throws IOException {
        JsonObject object = new JsonObject();
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (object.has(name)) {
                problems.at(in, in.getPath() + " is given twice; the last one counts", FileProblems.NOT_AS_PRINTED);
            }
            object.add(name, read());
        }
        in.endObject();
        return object;
    }

    private JsonElement array() throws IOException {
        JsonArray array = new JsonArray();
        in.beginArray();
        while (in.hasNext()) {
            array.add(read());
        }
        in.endArray();
        return array;
    }

    private JsonElement number() throws IOException {
        String digits = in.nextString();
        try {
            return new JsonPrimitive(new BigDecimal(digits));
        } catch (NumberFormatException e) {
            problems.at(in, in.getPath() + " is a number beyond all measure", FileProblems.NOT_AS_PRINTED);
            return JsonNull.INSTANCE;
        }
    }
}
