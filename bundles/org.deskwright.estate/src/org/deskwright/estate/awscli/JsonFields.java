package org.deskwright.estate.awscli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.stream.JsonReader;

/**
 * An object that was read as a tree, with typed access to its members. A wrong type is reported at the end of the tree,
 * with the path of the member, and taken as absent.
 */
record JsonFields(JsonObject tree, String path, JsonReader in, FileProblems problems) {
    static final JsonFields EMPTY = new JsonFields(new JsonObject(), "", null, null);

    boolean isEmpty() {
        return tree.isEmpty();
    }

    String text(String name) throws IOException {
        JsonElement value = present(name);
        if (value == null || isText(value)) {
            return value == null ? "" : value.getAsString();
        }
        wrong(name, "text");
        return "";
    }

    boolean isTrue(String name) throws IOException {
        JsonElement value = present(name);
        if (value == null || value.isJsonPrimitive() && value.getAsJsonPrimitive().isBoolean()) {
            return value != null && value.getAsBoolean();
        }
        wrong(name, "true or false");
        return false;
    }

    OptionalInt integer(String name) throws IOException {
        JsonElement value = present(name);
        if (value == null) {
            return OptionalInt.empty();
        }
        if (value.isJsonPrimitive() && value.getAsJsonPrimitive().isNumber()) {
            Number number = value.getAsNumber();
            if (number instanceof Integer) { // BigDecimal begins with tables that take longer to make than most files
                return OptionalInt.of(number.intValue());
            }
            try {
                return OptionalInt.of(value.getAsBigDecimal().intValueExact());
            } catch (ArithmeticException e) {
                wrong(name, "a whole number of at most ten digits");
                return OptionalInt.empty();
            }
        }
        wrong(name, "a number");
        return OptionalInt.empty();
    }

    /** The texts of a list of texts. */
    List<String> texts(String name) throws IOException {
        List<String> texts = new ArrayList<>();
        for (JsonElement element : array(name)) {
            if (isText(element)) {
                texts.add(element.getAsString());
            } else {
                wrong(name, "a list of text");
            }
        }
        return List.copyOf(texts);
    }

    JsonFields object(String name) throws IOException {
        JsonElement value = present(name);
        if (value == null || value.isJsonObject()) {
            return value == null ? EMPTY : new JsonFields(value.getAsJsonObject(), path + "." + name, in, problems);
        }
        wrong(name, "an object");
        return EMPTY;
    }

    JsonList list(String name) throws IOException {
        return new JsonList(array(name), path + "." + name, in, problems);
    }

    private JsonArray array(String name) throws IOException {
        JsonElement value = present(name);
        if (value == null || value.isJsonArray()) {
            return value == null ? new JsonArray() : value.getAsJsonArray();
        }
        wrong(name, "a list");
        return new JsonArray();
    }

    private JsonElement present(String name) {
        JsonElement value = tree.get(name);
        return value == null || value.isJsonNull() ? null : value;
    }

    private static boolean isText(JsonElement value) {
        return value.isJsonPrimitive() && value.getAsJsonPrimitive().isString();
    }

    private void wrong(String name, String what) throws IOException {
        problems.at(in, path + "." + name + " is not " + what, FileProblems.NOT_AS_PRINTED);
    }
}
