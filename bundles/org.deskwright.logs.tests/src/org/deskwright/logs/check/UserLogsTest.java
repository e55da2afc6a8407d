package org.deskwright.logs.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.deskwright.core.check.Outcome;
import org.deskwright.core.check.Parameters;
import org.deskwright.core.intake.Intake;
import org.deskwright.core.intake.IntakeOptions;
import org.deskwright.core.intake.IntakeResult;
import org.deskwright.logs.format.SourceClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;

/** What the user keeps in the instance area counts for whoever reads logs as evidence. */
class UserLogsTest {
    private static final String CLOCKS = """
            {"clocks": [{"log": "*", "zone": "Europe/Berlin"},
              {"log": "agent*.txt", "skewSeconds": -1.5},
              {"log": "client/zero.txt", "zone": "+09:00", "started": "2026-02-03T04:05:06Z"}]}
            """;

    @TempDir
    Path home;

    @Test
    void clocksAreThoseOfTheFilesAndWhatStandsLastCounts() throws IOException {
        write("log-clocks/mine.json", CLOCKS);
        UserClocks clocks = UserClocks.read(home.resolve("log-clocks"));
        assertEquals(List.of(), clocks.problems());
        assertEquals(
                new SourceClock(Optional.of(ZoneId.of("Europe/Berlin")), Duration.ofMillis(-1500), Optional.empty()),
                clocks.clock("a\\agent-1.txt"));
        assertEquals(Optional.of(ZoneId.of("+09:00")), clocks.clock("client/zero.txt").zone());
        assertTrue(validate(CLOCKS).isValid());
        assertFalse(validate(CLOCKS.replace("skewSeconds", "skew")).isValid());
    }

    @Test
    void aFileThatIsNoListOfClocksIsAProblemOfItsOwn() throws IOException {
        for (String bad : List.of("[]", "{", "{\"clocks\": [{\"zone\": \"UTC\"}]}", CLOCKS.replace("+09:00", "Mars"),
                CLOCKS.replace("-1.5", "1e300"), CLOCKS.replace("zone", "zones"), CLOCKS.replace("\"+09:00\"", "[]"))) {
            write("log-clocks/mine.json", bad);
            UserClocks clocks = UserClocks.read(home.resolve("log-clocks"));
            assertEquals(1, clocks.problems().size(), bad);
            assertEquals(List.of(), clocks.clocks(), bad);
            assertTrue(clocks.problems().getFirst().startsWith(home.resolve("log-clocks/mine.json") + ": "), bad);
        }
    }

    @Test
    void aZoneMayBeThatOfOneFormatAlone() throws IOException {
        String two = """
                {"clocks": [{"log": "mixed*.log", "format": "dcv-server", "zone": "UTC"},
                  {"log": "*", "zone": "Europe/Berlin", "skewSeconds": 2}]}
                """;
        write("log-clocks/mine.json", two);
        SourceClock clock = UserClocks.read(home.resolve("log-clocks")).clock("mixed-1.log");
        assertEquals(Optional.of(ZoneId.of("Europe/Berlin")), clock.zone());
        assertEquals(Map.of("dcv-server", ZoneId.of("UTC")), clock.zones());
        assertEquals(Duration.ofSeconds(2), clock.skew());
        assertEquals(Map.of(), UserClocks.read(home.resolve("log-clocks")).clock("other.log").zones());
        assertTrue(validate(two).isValid());
        for (String bad : List.of(two.replace(", \"zone\": \"UTC\"", ""),
                two.replace("\"UTC\"", "\"UTC\", \"skewSeconds\": 1"))) {
            write("log-clocks/mine.json", bad);
            assertEquals(1, UserClocks.read(home.resolve("log-clocks")).problems().size(), bad);
            assertFalse(validate(bad).isValid(), bad);
        }
    }

    /** It would count for nothing, without a word. */
    @Test
    void aZoneOfAFormatThatNobodyKnowsIsAProblemAndTheRestCounts() throws IOException {
        write("log-clocks/mine.json", """
                {"clocks": [{"log": "mixed.log", "format": "dvc-server", "zone": "UTC"},
                  {"log": "*", "zone": "Europe/Berlin"}]}
                """);
        LogSettings settings = UserLogs.settings(home);
        assertEquals(
                List.of(home.resolve("log-clocks/mine.json") + ": clock of mixed.log: there is no format dvc-server;"
                        + " 'deskwright logs formats' tells those that are known"),
                settings.problems());
        assertEquals(List.of(), UserClocks.read(home.resolve("log-clocks"), id -> id.equals("dvc-server")).problems());
        assertEquals(Optional.of(ZoneId.of("Europe/Berlin")),
                UserClocks.read(home.resolve("log-clocks"), _ -> false).clock("mixed.log").zone());
    }

    @Test
    void whoKeepsNothingReadsWithWhatComesWithDeskwright() {
        assertSame(LogSettings.bundled(), UserLogs.settings(home));
    }

    @Test
    void theReaderHonoursPacksAndClocksAndTellsWhatIsWrongWithThem() throws IOException {
        write("log-clocks/mine.json", CLOCKS);
        write("log-signatures/broken.json", "{");
        write("case/agent.txt", """
                02/03/2026, 04:05:06.789> LVL:2 RC:   0          COMMON :-- pcoip_server begins.
                02/03/2026, 04:05:16.000> LVL:1 RC:-504 MGMT_PCOIP_DATA :Invite packet not received, aborting session
                """);
        IntakeResult read = new Intake(List.of(new LogReader(() -> UserLogs.settings(home))))
                .read(List.of(home.resolve("case")), IntakeOptions.DEFAULT, (file, done, of) -> {});
        assertEquals(List.of(home.resolve("log-signatures/broken.json").toString()),
                read.problems().stream().map(problem -> problem.source()).toList());
        Outcome finding = new LogChecks().checks().stream()
                .filter(check -> check.descriptor().id().equals("logs.loading-screen")).findFirst().orElseThrow()
                .evaluate(read.evidence(), Parameters.NONE).getFirst();
        assertEquals("2026-02-03T03:05:17.500Z", finding.values().text("time"));
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(home.resolve(name).getParent());
        Files.writeString(home.resolve(name), text);
    }

    private static Validator.Result validate(String json) throws IOException {
        try (InputStream in = UserClocks.class.getResourceAsStream("/data/schema/log-clocks.schema.json")) {
            return new ValidatorFactory().withJsonNodeFactory(new GsonNode.Factory())
                    .validate(new String(in.readAllBytes(), StandardCharsets.UTF_8), json);
        }
    }

    @Test
    void aSignatureOfATopicThatNoCheckLooksIntoLogsForIsToldOf() throws IOException {
        write("log-signatures/own.json", """
                {"title": "Our own", "signatures": [{"id": "own.x", "title": "X down", "topics": ["welcome_emails"],
                "severity": "error", "cause": "c.", "source": {"title": "t", "date": "2026-07"},
                "line": {"literals": ["broker is down"]},
                "samples": {"match": ["broker is down"], "miss": ["broker is up"]}}]}
                """);
        LogSettings settings = UserLogs.settings(home);
        assertEquals(List.of(), settings.problems());
        assertEquals(List.of("own.x: no check looks into logs for the topic welcome_emails"), settings.unshown());
    }
}
