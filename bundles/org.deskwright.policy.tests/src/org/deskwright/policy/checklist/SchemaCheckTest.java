package org.deskwright.policy.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;

import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;

/** The check that words mistakes for people says no where a validator of JSON Schema does, and only there. */
class SchemaCheckTest {
    private static final int ROUNDS = 4000;
    private static final String OWN = """
            {"schema": "deskwright.policy-checklist/1", "id": "own", "items": [
              {"id": "a", "editor": "templates", "title": "A", "registry": {"key": "K", "value": "V", "hive": "user"},
               "protocols": ["WSP"], "breaks": false, "unset": "open", "wants": {"values": {"right": ["1"], "otherwise": "o"}},
               "path": "p", "why": "w", "sources": [{"title": "t", "url": "https://x"}]},
              {"id": "b", "editor": "security", "title": "B", "right": "SeNetworkLogonRight", "wants": {"members": ["S-1-1-0"]},
               "path": "p", "why": "w", "sources": [{"title": "t", "url": "https://x"}]},
              {"id": "c", "editor": "templates", "title": "C", "template": {"files": ["f"], "key": "K"}, "wants": {"notBits": 4},
               "path": "p", "why": "w", "sources": [{"title": "t", "url": "https://x"}]}]}
            """;
    private static final List<String> VALUES = List.of("null", "[]", "{}", "\"\"", "\"x\"", "7", "-1", "0", "7.5",
            "true", "[\"x\", 1]", "{\"value\": \"1\"}", "\"WSP\"", "\"https://y\"");
    private static final List<String> NAMES = List.of("odd", "right", "service", "value", "hive", "policy", "empty",
            "id");

    private final Random random = new Random(57);

    private static String schema() throws IOException {
        try (InputStream in = Checklist.class.getResourceAsStream("/checklists/policy-checklist.schema.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void itSaysNoWhereAValidatorDoesAndOnlyThere() throws IOException {
        JsonObject schema = JsonParser.parseString(schema()).getAsJsonObject();
        Validator validator = new ValidatorFactory().withJsonNodeFactory(new GsonNode.Factory()).createValidator();
        URI id = validator.registerSchema(schema());
        int valid = 0;
        for (int round = 0; round < ROUNDS; round++) {
            JsonElement one = JsonParser.parseString(OWN);
            for (int change = random.nextInt(3); change >= 0 && round > 0; change--) {
                change(one);
            }
            boolean right = validator.validate(id, one.toString()).isValid();
            assertEquals(right, SchemaCheck.of(schema, one).isEmpty(), () -> one + " " + SchemaCheck.of(schema, one));
            valid += right ? 1 : 0;
        }
        assertTrue(valid > ROUNDS / 50 && valid < ROUNDS / 2, valid + " of " + ROUNDS);
    }

    /** Takes something away, or puts something else there. */
    private void change(JsonElement whole) {
        List<JsonElement> inner = new ArrayList<>();
        collect(whole, inner);
        JsonElement at = inner.get(random.nextInt(inner.size()));
        JsonElement other = JsonParser.parseString(VALUES.get(random.nextInt(VALUES.size())));
        if (at instanceof JsonObject object) {
            List<String> names = List.copyOf(object.keySet());
            String name = random.nextInt(4) == 0 || names.isEmpty()
                    ? NAMES.get(random.nextInt(NAMES.size()))
                    : names.get(random.nextInt(names.size()));
            if (random.nextInt(3) == 0) {
                object.remove(name);
            } else {
                object.add(name, other);
            }
        } else if (at instanceof JsonArray list) {
            if (!list.isEmpty() && random.nextBoolean()) {
                list.remove(random.nextInt(list.size()));
            } else {
                list.add(other);
            }
        }
    }

    private static void collect(JsonElement at, List<JsonElement> all) {
        switch (at) {
            case JsonObject object -> {
                all.add(object);
                object.asMap().values().forEach(one -> collect(one, all));
            }
            case JsonArray list -> {
                all.add(list);
                list.forEach(one -> collect(one, all));
            }
            case JsonPrimitive _,JsonNull _ -> {
                // nothing is in it
            }
            default -> throw new IllegalStateException(at.toString());
        }
    }
}
