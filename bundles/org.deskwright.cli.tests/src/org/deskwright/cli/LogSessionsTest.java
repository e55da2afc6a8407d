package org.deskwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.deskwright.logs.session.SessionRules;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;

class LogSessionsTest {
    private static final String ID = "0a1b2c3d-1111-1038-a745-000000000001";

    @TempDir
    Path folder;

    @AfterEach
    void homeAsBefore() {
        System.clearProperty("deskwright.home");
    }

    @BeforeEach
    void logsOfOneUser() throws IOException {
        System.setProperty("deskwright.home", folder.resolve("home").toString());
        Files.createDirectories(folder.resolve("logs"));
        Files.writeString(folder.resolve("logs/agent.txt"), line("04:05:06", "AGENT", "Received hello command!")
                + line("04:05:08", "AGENT", "Received authenticate-password command."));
        Files.writeString(folder.resolve("logs/server.txt"),
                line("04:05:10", "COMMON", "-- pcoip_server begins.") + line("04:05:12", "MGMT_SYS", "SESSION ACTIVE")
                        + line("04:06:12", "MGMT_PCOIP_DATA", "Tx thread info: round trip time (ms) = 251, variance")
                        + line("04:12:12", "MGMT_PCOIP_DATA", "Tx thread info: round trip time (ms) = 20, variance")
                        + line("04:15:12", "MGMT_PCOIP_DATA", "x (data manager ping timer expired)"));
        Files.writeString(folder.resolve("logs/old.txt"),
                "02/03/2026, 09:00:00.000> LVL:2 RC:   0 COMMON :-- pcoip_server begins.\n");
    }

    private static String line(String time, String component, String text) {
        return "2026-02-03T" + time + ".000Z " + ID + " > LVL:2 RC:   0 " + component + " :" + text + "\n";
    }

    private List<JsonObject> lines(String schema, String... args) throws IOException {
        Session session = Session.run(folder, args);
        assertEquals(0, session.exit(), session.err());
        try (InputStream in = SessionRules.class.getResourceAsStream("/data/schema/" + schema + ".schema.json")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String line : session.out().lines().toList()) {
                Validator.Result result = new ValidatorFactory().withJsonNodeFactory(new GsonNode.Factory())
                        .validate(text, line);
                assertTrue(result.isValid(), () -> line + "\n" + result.getErrors());
            }
        }
        return session.out().lines().map(line -> JsonParser.parseString(line).getAsJsonObject()).toList();
    }

    @Test
    void sessionsAreToldOneALineAsTheSchemaSays() throws IOException {
        List<JsonObject> lines = lines("log-sessions", "logs", "sessions", "logs", "--format", "json");
        assertEquals(List.of("session", "session", "end"),
                lines.stream().map(l -> l.get("event").getAsString()).toList());
        JsonObject first = lines.getFirst();
        assertEquals(ID, first.get("id").getAsString());
        assertEquals(5, first.getAsJsonArray("phases").size());
        assertEquals("network", first.getAsJsonObject("cause").get("kind").getAsString());
        assertEquals(5, first.getAsJsonObject("cause").getAsJsonObject("evidence").get("line").getAsInt());
        assertEquals("local", lines.get(1).get("clock").getAsString());
        assertEquals("open", lines.get(1).getAsJsonObject("cause").get("kind").getAsString());
    }

    @Test
    void onlyWhatIsAskedForIsTold() throws IOException {
        assertEquals(2,
                lines("log-sessions", "logs", "sessions", "logs", "--format", "json", "--until", "2026-02-03T05:00:00")
                        .size());
        assertEquals(2,
                lines("log-sessions", "logs", "sessions", "logs", "--format", "json", "--session", ID.substring(0, 8))
                        .size());
        List<JsonObject> zoned = lines("log-sessions", "logs", "sessions", "logs", "--format", "json", "--zone",
                "old.txt=+09:00");
        assertEquals("2026-02-03T00:00:00Z", zoned.getFirst().get("begin").getAsString());
        assertEquals(1, Session.run(folder, "logs", "sessions", "logs", "--session", "none").exit());
    }

    @Test
    void peopleReadATableAndTheSteps() {
        String table = Session.run(folder, "logs", "sessions", "logs").out();
        assertTrue(table.contains("2026-02-03T04:05:06Z  10m06s  stream   network     " + ID + "  Media channel went"),
                table);
        assertTrue(table.contains("2 sessions, by what ended them: network 1, still open 1"), table);
        assertTrue(table.contains("1 by clocks whose zone is not told"), table);
        Session terminal = Session.onTerminal(folder, "logs", "sessions", "logs", "--steps");
        terminal.out().lines().forEach(line -> assertTrue(line.replaceAll("\u001b\\[\\d*m", "").length() <= 90, line));
        assertTrue(terminal.out().contains("authenticate  2026-02-03T04:05:08Z  2s"), terminal.out());
        assertTrue(terminal.out().contains("logs/server.txt:5"), terminal.out());
    }

    @Test
    void aScanNamesTheSessionsOfEachLog() {
        Session scan = Session.run(folder, "logs", "scan", "logs", "--format", "json");
        JsonObject server = JsonParser.parseString(scan.out()).getAsJsonObject().getAsJsonArray("logs").get(2)
                .getAsJsonObject();
        assertEquals(1, server.get("sessionCount").getAsInt());
        assertEquals(
                "{\"id\":\"" + ID + "\",\"clock\":\"moment\",\"begin\":\"2026-02-03T04:05:10Z\","
                        + "\"end\":\"2026-02-03T04:15:12Z\",\"reached\":\"stream\",\"cause\":\"network\"}",
                server.getAsJsonArray("sessions").get(0).toString());
        String text = Session.run(folder, "logs", "scan", "logs/server.txt").out();
        assertTrue(text.contains("  1 session, by what ended them: network 1; "), text);
    }

    @Test
    void whatWasMeasuredIsToldValueByValue() throws IOException {
        List<JsonObject> lines = lines("log-metrics", "logs", "metrics", "logs", "--metric", "round-trip", "--format",
                "json");
        assertEquals(List.of("value", "value", "summary", "end"),
                lines.stream().map(l -> l.get("event").getAsString()).toList());
        assertEquals(251, lines.getFirst().get("value").getAsDouble());
        assertEquals(3, lines.getFirst().get("line").getAsInt());
        assertEquals(1, lines.get(2).get("gaps").getAsInt());
        assertEquals(360, lines.get(2).get("longestGapSeconds").getAsDouble());
        assertEquals(1, lines.get(2).getAsJsonArray("over").get(1).getAsJsonObject().get("values").getAsInt());
        String table = Session.run(folder, "logs", "metrics", "logs").out();
        assertTrue(table.contains("round-trip  ms    2       20   20      251  251  1 > 100, 1 > 250  1, 6m00s"),
                table);
        assertEquals(2, Session.run(folder, "logs", "metrics", "logs", "--metric", "weather").exit());
        assertEquals(1, Session.run(folder, "logs", "metrics", "logs/agent.txt").exit());
        assertEquals(3, Session.run(folder, "logs", "metrics", "logs/none.txt").exit());
    }
}
