package org.deskwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.deskwright.logs.check.LogChecks;
import org.deskwright.logs.check.LogReader;
import org.deskwright.sample.ticket.EventLogFile;
import org.deskwright.sample.ticket.WindowsEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** What is taken out leaves the form whole that it stood in, and what cannot be gone through is told of. */
class RedactedFormsTest {
    private static final String STAMP = "2026-03-02T08:00:0%dZ INFO ";
    private static final List<String> LINES = List.of("run: \"cmdkey /add:files /pass:Zq01xyz\"",
            "exec \"dcvclient --auth-token Zq02xyz123\" done", "{\"cmd\":\"login --password Zq03xyz\"}",
            "$password = \"Zq04xyz\"", "{\"a\":\"{\\\"password\\\":\\\"Zq05xyz\\\"}\"}",
            "<add key=\"SvcPassword\" value=\"Zq06xyz\" />", "net use Z: \\\\f\\s /user:CORP\\kim Zq07xyz",
            "mysql -u root -pZq08xyz");

    @TempDir
    Path folder;

    @AfterEach
    void homeAsBefore() {
        System.clearProperty("deskwright.home");
    }

    @BeforeEach
    void plant() throws IOException {
        System.setProperty("deskwright.home", folder.resolve("home").toString());
        Files.createDirectories(folder.resolve("logs"));
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < LINES.size(); i++) {
            log.append(STAMP.formatted(i)).append(LINES.get(i)).append('\n');
        }
        Files.writeString(folder.resolve("logs/a.log"), log);
    }

    private String out(String... args) {
        Session session = Session.run(folder, args);
        assertEquals(0, session.exit(), session.err());
        assertFalse(session.out().contains("Zq0"), session.out());
        return session.out();
    }

    @ParameterizedTest
    @ValueSource(strings = {"logs export logs --format jsonl", "logs export logs --format jsonl --redact",
            "logs search /./ logs --format json", "logs search /./ logs --format json --redact"})
    void eachLineOfJsonIsJsonAndNoneIsLost(String command) {
        String told = out(command.split(" "));
        long messages = told.lines().map(line -> JsonParser.parseString(line).getAsJsonObject())
                .filter(line -> line.has("message") || line.has("text")).count();
        assertEquals(LINES.size(), messages, told);
        assertTrue(told.contains("run: \\\"cmdkey /add:files /pass:[removed]\\\"\""), told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"logs export logs", "logs export logs --redact"})
    void eachRecordIsARowOfCsv(String command) {
        String told = out(command.split(" "));
        assertEquals(LINES.size() + 1, told.split("\r\n").length, told);
        assertTrue(told.contains("<add key=\"\"SvcPassword\"\" value=\"\"[removed]\"\" />\"\r\n"), told);
    }

    /** Also a line of a key, which only its neighbours tell. */
    @Test
    void aHitKeepsItsPlaceWhateverIsTakenOutOfIt() throws IOException {
        Files.writeString(folder.resolve("logs/a.log"),
                "-----BEGIN PRIVATE KEY-----\nMIIEvQZq01\nabcZq02\n-----END PRIVATE KEY-----\nlast\n");
        assertEquals("""
                logs/a.log:1: -----BEGIN PRIVATE KEY-----[removed]
                logs/a.log:2: [removed]
                logs/a.log:3: [removed]
                logs/a.log:4: [removed]-----END PRIVATE KEY-----
                logs/a.log:5: last
                """, out("logs", "search", "/./", "logs").replace(folder + "/", ""));
    }

    /** The head of a table, the element around it, the name in the line before. */
    @ParameterizedTest
    @ValueSource(strings = {"logs search Zq0 logs", "logs search Zq0 logs --format json",
            "logs search Zq0 logs --context 1"})
    void aHitHasNoSecretThatALineBeforeItAnnounces(String command) throws IOException {
        Files.writeString(folder.resolve("logs/a.log"),
                "user,password,mail\n" + "ann,x,y\n".repeat(300) + "kim,Zq01xyz,z\n\n\n\n\n\n"
                        + "<Password>\n  <Value>Zq02xyz</Value>\n</Password>\nName  : DB_PASSWORD\nValue : Zq03xyz\n\n"
                        + "{\n  \"password\":\n    \"Zq04xyz\"\n}\n");
        String told = out(command.split(" "));
        // of the lines around hits, the row before is one of the table
        assertEquals(command.contains("context") ? 5 : 4, told.split("\\[removed\\]", -1).length - 1, told);
    }

    /** Kimberly comes in a line before the one that tells who she is, and in a log before that. */
    @ParameterizedTest
    @ValueSource(strings = {"logs export logs", "logs export logs --format jsonl", "logs search /./ logs",
            "logs search /came/ logs --format json"})
    void aNameIsKnownBeforeItIsToldInWhatIsToldOfLogsToo(String command) throws IOException {
        Files.writeString(folder.resolve("logs/a.log"), STAMP.formatted(1) + "kimberly came\n");
        Files.writeString(folder.resolve("logs/b.log"),
                STAMP.formatted(1) + "kimberly came, too\n" + STAMP.formatted(2) + "user CORP\\kimberly went\n");
        List<String> words = new java.util.ArrayList<>(List.of(command.split(" ")));
        words.add("--redact");
        String told = out(words.toArray(String[]::new));
        assertFalse(told.contains("kimberly"), told);
        assertTrue(told.contains("user-1 came"), told);
        Files.write(folder.resolve("logs/old.log.xz"), new byte[]{(byte) 0xFD, '7', 'z', 'X', 'Z', 0, 0, 4});
        String err = Session.run(folder, words.toArray(String[]::new)).err();
        assertEquals(1, err.lines().filter(line -> line.contains("old.log.xz")).count(), "told once: " + err);
    }

    @Test
    void aTableOfUsersIsExportedWithoutItsPasswords() throws IOException {
        Files.writeString(folder.resolve("logs/a.log"),
                "user,password,mail\nkim,Zq01xyz,kim@corp.example\nann,Zq02,a\n");
        for (String format : List.of("csv", "jsonl")) {
            assertTrue(out("logs", "export", "logs", "--format", format).contains("kim,[removed],kim@corp.example"));
        }
    }

    private Map<String, String> collected(String... more) throws IOException {
        List<String> words = new java.util.ArrayList<>(
                List.of("logs", "collect", "--force", "--output", "out.zip", "logs"));
        words.addAll(List.of(more));
        told = Session.run(folder, words.toArray(String[]::new)).err();
        Map<String, String> all = new TreeMap<>();
        try (InputStream in = Files.newInputStream(folder.resolve("out.zip"));
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                all.put(entry.getName().replaceFirst("^\\d+/", ""),
                        new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return all;
    }

    private String told = "";

    @Test
    void whatIsCollectedIsReadAsItIsWritten() throws IOException {
        String log = STAMP.formatted(1) + "user CORP\\j\u00f6rg.sch\u00e4fer contrase\u00f1a: Zq01xyz\n";
        Files.writeString(folder.resolve("logs/a.log"), log);
        Files.write(folder.resolve("logs/nul.log"), (log + "\0".repeat(64)).getBytes(StandardCharsets.UTF_8));
        Files.write(folder.resolve("logs/u16.log"), log.getBytes(StandardCharsets.UTF_16LE));
        Map<String, String> all = collected("--redact");
        String clean = STAMP.formatted(1) + "user domain-1\\user-1 contrase\u00f1a: [removed]\n";
        assertEquals(clean, all.get("a.log"));
        assertEquals(clean + "\0".repeat(64), all.get("nul.log"));
        assertEquals(new String(clean.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.UTF_8), all.get("u16.log"));
    }

    @Test
    void whatCannotBeGoneThroughIsNotCollectedAndTheManifestSaysSo() throws IOException {
        byte[] xz = {(byte) 0xFD, '7', 'z', 'X', 'Z', 0, 0, 4};
        Files.write(folder.resolve("logs/old.log.xz"), xz);
        Files.write(folder.resolve("logs/x.bin"), "\1\2\3\0CORP\\kim.park\0\4\5".getBytes(StandardCharsets.UTF_8));
        Map<String, String> all = collected("--redact");
        assertEquals(List.of("a.log", "manifest.json"), List.copyOf(all.keySet()));
        JsonObject manifest = JsonParser.parseString(all.get("manifest.json")).getAsJsonObject();
        assertEquals(2, manifest.getAsJsonArray("notTaken").size(), manifest.toString());
        assertTrue(told.contains("old.log.xz") && told.contains("packed with xz") && told.contains("x.bin"), told);
        assertEquals(List.of("a.log", "manifest.json", "x.bin"), List.copyOf(collected().keySet()));
    }

    /** In that, a name cannot be replaced; in its text it is, and that is read like the log. */
    @Test
    void theEventsOfAnEventLogAreCollectedAsTextAndTheManifestSaysSo() throws IOException {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        EventLogFile.write(
                List.of(WindowsEvent.refusedLogon(Instant.parse("2026-03-02T09:00:00Z"), "annabel", 0xc000015bL, "10")),
                "DESK17", log);
        Files.write(folder.resolve("logs/Security.evtx"), log.toByteArray());
        Files.writeString(folder.resolve("logs/a.log"), STAMP.formatted(1) + "annabel came\n");
        Map<String, String> all = collected("--redact");
        assertEquals(List.of("Security.evtx.csv", "a.log", "manifest.json"), List.copyOf(all.keySet()));
        assertFalse(all.toString().contains("annabel") || all.toString().contains("DESK17"), all.toString());
        assertTrue(all.get("a.log").contains("user-1 came"), all.get("a.log"));
        JsonObject text = JsonParser.parseString(all.get("manifest.json")).getAsJsonObject().getAsJsonArray("texts")
                .get(0).getAsJsonObject();
        assertTrue(text.get("file").getAsString().endsWith("/Security.evtx.csv"), text.toString());
        assertTrue(text.get("insteadOf").getAsString().endsWith("/Security.evtx"), text.toString());
        assertEquals("an event log of Windows (EVTX)", text.get("was").getAsString());
        assertTrue(told.contains("in the place of") && told.contains("Security.evtx.csv"), told);
        Session scan = Session.run(folder, "logs", "scan", "out.zip", "--format", "json");
        assertTrue(scan.out().contains("windows-events-evtx"), scan.out());
        assertTrue(collected().containsKey("Security.evtx"), "without names in question it stays as it is");
    }

    /** The name stands in a line before the one that tells that it is one, in another file, and in names of files. */
    @Test
    void aNameIsKnownBeforeItIsTold() throws IOException {
        Files.writeString(folder.resolve("logs/a.log"),
                STAMP.formatted(1) + "kimberly came\n" + STAMP.formatted(2) + "user CORP\\kimberly went\n");
        Files.writeString(folder.resolve("logs/kimberly.log"), STAMP.formatted(1) + "kimberly again\n");
        Map<String, String> all = collected("--redact");
        assertFalse(all.toString().contains("kimberly"), all.toString());
        assertTrue(all.get("a.log").contains("user-1 came"), all.toString());
        assertTrue(all.containsKey("user-1.log"), all.keySet().toString());
    }

    @Test
    void aCaseTellsWhatNothingWasLookedForIn() throws IOException {
        byte[] deep = Files.readAllBytes(folder.resolve("logs/a.log"));
        for (int i = 0; i < 6; i++) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry("in.zip"));
                zip.write(deep);
            }
            deep = out.toByteArray();
        }
        Files.write(folder.resolve("logs/deep.zip"), deep);
        String err = Session.run(folder, List.of(new LogReader()), List.of(new LogChecks()), false, "diagnose", "logs",
                "--save-case", "out.dwcase").err();
        assertTrue(err.contains("deep.zip!/in.zip!/in.zip!/in.zip!/in.zip of the case: archives in archives"), err);
    }
}
