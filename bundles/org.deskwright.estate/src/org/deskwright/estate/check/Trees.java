package org.deskwright.estate.check;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import org.deskwright.estate.model.Detail;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** Looks into answers that are kept as they came. What is not there, or of another type, is empty. */
final class Trees {
    private Trees() {
    }

    /** The members of an answer, anew. */
    static JsonObject of(Detail detail) {
        JsonObject tree = new JsonObject();
        detail.tree().forEach(tree::add);
        return tree;
    }

    /** The text or number at the end of a way through objects. */
    static String text(JsonElement tree, String... way) {
        JsonElement found = at(tree, way);
        return found != null && found.isJsonPrimitive() ? found.getAsString() : "";
    }

    /** The objects in the list at the end of a way through objects. */
    static List<JsonObject> objects(JsonElement tree, String... way) {
        return at(tree, way) instanceof JsonArray array
                ? array.asList().stream().filter(JsonObject.class::isInstance).map(JsonObject.class::cast).toList()
                : List.of();
    }

    private static JsonElement at(JsonElement tree, String... way) {
        JsonElement found = tree;
        for (String name : way) {
            found = found instanceof JsonObject object ? object.get(name) : null;
        }
        return found;
    }

    /** As the AWS CLI prints it, or in seconds as the API does. */
    static Optional<Instant> moment(JsonElement value) {
        if (value == null || !value.isJsonPrimitive()) {
            return Optional.empty();
        }
        try {
            return Optional.of(value.getAsJsonPrimitive().isNumber()
                    ? Instant.ofEpochSecond(value.getAsLong())
                    : OffsetDateTime.parse(value.getAsString()).toInstant());
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
