package org.deskwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.deskwright.logs.check.LogChecks;
import org.deskwright.logs.check.LogReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * Plants secrets of all kinds in logs, evidence and notes, and looks for them in all that comes out. All are made up.
 */
class SecretsStayTest {
    private static final String MARK = "4f1c9d3e";
    /** Those that are known in the midst of a line, too. */
    private static final List<String> PLANTED = PlantedSecret.anywhere().stream().map(PlantedSecret::plain).toList();
    /** What must not be found, in whatever of them. */
    private static final Pattern SECRET = Pattern
            .compile(Stream.concat(Stream.of(MARK), PlantedSecret.anywhere().stream().flatMap(PlantedSecret::secrets))
                    .map(Pattern::quote).collect(Collectors.joining("|")));

    @TempDir
    Path folder;

    @AfterEach
    void homeAsBefore() {
        System.clearProperty("deskwright.home");
    }

    @BeforeEach
    void plant() throws IOException {
        System.setProperty("deskwright.home", folder.resolve("home").toString());
        StringBuilder log = new StringBuilder();
        for (String line : PLANTED) {
            log.append("2026-02-03 04:05:06,789012 [  1:1  ] WARN  frontend - user=kim ").append(line).append('\n');
        }
        Files.createDirectories(folder.resolve("logs"));
        Files.createDirectories(folder.resolve("case/evidence"));
        Files.writeString(folder.resolve("logs/kim.log"), log);
        Files.writeString(folder.resolve("case/case.json"),
                "{\"schema\":\"deskwright.case/1\",\"title\":\"token=" + MARK + "\"}");
        Files.writeString(folder.resolve("case/notes.md"), "# Notes\n\n" + String.join("\n", PLANTED) + "\nlast\n");
        Files.writeString(folder.resolve("case/evidence/server.log"), log);
        Files.writeString(folder.resolve("case/evidence/describe-workspaces.json"), workspaces().toString());
        Files.writeString(folder.resolve("case/suppressions.json"), """
                {"schema": "deskwright.suppressions/1", "suppressions": [{"check": "estate.workspace-error",
                  "reason": "password=%1$s", "by": "token=%1$s"}]}
                """.formatted(MARK));
    }

    /** A WorkSpace for each, whose names and fault are what was planted; findings tell all of that. */
    private static JsonObject workspaces() {
        JsonArray all = new JsonArray();
        for (int i = 0; i < PLANTED.size(); i++) {
            JsonObject workspace = new JsonObject();
            workspace.addProperty("WorkspaceId", "ws-01234567%02d".formatted(i));
            workspace.addProperty("DirectoryId", "d-9067012345");
            workspace.addProperty("State", "ERROR");
            workspace.addProperty("BundleId", "wsb-0123456789");
            List.of("UserName", "ComputerName", "ErrorMessage", "ErrorCode")
                    .forEach(member -> workspace.addProperty(member, PLANTED.get(all.size())));
            all.add(workspace);
        }
        JsonObject answer = new JsonObject();
        answer.add("Workspaces", all);
        return answer;
    }

    private String out(int exit, String... args) {
        Session session = Session.run(folder, args);
        assertEquals(exit, session.exit(), session.err());
        assertClean(session.out(), List.of(args).toString());
        assertClean(session.err(), List.of(args).toString());
        return session.out();
    }

    private static void assertClean(String text, String where) {
        Matcher found = SECRET.matcher(text);
        assertFalse(found.find(), () -> where + ": ..."
                + text.substring(Math.max(0, found.start() - 60), Math.min(text.length(), found.end() + 20)));
    }

    /** What is in it, and in what is packed in it. */
    private static String content(Path zip) throws IOException {
        StringBuilder all = new StringBuilder();
        try (InputStream in = Files.newInputStream(zip); ZipInputStream entries = new ZipInputStream(in)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                all.append(entry.getName()).append('\n')
                        .append(new String(entries.readAllBytes(), StandardCharsets.UTF_8)).append('\n');
            }
        }
        return all.toString();
    }

    @Test
    void logsThatAreToldKeepThem() {
        String lines = out(0, "logs", "search", "--regex", "kim", "logs");
        assertTrue(lines.lines().count() >= PLANTED.size(), lines);
        assertTrue(lines.contains("password=[removed]"), lines);
        out(0, "logs", "search", "--regex", ".", "logs", "--format", "json");
        out(0, "logs", "scan", "logs", "--format", "json");
    }

    /** Lines that tell who the user is, and whose peer and reason hold what was planted. */
    @ParameterizedTest
    @ValueSource(strings = {"scan", "scan --format json", "scan --format json-lines", "scan --patterns literals.txt",
            "sessions", "sessions --steps", "sessions --format json", "metrics", "metrics --format json",
            "metrics --summary --format json", "info", "info --format json", "index", "search /./",
            "search /./ --records", "search SSO --context 2", "search /./ --format json", "export",
            "export --format jsonl"})
    void whatIsToldOfSessionsKeepsThem(String command) throws IOException {
        StringBuilder agent = new StringBuilder();
        StringBuilder client = new StringBuilder();
        String head = "2026-02-03T04:%02d:06.789Z 0a1b2c3d-1111-1038-a745-0000000000%02d > LVL:2 RC:   0 ";
        for (int i = 0; i < PLANTED.size(); i++) {
            String line = PLANTED.get(i).replace('\n', ' ');
            String stamp = head.formatted(i, i);
            agent.append(stamp).append("AGENT :Received hello command!\n").append(stamp)
                    .append("AGENT :1754 SSO: user " + line + " has activated, single sign on completed.\n")
                    .append(stamp)
                    .append("MGMT_PCOIP_DATA :Tx thread info: round trip time (ms) = 251, variance " + line + "\n");
            client.append(stamp).append("COMMON :Server: failed to connect to " + line.replace(": ", ":") + "\n");
        }
        Files.createDirectories(folder.resolve("sessions"));
        Files.writeString(folder.resolve("literals.txt"), String.join("\n", PLANTED));
        Files.writeString(folder.resolve("sessions/agent.txt"), agent);
        Files.writeString(folder.resolve("sessions/client.txt"), client);
        List<String> words = new ArrayList<>(List.of("logs"));
        words.addAll(List.of(command.split(" ")));
        words.add("sessions");
        assertFalse(out(0, words.toArray(String[]::new)).isEmpty());
    }

    @Test
    void namesInSessionsGetPseudonyms() throws IOException {
        Files.createDirectories(folder.resolve("sessions"));
        Files.writeString(folder.resolve("sessions/agent.txt"),
                """
                        2026-02-03T04:05:06.789Z 0a1b2c3d-1111-1038-a745-000000000001 > LVL:2 RC:   0 AGENT :Received hello command!
                        2026-02-03T04:05:07.789Z 0a1b2c3d-1111-1038-a745-000000000001 > LVL:2 RC:   0 AGENT :1754 SSO: user kim has \
                        activated, single sign on completed.
                        2026-02-03T04:05:08.789Z 0a1b2c3d-1111-1038-a745-000000000001 > LVL:2 RC:   0 MGMT_PCOIP_DATA :Tx thread \
                        info: round trip time (ms) = 251, variance
                        """);
        assertTrue(out(0, "logs", "sessions", "--steps", "sessions").contains("user kim"));
        for (String format : List.of("text", "json")) {
            String told = out(0, "logs", "sessions", "sessions", "--steps", "--redact", "--legend", "who.csv",
                    "--format", format);
            assertFalse(told.contains("kim"), told);
            assertTrue(told.contains("user-1"), told);
            assertTrue(Files.readString(folder.resolve("who.csv")).contains("user-1,kim\r\n"));
        }
        Path home = Files.createDirectories(folder.resolve("home/kim/logs"));
        Files.copy(folder.resolve("sessions/agent.txt"), home.resolve("agent.txt"));
        for (String format : List.of("text", "json")) {
            String told = out(0, "logs", "metrics", home.toString(), "--redact", "--format", format);
            assertFalse(told.contains("kim"), told);
        }
        assertEquals(2, Session.run(folder, "logs", "metrics", "sessions", "--legend", "who.csv").exit());
    }

    /** Kim has a folder, and a ticket and its logs are called by her; Jane Doe has one alone. */
    @ParameterizedTest
    @ValueSource(strings = {"logs scan", "logs scan --format json", "logs sessions --steps",
            "logs sessions --format json", "logs metrics", "logs metrics --format json", "logs export",
            "logs export --format jsonl", "logs search /./", "logs search /./ --format json",
            "logs collect --output logs.zip", "diagnose"})
    void namesInNamesOfFilesGetThePseudonymsOfThoseInLines(String command) throws IOException {
        String head = "2026-02-03T04:05:0%d.789Z 0a1b2c3d-1111-1038-a745-000000000001 > LVL:%s AGENT :";
        String log = head.formatted(6, "2 RC:   0")
                + "1754 SSO: user CORP\\kimberly has activated, single sign on completed.\n"
                + head.formatted(7, "2 RC:   0") + "Tx thread info: round trip time (ms) = 251, variance\n"
                + head.formatted(8, "1 RC:-504").replace("AGENT ", "MGMT_PCOIP_DATA ")
                + "Invite packet not received, aborting session user=kimberly\n";
        List<String> files = List.of("Users/kimberly/AppData/agent.log", "Users/Jane Doe/AppData/agent.log",
                "logs/kimberly-agent.log");
        for (String file : files) {
            Path path = folder.resolve("ticket").resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, log.replace("000000000001", "00000000000" + (files.indexOf(file) + 1)));
        }
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("ticket/kimberly.zip")))) {
            for (String file : List.of("C/Users/marvin/AppData/agent.log", "marvin.log")) {
                zip.putNextEntry(new ZipEntry(file));
                zip.write(log.replace("000000000001", "000000000009").getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        List<String> words = new ArrayList<>(List.of(command.split(" ")));
        words.addAll(List.of("ticket", "--redact", "--legend", "who.csv"));
        Session told = Session.run(folder, List.of(new LogReader()), List.of(new LogChecks()), false,
                words.toArray(String[]::new));
        String all = told.out() + told.err();
        if (command.contains("collect")) {
            all += content(folder.resolve("logs.zip")).replaceAll("[^\\n -~]", ".");
        }
        Matcher name = Pattern.compile("(?i)kimberly|jane| doe\\b|marvin").matcher(all);
        assertFalse(name.find(), all);
        String legend = Files.readString(folder.resolve("who.csv"));
        String user = Pattern.compile("(user-\\d+),kimberly\r\n").matcher(legend).results().map(m -> m.group(1))
                .findFirst().orElseThrow(() -> new AssertionError(legend));
        assertTrue(all.contains("Users/" + user + "/AppData"), all);
        assertTrue(all.contains("logs/" + user + "-agent.log"), all);
        assertTrue(legend.contains(",Jane Doe\r\n"), legend);
        if (command.contains("search") || command.contains("export")) {
            assertTrue(all.contains("\\" + user + " has activated"), all);
            assertTrue(all.contains("a745-000000000001"), "the end of a GUID is no account");
        }
    }

    @Test
    void aNameThatNothingTellsCanBeTold() throws IOException {
        Path file = Files.createDirectories(folder.resolve("tickets/robin")).resolve("agent.log");
        Files.writeString(file, "2026-02-03T04:05:06Z INFO robin came\n");
        String told = out(0, "logs", "search", "/came/", "tickets", "--redact", "--redact-also", "Robin");
        assertTrue(told.contains("tickets/name-1/agent.log") && told.contains("name-1 came"), told);
        assertEquals(2, Session.run(folder, "logs", "search", "/came/", "tickets", "--redact-also", "Robin").exit());
    }

    @Test
    void comparisonsKeepThem() {
        out(0, "logs", "compare", "logs", "case/evidence/server.log");
        out(0, "logs", "compare", "logs", "case/evidence/server.log", "--format", "json");
    }

    @Test
    void anExportHasARowForEachRecord() throws IOException {
        for (String format : List.of("csv", "jsonl")) {
            out(0, "logs", "export", "logs", "--format", format, "--output", "out." + format);
            String file = Files.readString(folder.resolve("out." + format));
            assertTrue(file.contains("frontend") && file.contains("dcv-server"), file);
        }
        String first = Files.readString(folder.resolve("out.jsonl")).lines().findFirst().orElseThrow();
        JsonObject row = JsonParser.parseString(first).getAsJsonObject();
        assertEquals("[time, level, format, file, line, component, process, thread, message]", row.keySet().toString());
        assertEquals("2026-02-03T04:05:06.789012", row.get("time").getAsString());
        assertEquals(1, row.get("line").getAsInt());
        assertTrue(row.get("message").getAsString().endsWith("user=kim --auth-token [removed]"), first);
        assertEquals("", out(0, "logs", "export", "logs", "--format", "jsonl", "--level", "error"));
    }

    @Test
    void parquetIsWrittenToAFileAlone() {
        assertEquals(2, Session.run(folder, "logs", "export", "logs", "--format", "parquet").exit());
    }

    @Test
    void namesGetTheSamePseudonymAllThroughAndTheLegendTellsWhich() throws IOException {
        String told = out(0, "logs", "export", "logs", "--redact", "--legend", "who.csv");
        assertFalse(told.contains("user=kim"), told);
        assertTrue(told.contains("user=user-1 --auth-token [removed]"), told);
        assertFalse(told.contains("user=user-2"), told);
        assertTrue(Files.readString(folder.resolve("who.csv")).contains("user-1,kim\r\n"));
        assertEquals(2, Session.run(folder, "logs", "export", "logs", "--legend", "who.csv").exit());
    }

    @Test
    void whatIsCollectedHasAManifestThatTellsHowManyThereWere() throws IOException {
        String none = Session.run(folder, "logs", "collect", "--output", "logs.zip", "logs", "--redact").err();
        String all = content(folder.resolve("logs.zip"));
        assertFalse(all.contains("user=kim"), all);
        assertTrue(none.contains("nothing at ~/"), none);
        JsonObject manifest = JsonParser.parseString(all.substring(all.indexOf("manifest.json\n") + 14))
                .getAsJsonObject();
        JsonObject file = manifest.getAsJsonArray("files").get(0).getAsJsonObject();
        assertTrue(file.getAsJsonObject("secretsRemoved").get("password").getAsInt() >= 8, manifest.toString());
        assertEquals(1, manifest.getAsJsonObject("secretsRemoved").get("private key").getAsInt());
        assertEquals(2, Session.run(folder, "logs", "collect", "--output", "logs.zip", "logs").exit());
        assertNotEquals(2, Session.run(folder, "logs", "collect", "--output", "logs.zip", "logs", "--force").exit());
    }

    @Test
    void aCaseThatIsSavedAsAFolderKeepsThemAndARedactedReportHasNoIds() throws IOException {
        Session.run(folder, "diagnose", "case", "--save-case", "folder", "--format", "json");
        assertClean(Files.readString(folder.resolve("folder/notes.md")), "case folder");
        assertClean(Files.readString(folder.resolve("folder/suppressions.json")), "case folder");
        Session.run(folder, "diagnose", "folder", "--format", "html", "--redact", "--output", "redacted.html");
        String report = Files.readString(folder.resolve("redacted.html"));
        assertFalse(report.contains("ws-01234567") || report.contains("d-9067012345"), "ids of the estate");
    }

    /** What the guides of AWS tell of each client: the switch, the place of the files, and the way back. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"windows|workspaces.exe -l3|%LOCALAPPDATA%|as usual again",
            "macos|open -a workspaces --args -l3|~/Library/Application Support|as usual again",
            "linux|/opt/workspacesclient/workspacesclient -l3|~/.local/share|as usual again",
            "android|Enable advanced logging|Extract log|as usual again",
            "chromebook|Enable advanced logging|Extract log|client for Android",
            "web|Diagnostic logging|Console|as usual again", "ios|names no log|logs of the WorkSpace|no switch",
            "zero-client|Enable Event Log|save it as a text file|as usual again",
            "legacy|Enable Advanced Logging|%LOCALAPPDATA%|as usual again"})
    void theStepsOfEachClientAreTold(String client, String on, String place, String off) {
        JsonObject told = JsonParser
                .parseString(out(0, "logs", "collect", "--steps", "--client", client, "--format", "json"))
                .getAsJsonObject();
        String steps = told.toString();
        assertTrue(steps.toLowerCase(Locale.ROOT).contains(on.toLowerCase(Locale.ROOT)), steps);
        assertTrue(steps.contains(place) && steps.contains(off), steps);
        assertTrue(steps.contains("\"https://docs.aws.amazon.com/"), steps);
    }

    @Test
    void theStepsToLogInDetailAreTold() {
        String mac = out(0, "logs", "collect", "--steps", "--client", "macos");
        assertTrue(mac.contains("open -a workspaces --args -l3") && mac.contains("~/Library/Application Support"), mac);
        assertFalse(mac.contains("workspaces.exe"), mac);
        JsonObject all = JsonParser.parseString(out(0, "logs", "collect", "--steps", "--format", "json"))
                .getAsJsonObject();
        assertEquals(2, all.getAsJsonArray("topics").size());
        assertEquals(2, Session.run(folder, "logs", "collect", "--steps", "--client", "amiga").exit());
    }
}
