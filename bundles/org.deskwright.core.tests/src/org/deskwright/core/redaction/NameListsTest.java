package org.deskwright.core.redaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.deskwright.core.catalogue.Schemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameListsTest {
    @ParameterizedTest
    @ValueSource(strings = {"public-hosts", "shared-names"})
    void theFilesKeepToTheirSchemas(String name) throws IOException {
        try (InputStream in = NameLists.class.getResourceAsStream("/catalogue/" + name + ".json")) {
            String file = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(List.of(), Schemas.problems(name, file));
            assertFalse(Schemas.problems(name, file.replace("/1\"", "/2\"")).isEmpty());
        }
    }

    @Test
    void aHostOfWhichOnlyTheEndIsPublicGetsAPseudonym() {
        Redactor redactor = Redactor.ofSecretsAndNames(Map.of());
        for (String host : NameLists.publicHosts()) {
            assertEquals("see https://" + host + "/x", redactor.redact("see https://" + host + "/x"));
        }
        assertEquals("https://host-1/ https://host-2/ https://host-3/",
                redactor.redact("https://github.com.acme.com/ https://docs.acme.com/ https://my.github.com/"));
        assertTrue(NameLists.isShared("root") && !NameLists.isShared("kim"));
    }
}
