package org.deskwright.core.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;

/** The published schemas of case documents. */
final class Schemas {
    private Schemas() {
    }

    static void check(String schema, String json) throws IOException {
        try (InputStream in = Case.class.getResourceAsStream("/catalogue/schema/" + schema + ".schema.json")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Validator.Result result = new ValidatorFactory().withJsonNodeFactory(new GsonNode.Factory()).validate(text,
                    json);
            assertEquals(List.of(),
                    result.getErrors().stream().map(e -> e.getInstanceLocation() + " " + e.getError()).toList(),
                    schema);
        }
    }
}
