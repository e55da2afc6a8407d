package org.deskwright.logs.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.deskwright.logs.check.UserClocks.Clock;
import org.deskwright.logs.format.SourceClock;
import org.deskwright.logs.source.LogSource;
import org.deskwright.logs.source.MemoryLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClockFileTest {
    private static final Clock BERLIN = new Clock("/logs/a.log", Optional.empty(),
            Optional.of(ZoneId.of("Europe/Berlin")), Optional.of(Duration.ofMillis(-90_500)), Optional.empty());
    private static final Clock DEVICE = new Clock("C:\\logs\\*zero.txt", Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.of(Instant.parse("2026-02-03T04:05:06.25Z")));

    @TempDir
    Path folder;

    @Test
    void whatIsWrittenIsReadAgainHereAndByAllWhoReadClocks() throws IOException {
        ClockFile.write(folder, List.of(BERLIN, DEVICE));
        assertEquals(List.of(BERLIN, DEVICE), ClockFile.read(folder));
        UserClocks all = UserClocks.read(folder);
        assertEquals(List.of(), all.problems());
        assertEquals(new SourceClock(BERLIN.zone(), Duration.ofMillis(-90_500), Optional.empty()),
                all.clock("/logs/a.log"));
        assertEquals(List.of(), UserClocks.besides(folder).clocks());
        ClockFile.write(folder, List.of());
        assertFalse(Files.exists(folder.resolve(ClockFile.NAME)));
    }

    @Test
    void aLogThatLiesElsewhereKeepsItsClock() throws IOException {
        String text = "2026-02-03 04:05:06,789012 [  1:1  ] WARN  frontend - one\n".repeat(40);
        LogBeginning begins = LogBeginning.of(log(text)).orElseThrow();
        ClockFile.write(folder, List.of(new Clock("C:\\tmp\\ticket.zip!/dcv/server.log", Optional.of(begins),
                BERLIN.zone(), Optional.empty(), Optional.empty())));
        UserClocks clocks = UserClocks.read(folder);
        assertEquals(List.of(), clocks.problems());
        assertEquals(BERLIN.zone(), clocks.clock("/home/kim/dcv/server.log", log(text + "more\n".repeat(999))).zone());
        assertEquals(Optional.empty(), clocks.clock("/home/kim/dcv/agent.log", log(text)).zone());
        assertEquals(Optional.empty(), clocks.clock("/home/kim/dcv/server.log", log("x" + text)).zone());
        assertEquals(Optional.empty(), clocks.clock("/home/kim/dcv/server.log", log("")).zone());
        assertEquals(Optional.empty(), LogBeginning.of(log("short")));
    }

    @Test
    void whatWasToldOfItWhereItLiesNowCountsMore() {
        String text = "2026-02-03 04:05:06,789012 [  1:1  ] WARN  frontend - one\n".repeat(99);
        Optional<LogBeginning> begins = LogBeginning.of(log(text));
        UserClocks clocks = new UserClocks(
                List.of(new Clock("/new/a.log", begins, Optional.empty(), BERLIN.skew(), Optional.empty()),
                        new Clock("/old/a.log", begins, BERLIN.zone(), Optional.empty(), Optional.empty())),
                List.of());
        assertEquals(new SourceClock(Optional.empty(), BERLIN.skew().orElseThrow(), Optional.empty()),
                clocks.clock("/new/a.log", log(text)));
    }

    private static LogSource log(String text) {
        return new MemoryLog("log", MemorySegment.ofArray(text.getBytes(StandardCharsets.UTF_8)), Instant.EPOCH);
    }

    @Test
    void itCountsMoreThanWhatWasWrittenByHand() throws IOException {
        Files.writeString(folder.resolve("zero.json"),
                "{\"clocks\": [{\"log\": \"*.log\", \"skewSeconds\": 5, \"zone\": \"Asia/Tokyo\"}]}");
        ClockFile.write(folder, List.of(BERLIN));
        assertEquals(BERLIN.zone(), UserClocks.read(folder).clock("/logs/a.log").zone());
        assertEquals(Duration.ofSeconds(5), UserClocks.besides(folder).clock("/logs/a.log").skew());
    }

    @Test
    void aBrokenFileIsToldByWhoeverReadsAll() throws IOException {
        Files.writeString(folder.resolve(ClockFile.NAME), "{\"clocks\": [{");
        assertEquals(List.of(), ClockFile.read(folder));
        assertEquals(1, UserClocks.read(folder).problems().size());
        assertEquals(List.of(), ClockFile.read(folder.resolve("nothing")));
    }
}
