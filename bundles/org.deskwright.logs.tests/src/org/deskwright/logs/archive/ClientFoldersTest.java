package org.deskwright.logs.archive;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;

class ClientFoldersTest {
    @Test
    void theFileIsAsItsSchemaSays() throws IOException {
        Validator.Result result = validate(text("client-folders.json"));
        assertTrue(result.isValid(), () -> result.getErrors().toString());
        assertFalse(validate(text("client-folders.json").replace("~/Library", "/Library")).isValid());
    }

    @Test
    void soIsThatOfTheBundle() throws IOException {
        Validator.Result result = validate("workspace-bundle", text("workspace-bundle.json"));
        assertTrue(result.isValid(), () -> result.getErrors().toString());
        assertFalse(validate("workspace-bundle", text("workspace-bundle.json").replace("always", "often")).isValid());
    }

    private static Validator.Result validate(String json) throws IOException {
        return validate("client-folders", json);
    }

    private static Validator.Result validate(String schema, String json) throws IOException {
        return new ValidatorFactory().withJsonNodeFactory(new GsonNode.Factory())
                .validate(text("schema/" + schema + ".schema.json"), json);
    }

    private static String text(String name) throws IOException {
        try (InputStream in = ClientFolders.class.getResourceAsStream("/data/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
