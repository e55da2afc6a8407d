package org.deskwright.logs.evtx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;

class MessageTextsTest {
    @Test
    void theFileIsAsItsSchemaSays() throws IOException {
        Validator.Result result = validate(text("windows-messages.json"));
        assertTrue(result.isValid(), () -> result.getErrors().toString());
        assertFalse(validate(text("windows-messages.json").replace("%{Type}", "%{Type")).isValid());
        assertFalse(validate(text("windows-messages.json").replace("\"7036\"", "\"7036a\"")).isValid());
    }

    /** Of two the first would never be told. */
    @Test
    void eachEventIsThereOnce() throws IOException {
        Set<String> known = new HashSet<>();
        for (JsonElement element : JsonParser.parseString(text("windows-messages.json")).getAsJsonObject()
                .getAsJsonArray("messages")) {
            JsonObject message = element.getAsJsonObject();
            assertTrue(known.add(message.get("provider").getAsString() + " " + message.get("id").getAsString()),
                    message.toString());
        }
    }

    /** Rather than a number or a name, so that nobody takes it for what the event says. */
    @Test
    void aValueThatTheEventDoesNotHaveStaysOpen() {
        assertEquals(
                "The certificate received from the remote server has not validated correctly. The error code is "
                        + "%{ErrorCode}.",
                MessageTexts.bundled().message("Schannel", "36876", "System", List.of()).orElseThrow());
        assertEquals("The %1 service entered the %2 state.",
                MessageTexts.bundled().message("Service Control Manager", "7036", "System", List.of()).orElseThrow());
    }

    private static Validator.Result validate(String json) throws IOException {
        return new ValidatorFactory().withJsonNodeFactory(new GsonNode.Factory())
                .validate(text("schema/windows-messages.schema.json"), json);
    }

    private static String text(String name) throws IOException {
        try (InputStream in = MessageTexts.class.getResourceAsStream("/data/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
