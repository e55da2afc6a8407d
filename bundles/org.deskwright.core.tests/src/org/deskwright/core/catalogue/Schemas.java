package org.deskwright.core.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.deskwright.core.topic.TopicCatalogue;

import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;

/** Holds JSON against the schemas of the catalogue. */
public final class Schemas {
    private Schemas() {
    }

    /** What is wrong, each as {@code place: reason}; empty when it is valid. */
    public static List<String> problems(String schema, String json) {
        Validator.Result result = new ValidatorFactory().withJsonNodeFactory(new GsonNode.Factory())
                .validate(file("schema/" + schema + ".schema.json"), json);
        List<String> errors = result.getErrors().stream().map(e -> e.getInstanceLocation() + ": " + e.getError())
                .toList();
        return result.isValid() ? List.of() : errors.isEmpty() ? List.of("not valid") : errors;
    }

    /** A file of the catalogue as text. */
    public static String file(String path) {
        try (InputStream in = TopicCatalogue.class.getResourceAsStream("/catalogue/" + path)) {
            if (in == null) {
                throw new AssertionError("No file catalogue/" + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
