package org.deskwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

class LogsTest {
    @TempDir
    Path folder;

    @AfterEach
    void homeAsBefore() {
        System.clearProperty("deskwright.home");
    }

    @BeforeEach
    void twoLogs() throws IOException {
        System.setProperty("deskwright.home", folder.resolve("home").toString());
        Files.createDirectories(folder.resolve("logs/deeper"));
        Files.writeString(folder.resolve("logs/a.log"), """
                2026-02-03 04:05:06,789012 [  1:1  ] WARN  frontend - The Session was lost
                  goes on
                2026-02-03 04:05:07,000000 [  1:1  ] INFO  frontend - fine
                """);
        Files.writeString(folder.resolve("logs/deeper/b.log"), "just text\n");
        Files.writeString(folder.resolve("patterns"), "was lost\n\nsession\n");
    }

    private JsonObject log(int number, String... args) {
        Session session = Session.run(folder, args);
        assertEquals(0, session.exit(), session.err());
        return JsonParser.parseString(session.out()).getAsJsonObject().getAsJsonArray("logs").get(number)
                .getAsJsonObject();
    }

    /** A file without records would seem to say that there are none. */
    @Test
    void whereNothingWasReadNoFileIsWritten() {
        for (String format : List.of("csv", "jsonl", "parquet")) {
            Session session = Session.run(folder, "logs", "export", "nothere", "--format", format, "--output", "x");
            assertEquals(3, session.exit(), session.err());
            assertTrue(session.err().contains("no log was read, so no file was written"), session.err());
            assertFalse(Files.exists(folder.resolve("x")), format);
        }
        Session session = Session.run(folder, "logs", "export", "logs", "--output", "x");
        assertEquals(0, session.exit(), session.err());
        assertTrue(Files.exists(folder.resolve("x")));
    }

    @Test
    void linesTimesLevelsAndLiteralsAreTold() {
        JsonObject log = log(0, "logs", "scan", "logs", "--patterns", "patterns", "--ignore-case", "--format", "json");
        assertEquals(3, log.get("lines").getAsInt());
        assertEquals(2, log.get("records").getAsInt());
        assertEquals("dcv-server", log.getAsJsonArray("formats").get(0).getAsJsonObject().get("id").getAsString());
        assertEquals("[{\"zoneTold\":false,\"records\":2,\"earliest\":\"2026-02-03T04:05:06.789012\","
                + "\"latest\":\"2026-02-03T04:05:07\"}]", log.get("times").toString());
        assertEquals("{\"warning\":1,\"info\":1}", log.get("levels").toString());
        assertEquals(1, log.get("linesWithLiteral").getAsInt());
        assertEquals(
                "[{\"text\":\"was lost\",\"times\":1,\"firstLine\":1},{\"text\":\"session\",\"times\":1,\"firstLine\":1}]",
                log.get("literals").toString());
    }

    @Test
    void aScanKeepsToTimesAndLevels() {
        JsonObject warnings = log(0, "logs", "scan", "logs", "--level", "warn", "--patterns", "patterns",
                "--ignore-case", "--format", "json");
        assertEquals("{\"warning\":1}", warnings.get("levels").toString());
        assertEquals(2, warnings.get("lines").getAsInt());
        assertEquals(2, warnings.getAsJsonArray("literals").size());
        JsonObject later = log(0, "logs", "scan", "logs", "--since", "2026-02-03T04:05:07", "--patterns", "patterns",
                "--format", "json");
        assertEquals("{\"info\":1}", later.get("levels").toString());
        assertEquals(0, later.getAsJsonArray("literals").size());
        assertEquals(1, later.get("lines").getAsInt());
        assertEquals(2, Session.run(folder, "logs", "scan", "logs", "--level", "loud").exit());
    }

    @Test
    void aMomentWithAZoneIsAskedByTheClockThatIsKnown() throws IOException {
        Files.writeString(folder.resolve("local.txt"), """
                02/03/2026, 10:00:00.000> LVL:1 RC:-504 MGMT_PCOIP_DATA :Invite packet not received, aborting session
                02/03/2026, 12:00:00.000> LVL:1 RC:-504 MGMT_PCOIP_DATA :Invite packet not received, aborting session
                """);
        String name = folder.resolve("local.txt").toString();
        List<String> count = List.of("logs", "scan", name, "--count", "--since");
        assertEquals(name + ": 1\n", scan(count, "2026-02-03T11:00:00Z", "--skew", "0"));
        assertEquals(name + ": 0\n", scan(count, "2026-02-03T11:00:00Z", "--zone", "+02:00"));
        assertEquals(name + ": 1\n", scan(count, "2026-02-03T10:00:00+01:00", "--zone", "+02:00"));
        assertEquals(name + ": 1\n", scan(count, "2026-02-03T11:00:00", "--zone", "+02:00"));
        JsonObject log = log(0, "logs", "scan", name, "--since", "2026-02-03T09:30:00Z", "--zone", "+02:00", "--format",
                "json");
        assertEquals(1, log.getAsJsonArray("signatures").get(0).getAsJsonObject().get("times").getAsInt());
    }

    private String scan(List<String> command, String... more) {
        return Session.run(folder, Stream.concat(command.stream(), Stream.of(more)).toArray(String[]::new)).out();
    }

    @Test
    void onlyNumbersAreToldWhereTheyAreWanted() {
        String a = folder.resolve("logs/a.log").toString();
        assertEquals(a + ": 3\n", Session.run(folder, "logs", "scan", a, "--count").out());
        assertEquals(a + ": 1\n", Session.run(folder, "logs", "scan", a, "--count", "--patterns", "patterns").out());
        assertEquals(a + ": 1\n", Session.run(folder, "logs", "scan", a, "--count", "--until", "2027-01-01", "--level",
                "info", "--since", "2026-02-03T04:05:07").out());
        assertEquals(a + ": 3\n", Session.run(folder, "logs", "info", a, "--count").out());
    }

    @Test
    void knownFailuresAreToldWithLineAndMoment() throws IOException {
        Files.writeString(folder.resolve("server.txt"), """
                02/03/2026, 04:05:06.789> LVL:2 RC:   0          COMMON :-- pcoip_server begins.
                02/03/2026, 04:05:16.000> LVL:1 RC:-504 MGMT_PCOIP_DATA :Invite packet not received, aborting session
                02/03/2026, 04:09:16.000> LVL:2 RC:   0          SERVER :server main: exiting
                """);
        JsonObject log = log(0, "logs", "scan", "server.txt", "--zone", "other*=UTC", "--zone", "server*=+09:00",
                "--skew", "60", "--format", "json");
        JsonArray found = log.getAsJsonArray("signatures");
        assertEquals(
                List.of("pcoip.begun-without-session", "pcoip.no-invite", "pcoip.server-begins", "pcoip.server-exits"),
                found.asList().stream().map(s -> s.getAsJsonObject().get("id").getAsString()).toList());
        assertEquals("{\"line\":2,\"time\":\"2026-02-02T19:04:16Z\",\"level\":\"error\"}",
                found.get(1).getAsJsonObject().get("first").toString());
        String page = Session.run(folder, "logs", "scan", "server.txt").out();
        assertTrue(page.contains("2026-02-03T04:05:16 ") && page.contains("error     pcoip.no-invite: "), page);
    }

    @Test
    void twoLogsOrTwoTimesAreComparedByKnownFailures() throws IOException {
        String begins = "02/03/2026, 04:05:06.789> LVL:2 RC:   0          COMMON :-- pcoip_server begins.\n";
        String invite = "02/03/2026, 05:05:16.000> LVL:1 RC:-504 MGMT_PCOIP_DATA :Invite packet not received, aborting session\n";
        String exits = "02/03/2026, 06:09:16.000> LVL:2 RC:   0          SERVER :server main: exiting\n";
        Files.writeString(folder.resolve("good.txt"), begins + exits);
        Files.writeString(folder.resolve("bad.txt"), begins + invite + invite + exits);
        Session json = Session.run(folder, "logs", "compare", "good.txt", "bad.txt", "--format", "json");
        assertEquals(0, json.exit(), json.err());
        JsonObject found = JsonParser.parseString(json.out()).getAsJsonObject().getAsJsonArray("signatures").asList()
                .stream().map(s -> s.getAsJsonObject()).filter(s -> s.get("id").getAsString().equals("pcoip.no-invite"))
                .findFirst().orElseThrow();
        assertEquals("{\"times\":0}", found.get("left").toString());
        assertEquals(2, found.get("difference").getAsInt());
        assertEquals(2, found.getAsJsonObject("right").get("line").getAsInt());
        String page = Session.run(folder, "logs", "compare", "bad.txt", "bad.txt", "--left-until",
                "2026-02-03T05:00:00", "--right-since", "2026-02-03T05:00:00").out();
        assertTrue(page.lines().anyMatch(l -> l.matches("0 +2 +\\+2 +- +bad.txt:2 +error +pcoip.no-invite: .*")), page);
        assertTrue(page.lines().anyMatch(l -> l.matches("1 +0 +-1 +bad.txt:1 +- .*pcoip.server-begins: .*")), page);
        assertEquals(3, Session.run(folder, "logs", "compare", "good.txt", "none.txt").exit());
        assertEquals("no known failure on either side\n",
                Session.run(folder, "logs", "compare", "logs/deeper", "logs/deeper").out());
    }

    @Test
    void whatIsLookedForAndWhereItIsDescribedIsTold() {
        String page = Session.run(folder, "logs", "signatures", "pcoip.no-invite").out();
        assertTrue(page.contains("UDP 4172") && page.contains("https://kb.omnissa.com/s/article/93504"), page);
        assertTrue(Session.run(folder, "logs", "signatures", "pcoip.lost-often").out()
                .contains("pcoip.session-lost 3 times within 3600 s"));
        assertTrue(Session.run(folder, "logs", "signatures", "dcv.panic-often").out()
                .contains("dcv.panic 3 times in one log"));
        Session topic = Session.run(folder, "logs", "signatures", "--topic", "loading_screen");
        assertTrue(topic.out().contains("pcoip.no-invite") && !topic.out().contains("windows.bugcheck"), topic.out());
        assertTrue(Session.run(folder, "logs", "formats").out().contains("pcoip-uptime"));
    }

    @Test
    void formatsAndSignaturesOfLogsAreListed() throws IOException {
        String formats = Session.run(folder, "logs", "formats", "logs").out();
        assertTrue(formats.lines().anyMatch(line -> line.contains("a.log") && line.contains("dcv-server")), formats);
        Session json = Session.run(folder, "logs", "formats", "logs/a.log", "--format", "json");
        JsonObject log = JsonParser.parseString(json.out()).getAsJsonObject().getAsJsonArray("logs").get(0)
                .getAsJsonObject();
        assertEquals("dcv-server", log.getAsJsonArray("formats").get(0).getAsJsonObject().get("id").getAsString());
        Files.writeString(folder.resolve("known.log"),
                "2021-08-10 05:32:44,161016 [  3517:3517  ] WARN  frontend-handler - Invalid connection request from client"
                        + " '10.0.1.75:59886': unknown session\n");
        Session found = Session.run(folder, "logs", "signatures", "known.log", "--format", "json");
        assertEquals(List.of("dcv.unknown-session"), ids(found));
        assertEquals(ids(Session.run(folder, "logs", "scan", "known.log", "--format", "json")), ids(found));
        assertTrue(Session.run(folder, "logs", "signatures", "known.log").out().contains("dcv.unknown-session"));
        assertEquals(List.of(), ids(Session.run(folder, "logs", "signatures", "known.log", "--topic", "no-such-topic",
                "--format", "json")));
    }

    private static List<String> ids(Session session) {
        return JsonParser.parseString(session.out()).getAsJsonObject().getAsJsonArray("logs").get(0).getAsJsonObject()
                .getAsJsonArray("signatures").asList().stream()
                .map(one -> one.getAsJsonObject().get("id").getAsString()).toList();
    }

    @Test
    void idsAndLogsAreNotMixedAndWhatIsNeitherIsSaid() {
        for (String listing : List.of("formats", "signatures")) {
            Session both = Session.run(folder, "logs", listing, "dcv", "logs/a.log");
            assertEquals(2, both.exit());
            assertTrue(both.err().contains("either ids or logs"), both.err());
            assertTrue(Session.run(folder, "logs", listing, "nosuch").err().contains("no such file"));
            Session gone = Session.run(folder, "logs", listing, "logs/gone.log");
            assertEquals(3, gone.exit(), gone.err());
            assertTrue(gone.err().contains("gone.log"), gone.err());
        }
        String some = Session.run(folder, "logs", "formats", "dcv").out();
        assertTrue(some.contains("dcv-server") && !some.contains("pcoip"), some);
    }

    @Test
    void literalsAreToldWholeAsText() {
        String page = Session.run(folder, "logs", "scan", "logs/a.log", "--patterns", "patterns").out();
        assertTrue(page.contains("1 line with 1 of 2 literals") && page.contains("was lost"), page);
    }

    @Test
    void literalsMayBeWrittenByAnyEditorAndWhyTheyAreNotReadIsTold() throws IOException {
        Files.write(folder.resolve("wide"), "\uFEFFwas lost\r\n".getBytes(StandardCharsets.UTF_16LE));
        Files.write(folder.resolve("latin"), "was lost\nm\u00fcde".getBytes(StandardCharsets.ISO_8859_1));
        String a = folder.resolve("logs/a.log").toString();
        for (String patterns : List.of("wide", "latin")) {
            assertEquals(a + ": 1\n", Session.run(folder, "logs", "scan", a, "--count", "--patterns", patterns).out());
        }
        Session none = Session.run(folder, "logs", "scan", a, "--patterns", "none");
        assertEquals(2, none.exit());
        assertTrue(none.err().contains("--patterns: " + folder.resolve("none") + ": there is no such file"),
                none.err());
        Session directory = Session.run(folder, "logs", "scan", a, "--patterns", "logs");
        assertTrue(directory.err().contains("a folder, not a file"), directory.err());
    }

    @Test
    void timesWithAndWithoutAZoneAreToldApartAndAGuessedYearIsSaid() throws IOException {
        Files.writeString(folder.resolve("mixed.log"), """
                2026-02-03T04:05:06Z INFO one
                2026-02-03 04:05:06 +0900 INFO two
                2026-02-03 04:05:06 INFO three
                Feb  3 04:05:06 desk07 x: four
                """);
        String page = Session.run(folder, "logs", "scan", "mixed.log").out();
        assertTrue(page.contains("from 2026-02-02T19:05:06Z to 2026-02-03T04:05:06Z\n"), page);
        assertTrue(page.contains("04:05:06 by the clock of the computer that wrote it, in 2 lines without a zone"),
                page);
        assertTrue(page.contains("1 line tells no year"), page);
        JsonObject log = log(0, "logs", "scan", "mixed.log", "--format", "json");
        assertEquals(2, log.getAsJsonArray("times").size());
        assertEquals(1, log.get("recordsWithoutYear").getAsInt());
        assertEquals(1, log.getAsJsonArray("formats").get(0).getAsJsonObject().get("recordsWithoutZone").getAsInt());
    }

    @Test
    void theSpeedOfThisMachineIsMeasured() {
        Session session = Session.run(folder, "logs", "bench", "--size", "1", "--format", "json");
        assertEquals(0, session.exit());
        JsonArray results = JsonParser.parseString(session.out()).getAsJsonObject().getAsJsonArray("results");
        assertTrue(results.size() == 6 || results.size() == 12, session.out());
        results.forEach(result -> assertTrue(result.getAsJsonObject().get("bytesPerSecond").getAsLong() > 0));
        assertEquals(2, Session.run(folder, "logs", "bench", "--size", "0").exit());
    }

    @Test
    void foldersAreReadToTheirDepth() {
        assertEquals(1, log(1, "logs", "scan", "logs", "--format", "json").get("lines").getAsInt());
    }

    @Test
    void whatCannotBeReadIsNamedAndTheRestIsRead() throws IOException {
        Files.write(folder.resolve("packed.gz"), new byte[]{0x1f, (byte) 0x8b, 8});
        Files.writeString(folder.resolve("wide.log"), "\uFEFF2026-02-03T04:05:06Z INFO gr\u00fcn\n",
                StandardCharsets.UTF_16LE);
        Session session = Session.run(folder, "logs", "scan", "packed.gz", "missing.log", "wide.log", "logs/a.log");
        assertEquals(3, session.exit());
        assertTrue(session.err().contains("packed.gz: broken")
                && session.err().contains("missing.log: there is no such file"), session.err());
        assertTrue(session.out().contains("written in UTF-16LE"), session.out());
        assertTrue(session.out().contains("3 lines, 2 of them with a time"), session.out());
    }

    @Test
    void anIndexIsKeptGrowsWithItsLogAndIsDeletedWhenAsked() throws IOException {
        Path log = folder.resolve("logs/a.log");
        Files.setLastModifiedTime(log, FileTime.from(Instant.parse("2026-02-03T04:05:06Z")));
        JsonObject built = log(0, "logs", "index", "logs/a.log", "--format", "json");
        assertEquals("built", built.get("origin").getAsString());
        assertEquals(3, built.get("lines").getAsInt());
        assertEquals("kept", log(0, "logs", "index", "logs/a.log", "--format", "json").get("origin").getAsString());
        Files.writeString(log, "  and on\n", StandardOpenOption.APPEND);
        String page = Session.run(folder, "logs", "index", "logs/a.log").out();
        assertTrue(page.contains("4 lines in ") && page.contains("kept, and 9 bytes added"), page);
        assertTrue(Session.run(folder, "logs", "index", "--list").out().contains("a.log"));
        assertEquals(0, Session.run(folder, "logs", "index", "--clear").exit());
        assertTrue(Session.run(folder, "logs", "index", "--list").out().contains("0 indexes"));
        assertEquals(2, Session.run(folder, "logs", "index").exit());
    }

    @Test
    void whatALogHoldsIsToldByItsIndexAsByAScan() {
        JsonObject scanned = log(0, "logs", "scan", "logs/a.log", "--format", "json");
        JsonObject info = log(0, "logs", "info", "logs/a.log", "--format", "json");
        for (String member : List.of("lines", "records", "times", "recordsWithoutYear", "levels", "bytes")) {
            assertEquals(scanned.get(member), info.get(member), member);
        }
        assertEquals("dcv-server", info.getAsJsonArray("formats").get(0).getAsJsonObject().get("id").getAsString());
        String page = Session.run(folder, "logs", "info", "logs/a.log").out();
        assertTrue(page.contains("3 lines, 2 of them with a time") && page.contains("levels: warning 1, info 1"), page);
    }

    @Test
    void logsInAZipAreReadByTheirNames() throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("ticket.zip")))) {
            zip.putNextEntry(new ZipEntry("client/a.log"));
            zip.write(Files.readAllBytes(folder.resolve("logs/a.log")));
            zip.putNextEntry(new ZipEntry("shot.png"));
            zip.write(new byte[]{(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        }
        JsonObject log = log(0, "logs", "scan", "ticket.zip", "--format", "json");
        assertTrue(log.get("file").getAsString().endsWith("ticket.zip!/client/a.log"), log::toString);
        assertEquals(3, log.get("lines").getAsInt());
        Session found = Session.run(folder, "logs", "search", "lost", "ticket.zip");
        assertTrue(found.out().contains("The Session was lost"), found.out() + found.err());
    }

    /** Lines are numbered on from file to file, and told with their file. */
    @Test
    void rotatedLogsAreOneLogOldestFirst() throws IOException {
        Files.createDirectories(folder.resolve("rotated"));
        Files.writeString(folder.resolve("rotated/a.log.10"), "one\ntwo was lost");
        Files.writeString(folder.resolve("rotated/a.log.2"), "three\n");
        Files.writeString(folder.resolve("rotated/a.log"), "four\nfive\n  session was lost\n");
        JsonObject log = log(0, "logs", "scan", "rotated", "--patterns", "patterns", "--format", "json");
        assertTrue(log.get("file").getAsString().endsWith("a.log (3 files)"), log::toString);
        assertEquals(6, log.get("lines").getAsInt());
        assertEquals("[1, 3, 4]", log.getAsJsonArray("files").asList().stream()
                .map(file -> file.getAsJsonObject().get("firstLine")).toList().toString());
        JsonObject session = log.getAsJsonArray("literals").get(1).getAsJsonObject();
        assertEquals("6 3", session.get("firstLine") + " " + session.get("fileLine"));
        assertTrue(session.get("file").getAsString().endsWith("a.log"), session::toString);
        String page = Session.run(folder, "logs", "scan", "rotated", "--patterns", "patterns").out();
        assertTrue(page.contains("6 (a.log:3)") && page.contains("a.log.2 from line 3"), page);

        String hits = Session.run(folder, "logs", "search", "lost", "rotated", "--context", "1").out();
        assertEquals("""
                a.log.10-1 [1]- one
                a.log.10:2 [2]: two was lost
                a.log.2-1 [3]- three
                --
                a.log-2 [5]- five
                a.log:3 [6]:   session was lost
                """, hits.replace(folder.resolve("rotated").toString(), "").replaceAll("(?m)^[/\\\\]", ""));
        assertEquals(1, Session.run(folder, "logs", "search", "lost source:a.log.10", "rotated").out().lines().count());
        Session singly = Session.run(folder, "logs", "scan", "rotated", "--singly", "--count");
        assertEquals(List.of("a.log.10: 2", "a.log.2: 1", "a.log: 3"),
                singly.out().lines().map(line -> line.substring(line.lastIndexOf("a.log"))).toList());
        assertEquals(2, Session.run(folder, "logs", "scan").exit());
    }
}
