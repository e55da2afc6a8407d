package org.deskwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.deskwright.logs.check.LogBeginning;
import org.deskwright.logs.check.LogChecks;
import org.deskwright.logs.check.LogReader;
import org.deskwright.logs.source.LogFiles;
import org.deskwright.logs.source.LogSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is known of clocks counts for all commands that ask for moments, in each format of a log by itself. */
class LogClocksTest {
    private static final Pattern WORD = Pattern.compile("(?:one|two|three|four)\\b");

    @TempDir
    Path folder;

    @AfterEach
    void homeAsBefore() {
        System.clearProperty("deskwright.home");
    }

    /** In one and the same log there are times without a zone and times in UTC. */
    @BeforeEach
    void mixed() throws IOException {
        System.setProperty("deskwright.home", folder.resolve("home").toString());
        Files.writeString(folder.resolve("mixed.log"), """
                2026-02-03 05:00:00,000000 [ 3517:7 ] WARN  frontend - one
                2026-02-03T04:10:00.000Z 0a1b2c3d-1111-1038-a745-000000000001 > LVL:2 RC:   0 AGENT :two
                2026-02-03 05:20:00,000000 [ 3517:7 ] WARN  frontend - three
                2026-02-03T05:20:00.000Z 0a1b2c3d-1111-1038-a745-000000000001 > LVL:2 RC:   0 AGENT :four
                """);
    }

    private List<String> found(String... args) {
        Session session = Session.run(folder, args);
        assertTrue(session.exit() <= 1, session.err());
        return WORD.matcher(session.out()).results().map(match -> match.group()).toList();
    }

    private List<String> found(boolean export, String... more) {
        return found(Stream.concat(
                export ? Stream.of("logs", "export", "mixed.log") : Stream.of("logs", "search", "/./", "mixed.log"),
                Stream.of(more)).toArray(String[]::new));
    }

    @Test
    void ofThreeFormatsEachIsExportedAtItsOwnMoment() throws IOException {
        Files.writeString(folder.resolve("three.log"), """
                2026-07-20 12:00:00,000000 [  1:1  ] INFO  frontend - in Berlin
                2026-07-20T10:10:00.000Z 0a1b2c3d-1111-1038-a745-000000000001 > LVL:2 RC:   0 AGENT :in UTC
                0d,10:20:00.000> LVL:2 RC:   0        MGMT_SYS :since midnight
                and more of it
                2026-12-20 12:00:00,000000 [  1:1  ] INFO  frontend - in winter
                """);
        Session session = Session.run(folder, "logs", "export", "three.log", "--format", "jsonl", "--zone",
                "Europe/Berlin", "--anchor", "0d,00:00:00@2026-07-20T00:00:00Z");
        assertEquals(0, session.exit(), session.err());
        assertEquals(
                List.of("2026-07-20T10:00:00Z", "2026-07-20T10:10:00Z", "2026-07-20T10:20:00Z", "2026-12-20T11:00:00Z"),
                Pattern.compile("\"moment\":\"([^\"]+)\"").matcher(session.out()).results()
                        .map(moment -> moment.group(1)).toList());
    }

    private List<String> moments(String... args) {
        Session session = Session.run(folder, args);
        assertEquals(0, session.exit(), session.err());
        return Pattern.compile("\"moment\":\"([^\"]*)\"").matcher(session.out()).results()
                .map(moment -> moment.group(1)).toList();
    }

    /** One program stamps UTC without saying so, and another one the time on the wall. */
    @Test
    void eachFormatOfALogMayHaveAZoneOfItsOwn() throws IOException {
        Files.writeString(folder.resolve("two.log"), """
                2026-07-20 10:00:00,000000 [  1:1  ] INFO  frontend - in UTC
                2026-07-20 12:05:00 INFO in Berlin
                """);
        assertEquals(List.of("2026-07-20T10:00:00Z", "2026-07-20T10:05:00Z"), moments("logs", "export", "two.log",
                "--format", "jsonl", "--zone", "Europe/Berlin", "--zone", "two.*@dcv-server=UTC"));
        assertEquals(List.of("2026-07-20T10:00:00Z"),
                moments("logs", "export", "two.log", "--format", "jsonl", "--zone", "*@dcv-server=UTC").stream()
                        .filter(moment -> !moment.isEmpty()).toList());
        String scan = Session.run(folder, "logs", "scan", "two.log", "--zone", "*@dcv-server=UTC").out();
        assertTrue(scan.contains("from 2026-07-20T10:00:00Z to 2026-07-20T10:00:00Z")
                && scan.contains("to 2026-07-20T12:05:00 by the clock of the computer that wrote it, in 1 line"), scan);
        Session unknown = Session.run(folder, "logs", "scan", "two.log", "--zone", "*@dvc-server=UTC");
        assertEquals(2, unknown.exit());
        assertTrue(unknown.err().contains("--zone: there is no format dvc-server"), unknown.err());
    }

    @Test
    void aZoneThatIsKeptOfAFormatThatNobodyKnowsIsTold() throws IOException {
        Path kept = Files.createDirectories(folder.resolve("home/log-clocks")).resolve("mine.json");
        Files.writeString(kept, "{\"clocks\": [{\"log\": \"*\", \"format\": \"dvc-server\", \"zone\": \"UTC\"}]}");
        Session session = Session.run(folder, "logs", "scan", "mixed.log");
        assertEquals(0, session.exit(), session.err());
        assertTrue(session.err().lines().anyMatch(
                line -> line.contains("mine.json: clock of *: there is no format dvc-server;")), session.err());
    }

    @Test
    void anHourThatWasShownTwiceIsToldByItsOrderOrSaidToBeUnknown() throws IOException {
        Files.writeString(folder.resolve("back.log"), """
                2026-10-25 02:30:00 INFO one
                2026-10-25 02:10:00 INFO two
                2026-10-25 03:10:00 INFO three
                """);
        String[] export = {"logs", "export", "back.log", "--format", "jsonl", "--zone", "Europe/Berlin"};
        assertEquals(List.of("2026-10-25T00:30:00Z", "2026-10-25T01:10:00Z", "2026-10-25T02:10:00Z"), moments(export));
        assertEquals(List.of("two", "three"),
                found("logs", "export", "back.log", "--zone", "Europe/Berlin", "--since", "2026-10-25T01:00:00Z"));
        assertEquals(List.of("one", "two"), found("logs", "search",
                "since:2026-10-25T00:20:00Z until:2026-10-25T01:20:00Z", "back.log", "--zone", "Europe/Berlin"),
                "the time that stands there goes back");
        String scan = Session.run(folder, "logs", "scan", "back.log", "--zone", "Europe/Berlin").out();
        assertTrue(scan.contains("from 2026-10-25T00:10:00Z to 2026-10-25T02:10:00Z"), scan);
        assertFalse(scan.contains("showed twice"), scan);
        Files.writeString(folder.resolve("back.log"), """
                2026-03-29 02:30:00 INFO one
                2026-10-25 02:10:00 INFO two
                2026-10-25 02:30:00 INFO three
                """);
        scan = Session.run(folder, "logs", "scan", "back.log", "--zone", "Europe/Berlin").out();
        assertTrue(scan.contains("  2 records are of an hour that the clock showed twice"), scan);
        assertTrue(scan.contains("  1 record is of an hour that clocks of the zone left out"), scan);
        assertEquals(List.of(), moments(export).stream().filter(moment -> !moment.isEmpty()).toList());
        assertEquals(List.of("two", "three"),
                found("logs", "export", "back.log", "--zone", "Europe/Berlin", "--since", "2026-10-25T01:00:00Z"),
                "both may be");
    }

    @Test
    void searchAndExportAskForMomentsByTheClock() {
        for (boolean export : List.of(false, true)) {
            assertEquals(List.of("one", "three", "four"), found(export, "--since", "2026-02-03T04:15:00Z"));
            assertEquals(List.of("three", "four"),
                    found(export, "--since", "2026-02-03T04:15:00Z", "--zone", "Europe/Berlin"));
            assertEquals(List.of("one", "two"),
                    found(export, "--until", "2026-02-03T05:15:00+01:00", "--zone", "mixed*=Europe/Berlin"));
            assertEquals(List.of("four"),
                    found(export, "--since", "2026-02-03T04:15:00Z", "--zone", "+01:00", "--skew", "600"));
            assertEquals(List.of("one", "three", "four"),
                    found(export, "--since", "2026-02-03T04:15:00", "--zone", "Europe/Berlin"),
                    "without a zone it is what stands in the log");
        }
        assertEquals(List.of("three"), found("logs", "search", "since:2026-02-03T04:15:00Z until:2026-02-03T04:25:00Z",
                "mixed.log", "--zone", "+01:00"));
    }

    @Test
    void whatIsKeptOfClocksCountsWhereNothingIsSaid() throws IOException {
        Path clocks = Files.createDirectories(folder.resolve("home/log-clocks"));
        Files.writeString(clocks.resolve("mine.json"),
                "{\"clocks\": [{\"log\": \"mixed.log\", \"zone\": \"Europe/Berlin\"}]}");
        for (boolean export : List.of(false, true)) {
            assertEquals(List.of("three", "four"), found(export, "--since", "2026-02-03T04:15:00Z"));
            assertEquals(List.of("one", "three", "four"),
                    found(export, "--since", "2026-02-03T04:15:00Z", "--zone", "UTC"));
        }
        String rows = Session.run(folder, "logs", "export", "mixed.log").out();
        assertTrue(rows.startsWith("time,moment,level,format"), rows);
        assertTrue(rows.contains("2026-02-03T05:20:00,2026-02-03T04:20:00Z,warning,dcv-server"), rows);
        assertTrue(rows.contains("2026-02-03T05:20:00Z,2026-02-03T05:20:00Z,"), rows);
    }

    @Test
    void comparisonsGoByTheClockToo() throws IOException {
        Files.writeString(folder.resolve("server.log"),
                """
                        2026-02-03 05:00:00,000000 [  3517:3517  ] INFO  authenticator - Received authentication request from client
                        2026-02-03 05:20:00,000000 [  3517:3517  ] INFO  authenticator - Received authentication request from client
                        """);
        String[] args = {"logs", "compare", "server.log", "server.log", "--left-until", "2026-02-03T04:10:00Z",
                "--right-since", "2026-02-03T04:10:00Z"};
        assertTrue(Session.run(folder, args).out().contains("0     2"), "as if it were UTC");
        String zoned = Session
                .run(folder, Stream.concat(Stream.of(args), Stream.of("--zone", "+01:00")).toArray(String[]::new))
                .out();
        assertTrue(zoned.contains("1     1"), zoned);
    }

    /** A log of two files: what is kept of its clock counts for both, as a name or as the window keeps it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"scan logs|2026-02-03T04:10:05Z to 2026-02-03T04:20:06Z",
            "scan logs --format json|2026-02-03T04:20:06Z", "sessions logs --steps|2026-02-03T04:20:06Z",
            "sessions logs --since 2026-02-03T05:15:00|2026-02-03T04:10:05Z",
            "metrics logs --format json|2026-02-03T04:20:05Z",
            "metrics logs --format json --since 2026-02-03T05:15:00|2026-02-03T04:20:05Z",
            "info logs|2026-02-03T04:10:05Z to 2026-02-03T04:20:06Z", "info logs --format json|2026-02-03T04:20:06Z",
            "export logs|2026-02-03T05:20:06,2026-02-03T04:20:06Z", "search until:2026-02-03T04:15:00Z logs|05:10:06",
            "search until:2026-02-03T04:25:00Z logs|05:20:06",
            "compare logs logs --left-until 2026-02-03T04:15:00Z|1     2", "diagnose logs --brief|2026-02-03 04:20:06"})
    void whatIsKeptOfALogCountsForAllItsFiles(String command, String told) throws IOException {
        rotated();
        Session unknown = run(command);
        assertFalse(unknown.out().contains(told), unknown.out());
        keep("{\"log\": \"agent.log\", \"zone\": \"Europe/Berlin\"}");
        Session zoned = run(command);
        assertTrue(zoned.out().contains(told), zoned.out() + zoned.err());
        keep("{\"log\": \"/elsewhere/agent.log (3 files)\", \"begins\": \"%s\", \"zone\": \"Europe/Berlin\"}"
                .formatted(beginning("logs/agent.log.1")));
        assertTrue(run(command).out().contains(told), "where it lay elsewhere");
    }

    private Session run(String command) {
        return command.startsWith("diagnose")
                ? Session.run(folder, List.of(new LogReader()), List.of(new LogChecks()), false, command.split(" "))
                : Session.run(folder, ("logs " + command).split(" "));
    }

    private void keep(String clock) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("home/log-clocks")).resolve("mine.json"),
                "{\"clocks\": [" + clock + "]}");
    }

    private String beginning(String file) throws IOException {
        try (LogSource log = LogFiles.open(folder.resolve(file), Instant.MAX)) {
            return LogBeginning.of(log).orElseThrow().toString();
        }
    }

    /** PCoIP lines without a zone, the session of which goes over both files. */
    private void rotated() throws IOException {
        Path logs = Files.createDirectories(folder.resolve("logs"));
        String line = "02/03/2026, %s.000> LVL:%s %s\n";
        String measured = "MGMT_PCOIP_DATA :Tx thread info: round trip time (ms) = 251, variance = 0, rto = 1";
        Files.writeString(logs.resolve("agent.log.1"),
                line.formatted("05:10:05", "2 RC:   0", "MGMT_SYS :SESSION ACTIVE")
                        + line.formatted("05:10:06", "2 RC:   0", measured));
        Files.writeString(logs.resolve("agent.log"), line.formatted("05:20:05", "2 RC:   0", measured) + line
                .formatted("05:20:06", "1 RC:-504", "MGMT_PCOIP_DATA :Invite packet not received, aborting session"));
    }
}
