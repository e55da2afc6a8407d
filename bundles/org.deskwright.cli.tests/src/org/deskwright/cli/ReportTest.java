package org.deskwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports that were kept, and checks as the admin wants them. */
class ReportTest {
    private static final List<String> FORMATS = List.of("text", "json", "html", "markdown", "junit");
    @TempDir
    Path folder;

    @BeforeEach
    void aCaseWithTwoReports() throws IOException {
        Path workspaces = Fleet.in(folder).resolve("workspaces.json");
        Session.run(folder, "diagnose", "fleet", "--save-case", "monday.dwcase");
        Files.writeString(workspaces, Fleet.WORKSPACES.replace("UNHEALTHY", "AVAILABLE"));
        Session.run(folder, "diagnose", "monday.dwcase", "--answer", "client.address=203.0.113.7", "--save-case",
                "monday.dwcase", "--overwrite");
    }

    private Session run(String... args) {
        Session session = Session.run(folder, args);
        assertEquals("", session.err());
        return session;
    }

    @Test
    void aKeptReportIsWrittenAsTheDiagnosisWroteIt() {
        for (String format : FORMATS) {
            String kept = run("report", "monday.dwcase", "--format", format).out();
            assertEquals(run("diagnose", "monday.dwcase", "--format", format).out(), kept, format);
            assertTrue(kept.contains("203.0.113.7") || format.equals("text") || format.equals("junit"), format);
        }
    }

    @Test
    void theReportsOfACaseAreNumbered() {
        String list = run("report", "monday.dwcase", "--list").out();
        assertEquals(3, list.lines().count());
        assertTrue(list.lines().toList().get(1).matches("1 +20\\S+Z +1 problem.*"), list);
        String first = run("report", "monday.dwcase", "--number", "1", "--format", "json").out();
        assertFalse(first.contains("203.0.113.7"));
        Session none = Session.run(folder, "report", "monday.dwcase", "--number", "3");
        assertEquals(2, none.exit());
        assertTrue(none.errLine().contains("from 1 to 2"), none.err());
    }

    @Test
    void keptReportsAreComparedWithEachOther() {
        String changes = run("report", "monday.dwcase", "--compare", "1").out();
        assertTrue(changes.contains("0 fixed, 0 unclear, ") && changes.contains("SINCE THE REPORT"), changes);
    }

    @Test
    void aReportInJsonIsWrittenInOtherFormats() {
        run("diagnose", "monday.dwcase", "--output", "monday.json");
        String untitled = run("report", "monday.json", "--format", "markdown").out();
        assertTrue(untitled.startsWith("# Deskwright diagnosis\n"), untitled.substring(0, 60));
        run("report", "monday.json", "--output", "monday.md");
        assertTrue(Files.exists(folder.resolve("monday.md")));
    }

    @Test
    void workspacesAreCountedByStateAndRunningMode() {
        String json = run("diagnose", "monday.dwcase", "--format", "json").out().replaceAll("\\s+", "");
        assertTrue(json.contains("{\"id\":\"estate.workspaces-by-state\",\"title\":\"WorkSpacesbystate\",\"counts\":"
                + "{\"AVAILABLE\":1,\"UNHEALTHY\":1}},{\"id\":\"estate.workspaces-by-running-mode\""), json);
    }

    @Test
    void aTurnedOffCheckIsNotRunAndTheReportSaysSo() {
        String json = run("diagnose", "fleet", "--format", "json", "--disable", "estate.unhealthy,estate.saml").out();
        assertFalse(json.contains("\"check\": \"estate.unhealthy\""));
        assertTrue(json.contains("\"disabled\": [\n    \"estate.saml\",\n    \"estate.unhealthy\"\n  ]"), json);
    }

    @Test
    void aDiagnosisIsRepeatedWithTheParametersOfAReport() throws IOException {
        String tuned = run("diagnose", "fleet", "--format", "json", "--parameter",
                "estate.stuck-transition.stuck-after=7", "--disable", "estate.unhealthy").out();
        Files.writeString(folder.resolve("tuned.json"), tuned);
        assertEquals(tuned, run("diagnose", "fleet", "--format", "json", "--parameters", "tuned.json").out());
        String over = run("diagnose", "fleet", "--format", "json", "--parameters", "tuned.json", "--parameter",
                "estate.stuck-transition.stuck-after=8").out();
        assertTrue(over.contains("\"stuck-after\": \"8\"") && over.contains("estate.unhealthy"), over);
    }

    @Test
    void settingsOfTheWorkbenchAreTakenAndTheirMistakesTold() throws IOException {
        Path settings = folder.resolve("settings.json");
        Files.writeString(settings, "{\"schema\":\"deskwright.settings/1\",\"parts\":{\"checks\":{\"parameters\":"
                + "{\"estate.stuck-transition\":{\"stuck-after\":9}},\"disabled\":[]}}}");
        assertTrue(run("diagnose", "fleet", "--format", "json", "--parameters", "settings.json").out()
                .contains("\"stuck-after\": \"9\""));
        for (String[] wrong : new String[][]{{"{\"parameters\":{\"estate.none\":{\"a\":\"1\"}}}", "'estate.none'"},
                {"{\"disabled\":[\"estate.none\"]}", "'estate.none'"},
                {"{\"parameters\":{\"estate.stuck-transition\":{\"stuck-after\":\"x\"}}}", "whole number"},
                {"{\"parameters\":{\"estate.stuck-transition\":{\"never\":\"1\"}}}", "no parameter 'never'"},
                {"{\"parameters\":[]}", "is not an object"}, {"[", "it is not JSON"}, {"[]", "it is no object"}}) {
            Files.writeString(settings, wrong[0]);
            Session session = Session.run(folder, "diagnose", "fleet", "--parameters", "settings.json");
            assertEquals(2, session.exit());
            assertTrue(session.errLine().contains(wrong[1]), session.err());
        }
    }
}
