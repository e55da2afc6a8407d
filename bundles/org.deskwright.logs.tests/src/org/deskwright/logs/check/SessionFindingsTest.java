package org.deskwright.logs.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.deskwright.core.check.Check;
import org.deskwright.core.check.Outcome;
import org.deskwright.core.check.Parameters;
import org.deskwright.core.intake.Intake;
import org.deskwright.core.intake.IntakeOptions;
import org.deskwright.core.intake.IntakeResult;
import org.deskwright.logs.session.Marker;
import org.deskwright.logs.session.SessionRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;

/** How sessions ended is told by checks, at the very lines, also where a log was rotated in the midst of one. */
class SessionFindingsTest {
    private static final String ID = " f684cd80-7d9e-1038-a745-000000000001 > ";
    private static final String BEGINS = """
            2026-02-03T04:05:06.000Z%1$sLVL:2 RC:   0          COMMON :-- pcoip_server begins.
            2026-02-03T04:05:16.000Z%1$sLVL:2 RC:   0        MGMT_SYS :SESSION ACTIVE
            """.formatted(ID);
    private static final String SILENT = """
            2026-02-03T05:05:06.000Z%1$sLVL:1 RC:-504 MGMT_PCOIP_DATA :Unable to communicate with peer on PCoIP \
            media channels (data manager ping timer expired)
            2026-02-03T05:05:07.000Z%1$sLVL:2 RC:   0          SERVER :server main: exiting
            """.formatted(ID);
    private static final String NEVER = """
            2026-02-03T06:05:06.000Z%1$sLVL:2 RC:   0          COMMON :-- pcoip_server begins.
            2026-02-03T06:05:16.000Z%1$sLVL:1 RC:-504 MGMT_PCOIP_DATA :Invite packet not received, aborting session
            2026-02-03T06:05:17.000Z%1$sLVL:2 RC:   0          SERVER :server main: exiting
            """.formatted(ID.replace("0001", "0002"));

    @TempDir
    Path folder;

    private IntakeResult read() {
        return new Intake(List.of(new LogReader())).read(List.of(folder), IntakeOptions.DEFAULT,
                (file, done, of) -> {});
    }

    private static List<String> sessions(IntakeResult read) {
        assertEquals(List.of(), read.problems());
        return new LogChecks().checks().stream()
                .flatMap(check -> check.evaluate(read.evidence(), Parameters.NONE).stream()
                        .filter(outcome -> outcome.variant().equals("session")).map(outcome -> line(check, outcome)))
                .toList();
    }

    private static String line(Check check, Outcome outcome) {
        return check.descriptor().id() + " " + outcome.subject().id() + " " + outcome.values().text("begin") + " "
                + outcome.values().text("time") + " " + outcome.evidence().stream()
                        .map(ref -> ref.source() + ":" + ref.item()).collect(Collectors.joining(" "));
    }

    @Test
    void whatASessionCameToDecidesOfWhichTopicItsEndIs() throws IOException {
        Files.writeString(folder.resolve("one.txt"), BEGINS + SILENT);
        Files.writeString(folder.resolve("two.txt"), NEVER);
        assertEquals(List.of(
                "logs.disconnects session:pcoip.ping-expired 2026-02-03T04:05:06Z 2026-02-03T05:05:06Z one.txt:3",
                "logs.loading-screen session:pcoip.no-invite 2026-02-03T06:05:06Z 2026-02-03T06:05:16Z two.txt:2"),
                sessions(read()));
    }

    /** Values are not asked for here, yet a session goes on as long as its log tells of it. */
    @Test
    void aCrashEndsASessionThatOnlyToldValues() throws IOException {
        String value = "%1$sLVL:1 RC:   0 MGMT_PCOIP_DATA :Tx thread info: round trip time (ms) = 20, variance = 1, "
                + "rto = 101, last = 20, max = 30\n";
        String next = BEGINS.replace("T04:05", "T05:20").replace("0001", "0002");
        Files.writeString(folder.resolve("server.txt"),
                BEGINS + "2026-02-03T05:03:06.000Z" + value.formatted(ID) + next);
        Files.writeString(folder.resolve("System.csv"),
                "Error,2026-02-03T05:10:05.0000000Z,x,1001,0,\"The computer has rebooted from a bugcheck.  The bugcheck "
                        + "was: 0xd1.\",System,WSAMZN-1,\"\"\n");
        List<String> told = List.of("logs.disconnects session:windows-halt.bugcheck 2026-02-03T04:05:06Z "
                + "2026-02-03T05:10:05Z System.csv:1");
        IntakeResult read = read();
        assertEquals(told, sessions(read));
        assertEquals(List.of(" (lines of it go on for 58 min)"),
                new LogChecks().checks().stream()
                        .flatMap(check -> check.evaluate(read.evidence(), Parameters.NONE).stream())
                        .filter(outcome -> outcome.variant().equals("session"))
                        .map(outcome -> outcome.values().text("lasted")).toList());
    }

    @Test
    void aSessionGoesOnInTheNextPartOfARotatedLog() throws IOException {
        Files.writeString(folder.resolve("agent.log.1"), BEGINS);
        Files.writeString(folder.resolve("agent.log"), SILENT + NEVER);
        List<String> told = List.of(
                "logs.disconnects session:pcoip.ping-expired 2026-02-03T04:05:06Z 2026-02-03T05:05:06Z agent.log:1",
                "logs.loading-screen session:pcoip.no-invite 2026-02-03T06:05:06Z 2026-02-03T06:05:16Z agent.log:4");
        assertEquals(told, sessions(read()));
        assertEquals(1, read().evidence().find(LogFacts.KIND).orElseThrow().logs());
        Path zip = folder.resolve("ticket.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String name : List.of("agent.log", "agent.log.1")) {
                out.putNextEntry(new ZipEntry(name));
                Files.copy(folder.resolve(name), out);
                Files.delete(folder.resolve(name));
            }
        }
        assertEquals(told.stream().map(line -> line.replace("agent.log", "ticket.zip!/agent.log")).toList(),
                sessions(read()));
    }

    @Test
    void whatTheUserWantedIsNoFinding() throws IOException {
        Files.writeString(folder.resolve("one.txt"), BEGINS + """
                2026-02-03T05:05:06.000Z%1$sLVL:2 RC:   0          SERVER :map_tera_to_agent_close_code: \
                TERA_DISCONNECT_CAUSE_HOST_BROKER_MANUAL_USER_LOGOUT (0x103)
                """.formatted(ID));
        assertEquals(List.of(), sessions(read()));
    }

    @Test
    void rulesAreAsTheirSchemaSaysAndNameWhatIsThere() throws IOException {
        Validator.Result result = validate(text("session-topics.json"));
        assertTrue(result.isValid(), () -> result.getErrors().toString());
        assertFalse(validate(text("session-topics.json").replace("\"ends\"", "\"end\"")).isValid());
        Set<String> markers = SessionRules.bundled().markers().stream().map(Marker::id).collect(Collectors.toSet());
        for (SessionTopics.Rule rule : SessionTopics.bundled().rules()) {
            assertTrue(markers.containsAll(rule.markers()), rule.toString());
            Set<String> topics = new HashSet<>(rule.topics());
            new LogChecks().checks().stream().filter(check -> check.descriptor().variant("session").isPresent())
                    .forEach(check -> topics.remove(LogChecks.TOPICS.get(check.descriptor().id())));
            assertEquals(Set.of(), topics);
        }
    }

    private static Validator.Result validate(String json) throws IOException {
        return new ValidatorFactory().withJsonNodeFactory(new GsonNode.Factory())
                .validate(text("schema/session-topics.schema.json"), json);
    }

    private static String text(String name) throws IOException {
        try (InputStream in = SessionTopics.class.getResourceAsStream("/data/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
