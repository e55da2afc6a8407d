package org.deskwright.logs.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RotationTest {
    @TempDir
    Path home;

    /** Each written to a second after the one before it. */
    private static List<List<String>> grouped(String... names) {
        List<FoundLog> logs = new ArrayList<>();
        for (String name : names) {
            logs.add(new FoundLog(name, Path.of(name.replace("!", "")), Encoding.UTF_8, false,
                    Instant.ofEpochSecond(logs.size())));
        }
        return Rotation.of(logs).stream().map(group -> group.logs().stream().map(FoundLog::name).toList()).toList();
    }

    @Test
    void numberedLogsStandOldestFirst() {
        assertEquals(List.of(List.of("a.log.10.gz!/a.log.10", "a.log.2", "a.log.1", "a.log"), List.of("b.log")),
                grouped("a.log.10.gz!/a.log.10", "b.log", "a.log.2", "a.log.1", "a.log"));
        assertEquals(List.of(List.of("a.2.log", "a.1.log", "a.0.log")), grouped("a.2.log", "a.1.log", "a.0.log"));
    }

    @Test
    void logsOfUsersWhoseNamesAreNumbersAreLogsOfTheirOwn() {
        assertEquals(List.of(List.of("agent.4711.log"), List.of("agent.4712.log")),
                grouped("agent.4711.log", "agent.4712.log"));
        assertEquals(List.of(List.of("agent.17.log"), List.of("agent.18.log")), grouped("agent.17.log", "agent.18.log"),
                "nothing says that they were one");
        assertEquals(List.of(List.of("a.3.log", "a.2.log", "a.log")), grouped("a.3.log", "a.2.log", "a.log"));
    }

    @Test
    void logsThatAreCountedUpwardsAreKnownByTheirTimes() {
        assertEquals(List.of(List.of("a.1.log", "a.2.log", "a.3.log")), grouped("a.1.log", "a.2.log", "a.3.log"));
    }

    @Test
    void datedLogsStandByTheirDates() {
        assertEquals(List.of(List.of("a.log-20260201.gz!/a.log-20260201", "a.log-20260202", "a.log")),
                grouped("a.log", "a.log-20260202", "a.log-20260201.gz!/a.log-20260201"));
        assertEquals(List.of(List.of("a-2026-02-01.log", "a-2026-02-02.log", "a.log")),
                grouped("a-2026-02-02.log", "a-2026-02-01.log", "a.log"));
    }

    /** A stamp without a year would be read as of another one. */
    @Test
    void whatIsAYearOlderIsALogForItself() {
        List<FoundLog> logs = List.of(new FoundLog("a.log", Path.of("a.log"), Encoding.UTF_8, false, Instant.now()),
                new FoundLog("a.log.1", Path.of("a.log.1"), Encoding.UTF_8, false,
                        Instant.now().minus(Duration.ofDays(400))));
        assertEquals(List.of("a.log.1", "a.log"), Rotation.of(logs).stream().map(Rotation::name).toList());
    }

    @Test
    void logsInOtherFoldersAreOthers() {
        assertEquals(2, grouped("one/a.log.1", "two/a.log").size());
    }

    @Test
    void foldersOfClientsAreFoundOnAllSystems() throws IOException {
        String company = "Amazon Web Services/Amazon WorkSpaces/";
        Path windows = Files.createDirectories(home.resolve("local/" + company + "Logs"));
        Path old = Files.createDirectories(home.resolve("local/" + company + "1.0/Logs"));
        Path mac = Files.createDirectories(home.resolve("Library/Application Support/" + company + "logs"));
        Path linux = Files.createDirectories(home.resolve(".local/share/" + company + "logs"));
        Map<String, String> environment = Map.of("LOCALAPPDATA", home.resolve("local").toString());
        List<Path> found = ClientFolders.of("Windows 11", home, environment);
        assertEquals(List.of(windows, old), found);
        assertEquals(List.of(mac), ClientFolders.of("Mac OS X", home, Map.of()));
        assertEquals(List.of(linux), ClientFolders.of("Linux", home, Map.of()));
        assertEquals(List.of(), ClientFolders.of("Windows 11", home, Map.of()));
    }
}
