package org.deskwright.core.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import org.deskwright.core.catalogue.Schemas;
import org.deskwright.core.check.CheckSettings;
import org.deskwright.core.check.CheckSettingsJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsFileTest {
    private static final CheckSettings CHECKS = new CheckSettings(
            new TreeMap<>(Map.of("a.x", Map.of("limit", "7"), "a.y", Map.of())),
            new TreeSet<>(java.util.Set.of("a.z")));
    private static final SettingsFile FILE = new SettingsFile(new TreeMap<>(Map.of("checks",
            CheckSettingsJson.write(CHECKS), "network", SettingsFile.object(Map.of("mode", "none", "odd", "<\"\\>")))));

    @Test
    void aFileComesBackAsItWasAndKeepsToTheSchema() {
        assertEquals(FILE, SettingsFile.read(FILE.write()));
        assertEquals(java.util.List.of(), Schemas.problems("settings", FILE.write()));
        assertFalse(Schemas.problems("settings", FILE.write().replace("/1", "/2")).isEmpty());
        assertEquals("<\"\\>", SettingsFile.values(FILE.parts().get("network")).get("odd"));
    }

    @Test
    void theCommandLineFindsTheChecksInIt() {
        assertEquals(CHECKS, CheckSettingsJson.read(FILE.write()));
        assertFalse(CHECKS.parameters().containsKey("a.y"), "nothing is as good as the default");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [1                                                  | no JSON
            []                                                  | no JSON object
            {}                                                  | no settings of Deskwright
            {"schema": "deskwright.settings/2", "parts": {}}    | a newer Deskwright
            {"schema": "deskwright.report/1"}                   | no settings of Deskwright
            {"schema": "deskwright.settings/1"}                 | no "parts"
            {"schema": "deskwright.settings/1", "parts": {"a": 1}} | "a" is not an object
            """)
    void whatIsNoSuchFileIsRefusedInOneSentence(String json, String reason) {
        String message = assertThrows(IllegalArgumentException.class, () -> SettingsFile.read(json)).getMessage();
        assertTrue(message.contains(reason) && !message.contains("\n"), message);
    }
}
