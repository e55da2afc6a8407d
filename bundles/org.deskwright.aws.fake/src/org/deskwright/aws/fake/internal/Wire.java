package org.deskwright.aws.fake.internal;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/** Turns what the AWS CLI prints back into what goes over the wire: they differ in moments and, in XML, in names. */
final class Wire {
    private Wire() {
    }

    /** In JSON a moment is a number of seconds. */
    static JsonObject json(JsonObject printed) {
        JsonObject wire = new JsonObject();
        printed.entrySet().forEach(member -> wire.add(member.getKey(), json(member.getKey(), member.getValue())));
        return wire;
    }

    private static JsonElement json(String name, JsonElement value) {
        return switch (value) {
            case JsonObject object -> json(object);
            case JsonArray array -> {
                JsonArray wire = new JsonArray(array.size());
                array.forEach(item -> wire.add(json("", item)));
                yield wire;
            }
            default -> moment(name, value).<JsonElement>map(Wire::seconds).orElse(value);
        };
    }

    static JsonPrimitive seconds(Instant time) {
        return new JsonPrimitive(
                BigDecimal.valueOf(time.toEpochMilli(), 3).stripTrailingZeros().toPlainString().contains(".")
                        ? BigDecimal.valueOf(time.toEpochMilli(), 3)
                        : BigDecimal.valueOf(time.getEpochSecond()));
    }

    /** The moment that a member holds, where its name says that it is one. */
    static Optional<Instant> moment(String name, JsonElement value) {
        if (!value.isJsonPrimitive() || !name.matches(".*(Time|Timestamp|CreationDate|DeletionDate)|Created(At)?")) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(value.getAsString()).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * Elements of an item in the XML of EC2, whose names begin small but for those in the table.
     *
     * @param names wire names by the names that are printed
     */
    static void xml(Xml out, JsonObject printed, Map<String, String> names) {
        for (Map.Entry<String, JsonElement> member : printed.entrySet()) {
            String name = names.getOrDefault(member.getKey(), small(member.getKey()));
            switch (member.getValue()) {
                case JsonObject object -> out.in(name, () -> xml(out, object, names));
                case JsonArray array -> out.in(name, () -> array.forEach(item -> {
                    if (item instanceof JsonObject object) {
                        out.in("item", () -> xml(out, object, names));
                    } else {
                        out.text("item", item.getAsString());
                    }
                }));
                default -> out.text(name,
                        moment(member.getKey(), member.getValue())
                                .map(time -> time.truncatedTo(ChronoUnit.MILLIS).toString())
                                .orElseGet(() -> member.getValue().getAsString()));
            }
        }
    }

    private static String small(String name) {
        return name.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + name.substring(1);
    }
}
