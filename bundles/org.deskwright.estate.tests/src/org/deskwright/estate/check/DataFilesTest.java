package org.deskwright.estate.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import org.deskwright.core.check.Check;
import org.deskwright.estate.query.SavedQueries;
import org.deskwright.estate.region.Regions;
import org.junit.jupiter.api.Test;

import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;

/** The data files of the bundle keep to their schemas. */
class DataFilesTest {
    @Test
    void eachDescriptorKeepsToTheSchemaOfChecks() throws IOException {
        String schema = text(Check.class, "/catalogue/schema/check.schema.json");
        for (Check check : new EstateChecks().checks()) {
            assertValid(schema, text(EstateChecks.class, "/checks/" + check.descriptor().id() + ".json"));
        }
    }

    @Test
    void theTableOfRegionsKeepsToItsSchema() throws IOException {
        assertValid(text(Regions.class, "/data/schema/regions.schema.json"), text(Regions.class, "/data/regions.json"));
    }

    @Test
    void theTableOfQuotasKeepsToItsSchemaAndNamesEachCodeOnce() throws IOException {
        assertValid(text(QuotaTable.class, "/data/schema/quotas.schema.json"),
                text(QuotaTable.class, "/data/quotas.json"));
        List<String> codes = QuotaTable.bundled().rows().stream().map(QuotaTable.Row::code).toList();
        assertEquals(codes.stream().distinct().toList(), codes);
    }

    @Test
    void theSavedQueriesKeepToTheirSchemaAlsoWhenWrittenAgain() throws IOException {
        String schema = text(SavedQueries.class, "/data/schema/queries.schema.json");
        assertValid(schema, text(SavedQueries.class, "/data/queries.json"));
        assertValid(schema, SavedQueries.bundled().toJson());
    }

    private static void assertValid(String schema, String json) {
        Validator.Result result = new ValidatorFactory().withJsonNodeFactory(new GsonNode.Factory()).validate(schema,
                json);
        assertEquals(List.of(),
                result.getErrors().stream().map(e -> e.getInstanceLocation() + " " + e.getError()).toList(), json);
    }

    private static String text(Class<?> owner, String path) throws IOException {
        try (InputStream stream = owner.getResourceAsStream(path)) {
            return new String(Objects.requireNonNull(stream, path).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
