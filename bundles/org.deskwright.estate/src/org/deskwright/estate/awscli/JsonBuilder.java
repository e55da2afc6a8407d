package org.deskwright.estate.awscli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;

import org.deskwright.estate.model.Unknown;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** Puts an object together in the order of the API's members; what is absent or empty is left out. */
final class JsonBuilder {
    private final JsonObject object = new JsonObject();
    private final List<String> leftOut = new ArrayList<>();

    JsonBuilder text(String name, String value) {
        if (value.isEmpty()) {
            leftOut.add(name);
        } else {
            object.addProperty(name, value);
        }
        return this;
    }

    JsonBuilder texts(String name, List<String> values) {
        if (!values.isEmpty()) {
            JsonArray array = new JsonArray(values.size());
            values.forEach(array::add);
            object.add(name, array);
        }
        return this;
    }

    JsonBuilder number(String name, OptionalInt value) {
        value.ifPresent(number -> object.addProperty(name, number));
        return this;
    }

    /** Zero stands for absent. */
    JsonBuilder size(String name, int value) {
        return number(name, value == 0 ? OptionalInt.empty() : OptionalInt.of(value));
    }

    JsonBuilder flag(String name, Optional<Boolean> value) {
        value.ifPresent(flag -> object.addProperty(name, flag));
        return this;
    }

    JsonBuilder time(String name, Optional<Instant> value) {
        value.ifPresent(time -> object.addProperty(name, Times.write(time)));
        return this;
    }

    JsonBuilder object(String name, JsonBuilder nested) {
        if (!nested.object.isEmpty()) {
            object.add(name, nested.object);
        }
        return this;
    }

    <T> JsonBuilder objects(String name, List<T> values, Function<T, JsonBuilder> format) {
        if (values.isEmpty()) {
            leftOut.add(name);
        } else {
            JsonArray array = new JsonArray(values.size());
            values.forEach(value -> array.add(format.apply(value).object));
            object.add(name, array);
        }
        return this;
    }

    /**
     * Adds what the record does not know, in the order of names. What was kept whole takes the place of what was
     * written from the record's part of it.
     *
     * @param nested the nested objects that the record models member by member
     */
    JsonObject with(Unknown more, List<String> nested) {
        new TreeMap<>(more.members()).forEach((path, value) -> {
            int dot = path.indexOf('.');
            if (dot > 0 && nested.contains(path.substring(0, dot))) {
                JsonObject parent = object.getAsJsonObject(path.substring(0, dot));
                if (parent == null) {
                    parent = new JsonObject();
                    object.add(path.substring(0, dot), parent);
                }
                parent.add(path.substring(dot + 1), value.deepCopy());
            } else {
                object.add(path, value.deepCopy());
            }
        });
        return object;
    }

    JsonObject with(Unknown more) {
        return with(more, List.of());
    }

    /** One object for each text, with the text under the given name. */
    static List<JsonBuilder> each(String name, List<String> values) {
        List<JsonBuilder> objects = new ArrayList<>();
        values.forEach(value -> objects.add(new JsonBuilder().text(name, value)));
        return objects;
    }

    JsonBuilder objects(String name, List<JsonBuilder> values) {
        return objects(name, values, Function.identity());
    }

    JsonBuilder texts(Map<String, String> values) {
        values.forEach(this::text);
        return this;
    }

    /** Whether the tree says the same, but for empty lists of members that were left out here. */
    boolean says(JsonObject tree) {
        boolean same = tree.keySet().containsAll(object.keySet());
        for (Map.Entry<String, JsonElement> member : tree.entrySet()) {
            same = same && (member.getValue().equals(object.get(member.getKey()))
                    || leftOut.contains(member.getKey()) && isEmptyList(member.getValue()));
        }
        return same;
    }

    private static boolean isEmptyList(JsonElement value) {
        return value.isJsonArray() && value.getAsJsonArray().isEmpty();
    }
}
