package org.deskwright.policy.checklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.re2j.Pattern;

/**
 * Holds JSON against a schema, as far as {@code policy-checklist.schema.json} uses the words of JSON Schema 2020-12,
 * and tells mistakes in words for whoever wrote it.
 */
final class SchemaCheck {
    /** Of more nobody mends all at once. */
    static final int MOST = 100;
    private static final int MOST_SHOWN = 60;

    private final JsonObject schema;
    private final List<Mistake> found = new ArrayList<>();

    /**
     * What is wrong.
     *
     * @param path members and places in lists, from the outermost to the one that is wrong
     */
    record Mistake(List<String> path, String what) {}

    private SchemaCheck(JsonObject schema) {
        this.schema = schema;
    }

    static List<Mistake> of(JsonObject schema, JsonElement value) {
        SchemaCheck check = new SchemaCheck(schema);
        check.check(schema, value, List.of());
        return check.found;
    }

    private void tell(List<String> path, String what) {
        if (found.size() < MOST) {
            found.add(new Mistake(path, what));
        }
    }

    private void check(JsonObject rule, JsonElement value, List<String> path) {
        if (rule.has("$ref")) {
            String name = rule.get("$ref").getAsString();
            check(schema.getAsJsonObject("$defs").getAsJsonObject(name.substring(name.lastIndexOf('/') + 1)), value,
                    path);
            return;
        }
        Consumer<String> tell = what -> tell(path, what);
        if (rule.has("type") && !isOfType(rule.get("type").getAsString(), value)) {
            tell.accept("is " + shown(value) + ", not " + wanted(rule.get("type").getAsString()));
            return;
        }
        if (rule.has("const") && !rule.get("const").equals(value)) {
            tell.accept("is " + shown(value) + ", not " + shown(rule.get("const")));
        }
        if (rule.has("enum") && !rule.getAsJsonArray("enum").contains(value)) {
            tell.accept("is " + shown(value) + "; known are " + names(rule.getAsJsonArray("enum")));
        }
        if (value instanceof JsonPrimitive one) {
            check(rule, one, tell);
        }
        if (value instanceof JsonArray list) {
            if (rule.has("minItems") && list.size() < rule.get("minItems").getAsInt()) {
                tell.accept("is empty");
            }
            for (int i = 0; i < list.size() && rule.has("items") && found.size() < MOST; i++) {
                check(rule.getAsJsonObject("items"), list.get(i), below(path, Integer.toString(i)));
            }
        }
        if (value instanceof JsonObject object) {
            check(rule, object, path, tell);
        }
    }

    private static void check(JsonObject rule, JsonPrimitive value, Consumer<String> tell) {
        if (rule.has("minLength") && value.getAsString().isEmpty()) {
            tell.accept("is empty");
        } else if (rule.has("pattern")
                && !Pattern.compile(rule.get("pattern").getAsString()).matcher(value.getAsString()).find()) {
            tell.accept("is " + shown(value) + ", which is not of the form " + rule.get("pattern").getAsString());
        }
        if (rule.has("minimum") && value.isNumber() && value.getAsDouble() < rule.get("minimum").getAsDouble()) {
            tell.accept("is less than " + rule.get("minimum"));
        }
    }

    private void check(JsonObject rule, JsonObject object, List<String> path, Consumer<String> tell) {
        JsonObject members = rule.has("properties") ? rule.getAsJsonObject("properties") : new JsonObject();
        if (rule.has("required")) {
            rule.getAsJsonArray("required").asList().stream().map(JsonElement::getAsString)
                    .filter(name -> !object.has(name)).forEach(name -> tell.accept("lacks " + name));
        }
        if (rule.has("oneOf")) {
            List<String> all = rule.getAsJsonArray("oneOf").asList().stream().map(JsonElement::getAsJsonObject)
                    .map(one -> one.getAsJsonArray("required").get(0).getAsString()).toList();
            one(all, all.stream().filter(object::has).toList(), tell);
        }
        if (rule.has("maxProperties")) {
            one(List.copyOf(members.keySet()), object.keySet().stream().filter(members::has).toList(), tell);
        }
        for (Map.Entry<String, JsonElement> member : object.entrySet()) {
            if (members.has(member.getKey())) {
                check(members.getAsJsonObject(member.getKey()), member.getValue(), below(path, member.getKey()));
            } else if (rule.has("additionalProperties")) {
                tell.accept("has " + shown(new JsonPrimitive(member.getKey())) + ", which is not known; known are "
                        + String.join(", ", members.keySet()));
            }
        }
    }

    private static void one(List<String> all, List<String> there, Consumer<String> tell) {
        if (there.size() != 1) {
            tell.accept((there.isEmpty() ? "has none" : "has " + String.join(" and ", there)) + ", and needs one of "
                    + String.join(", ", all));
        }
    }

    private static List<String> below(List<String> path, String name) {
        List<String> all = new ArrayList<>(path);
        all.add(name);
        return all;
    }

    private static boolean isOfType(String type, JsonElement value) {
        return switch (type) {
            case "object" -> value.isJsonObject();
            case "array" -> value.isJsonArray();
            case "string" -> value instanceof JsonPrimitive one && one.isString();
            case "boolean" -> value instanceof JsonPrimitive one && one.isBoolean();
            case "integer" ->
                value instanceof JsonPrimitive one && one.isNumber() && one.getAsString().matches("-?\\d{1,18}");
            default -> throw new IllegalArgumentException(type);
        };
    }

    private static String wanted(String type) {
        return switch (type) {
            case "object" -> "an object";
            case "array" -> "a list";
            case "string" -> "a text";
            case "boolean" -> "true or false";
            default -> "a whole number";
        };
    }

    private static String names(JsonArray all) {
        return all.asList().stream().map(JsonElement::getAsString).collect(Collectors.joining(", "));
    }

    private static String shown(JsonElement value) {
        if (value.isJsonObject()) {
            return "an object";
        }
        if (value.isJsonArray()) {
            return "a list";
        }
        String text = value.toString();
        return text.length() > MOST_SHOWN ? text.substring(0, MOST_SHOWN) + "..." : text;
    }
}
