package org.deskwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

class CompareTest {
    @TempDir
    Path folder;
    private Path workspaces;

    @BeforeEach
    void aReportOfBefore() throws IOException {
        workspaces = Fleet.in(folder).resolve("workspaces.json");
        Session.run(folder, "diagnose", "fleet", "--output", "before.json", "--save-case", "before.dwcase");
        Files.writeString(workspaces, Fleet.WORKSPACES.replace("UNHEALTHY", "AVAILABLE"));
    }

    private JsonObject comparison(String... args) {
        Session session = Session.run(folder, args);
        assertEquals("", session.err());
        return JsonParser.parseString(session.out()).getAsJsonObject().getAsJsonObject("comparison");
    }

    @Test
    void whatWasMendedIsFixedWhetherTheReportIsInAFileOrInACase() {
        for (String earlier : new String[]{"before.json", "before.dwcase"}) {
            JsonObject comparison = comparison("diagnose", "fleet", "--format", "json", "--compare", earlier);
            assertEquals("[since, new, fixed, unclear, unchanged]", comparison.keySet().toString());
            assertTrue(comparison.get("fixed").toString().contains("ws-0123456789"), comparison.toString());
        }
        String text = Session.run(folder, "diagnose", "fleet", "--compare", "before.json").out();
        assertTrue(text.contains("SINCE THE REPORT AS OF 20") && text.contains("  fixed "), text);
    }

    @Test
    void whatNobodyLookedAtIsUnclear() throws IOException {
        Files.writeString(workspaces,
                Fleet.WORKSPACES.replace("UNHEALTHY", "AVAILABLE").replaceFirst("\\{", "{\"NextToken\": \"more\", "));
        JsonObject comparison = comparison("diagnose", "fleet", "--format", "json", "--compare", "before.json");
        assertEquals("[]", comparison.get("fixed").toString());
        assertTrue(comparison.get("unclear").toString().contains("ws-0123456789"), comparison.toString());
    }

    @Test
    void mistakesAreTold() throws IOException {
        Files.writeString(folder.resolve("odd.json"), "{}");
        for (String earlier : new String[]{"gone.json", "odd.json", "fleet"}) {
            Session session = Session.run(folder, "diagnose", "fleet", "--compare", earlier);
            assertEquals(2, session.exit());
            assertTrue(session.errLine().contains("--compare") && session.errLine().contains(earlier), session.err());
        }
    }

    @Test
    void everyFormatTellsWhatChanged() {
        for (String format : new String[]{"text", "json", "html", "markdown", "junit"}) {
            Session session = Session.run(folder, "diagnose", "fleet", "--format", format, "--compare", "before.json");
            assertEquals("", session.err());
            assertTrue(session.out().contains("1 fixed") || session.out().contains("\"fixed\": [\n"), format);
        }
    }
}
