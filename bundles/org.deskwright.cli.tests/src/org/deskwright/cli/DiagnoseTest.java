package org.deskwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

class DiagnoseTest {
    @TempDir
    Path folder;

    @BeforeEach
    void aFleet() throws IOException {
        Fleet.in(folder);
    }

    @Test
    void findingsEndWithOneAndNothingOnStandardError() {
        Session session = Session.run(folder, "diagnose", "fleet");
        assertEquals(1, session.exit());
        assertEquals("", session.err());
        assertTrue(session.out().contains("ws-0123456789"));
    }

    @Test
    void failOnDecidesWhatCounts() {
        assertEquals(1, Session.run(folder, "diagnose", "fleet", "--fail-on", "problem").exit());
        assertEquals(0, Session.run(folder, "diagnose", "fleet", "--topic", "no_internet").exit());
    }

    @Test
    void jsonIsTheReportFormat() {
        Session session = Session.run(folder, "diagnose", "fleet", "--format", "json");
        JsonObject report = JsonParser.parseString(session.out()).getAsJsonObject();
        assertEquals("deskwright.report/1", report.get("schema").getAsString());
        assertTrue(session.out().endsWith("}\n"));
        assertTrue(report.getAsJsonArray("outcomes").asList().stream().map(o -> o.getAsJsonObject())
                .anyMatch(o -> o.get("check").getAsString().equals("estate.unhealthy")
                        && o.get("outcome").getAsString().equals("finding")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "html", "junit"})
    void twoRunsGiveEqualBytesAndNoEscapes(String format) {
        Session first = Session.run(folder, "diagnose", "fleet", "--format", format);
        assertEquals(first, Session.run(folder, "diagnose", "fleet", "--format", format));
        assertFalse(first.out().contains("\u001b"));
        assertFalse(first.out().isBlank());
    }

    @Test
    void onATerminalThereIsColourAndTheProgressIsWiped() {
        Session session = Session.onTerminal(folder, "diagnose", "fleet");
        assertTrue(session.out().contains("\u001b[1m"));
        assertTrue(session.err().endsWith("\r\u001b[K"), "nothing of the progress is left");
        assertFalse(session.err().contains("\n"));
    }

    @Test
    void theFileNameSettlesTheFormatAndTheFileIsAllThatAppears() throws IOException {
        Session session = Session.run(folder, "diagnose", "fleet", "--output", "report.html");
        assertEquals(1, session.exit());
        assertTrue(Files.readString(folder.resolve("report.html")).startsWith("<!DOCTYPE html>"));
        assertTrue(session.out().contains("report.html"));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of("fleet", "report.html"), files.map(f -> f.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void anExistingReportIsReplaced() throws IOException {
        Files.writeString(folder.resolve("r.json"), "old");
        Session.run(folder, "diagnose", "fleet", "--output", "r.json");
        assertTrue(Files.readString(folder.resolve("r.json")).startsWith("{"));
    }

    @Test
    void aCaseGivesTheSameReportAsTheFilesItKeeps() {
        Session files = Session.run(folder, "diagnose", "fleet", "--format", "json", "--answer",
                "client.address=203.0.113.7", "--save-case", "kept.dwcase");
        assertEquals("deskwright: case saved to " + folder.resolve("kept.dwcase"), files.errLine());
        Session kept = Session.run(folder, "diagnose", "kept.dwcase", "--format", "json");
        assertEquals(files.out(), kept.out());
    }

    @Test
    void aCaseThatIsSavedAgainKeepsTheMomentAndZoneThatWereAskedFor() {
        Session.run(folder, "diagnose", "fleet", "--save-case", "kept");
        Session asked = Session.run(folder, "diagnose", "kept", "--format", "json", "--as-of", "2026-10-01T10:00:00Z",
                "--zone", "Europe/Berlin", "--save-case", "kept", "--overwrite");
        assertEquals(asked.out(), Session.run(folder, "diagnose", "kept", "--format", "json").out());
        assertTrue(asked.out().contains("2026-10-01T10:00:00Z") && asked.out().contains("Europe/Berlin"));
    }

    @Test
    void aCaseCanBeAFolder() {
        assertEquals(1, Session.run(folder, "diagnose", "fleet", "--save-case", "kept").exit());
        assertTrue(Files.exists(folder.resolve("kept/case.json")));
        assertEquals(1, Session.run(folder, "diagnose", "kept", "--save-case", "kept", "--overwrite").exit());
    }

    @Test
    void aCaseThatIsThereIsReplacedOnlyWhenAskedFor() throws IOException {
        for (String name : List.of("kept", "kept.dwcase")) {
            Session.run(folder, "diagnose", "fleet", "--save-case", name);
            Session refused = Session.run(folder, "diagnose", name, "--save-case", name);
            assertEquals(2, refused.exit());
            assertTrue(refused.errLine().contains("is a case already") && refused.err().contains("--overwrite"));
            Session allowed = Session.run(folder, "diagnose", name, "--save-case", name, "--overwrite");
            assertEquals(1, allowed.exit(), allowed.err());
            assertTrue(allowed.errLine().endsWith("case saved to " + folder.resolve(name)), allowed.err());
        }
    }

    @Test
    void theTitleOfAnOpenedCaseStandsInTheReport() {
        Session.run(folder, "diagnose", "fleet", "--save-case", "monday.dwcase");
        assertTrue(Session.run(folder, "diagnose", "monday.dwcase", "--format", "html").out()
                .contains("<h1>Diagnosis of monday</h1>"));
        assertTrue(Session.run(folder, "diagnose", "monday.dwcase").out().contains("diagnosis of monday as of"));
    }

    @Test
    void briefHasALineForEachFinding() {
        Session session = Session.run(folder, "diagnose", "fleet", "--brief");
        assertEquals(1, session.exit());
        assertTrue(session.out().lines().anyMatch(l -> l.startsWith("Problem  ") && l.contains("ws-0123456789")),
                session.out());
        assertFalse(session.out().contains("What helps") || session.out().contains("CANNOT TELL"));
    }

    @Test
    void anOutputWithoutEndingIsText() throws IOException {
        assertEquals(1, Session.run(folder, "diagnose", "fleet", "--output", "report").exit());
        assertTrue(Files.readString(folder.resolve("report")).startsWith("Deskwright 1.0.0: diagnosis"));
        assertEquals(1, Session.run(folder, "diagnose", "fleet", "--output", "R.HTML").exit());
        assertTrue(Files.readString(folder.resolve("R.HTML")).startsWith("<!DOCTYPE html>"));
    }

    @Test
    void evidenceThatIsLaterThanTheMomentAskedForIsPointedOut() throws IOException {
        Files.setLastModifiedTime(folder.resolve("fleet/workspaces.json"),
                FileTime.from(Instant.parse("2026-11-20T08:00:00Z")));
        Session session = Session.run(folder, "diagnose", "fleet", "--as-of", "2026-11-19");
        assertEquals("deskwright: evidence of 2026-11-20T08:00:00Z is later than --as-of 2026-11-19T00:00:00Z",
                session.errLine());
        assertEquals(1, session.exit());
        assertEquals("", Session.run(folder, "diagnose", "fleet", "--as-of", "2026-11-20T08:00:00Z").err());
    }

    @Test
    void theMomentAndTheZoneAreTheOnesAskedFor() {
        Session session = Session.run(folder, "diagnose", "fleet", "--as-of", "2026-11-20T10:00", "--zone",
                "Europe/Berlin");
        assertTrue(session.out().contains("as of 2026-11-20 10:00:00 Europe/Berlin"), session.out());
    }
}
