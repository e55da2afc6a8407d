package org.deskwright.logs.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.deskwright.logs.check.UserClocks.Clock;
import org.deskwright.logs.format.SourceClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClockFileTest {
    private static final Clock BERLIN = new Clock("/logs/a.log", Optional.of(ZoneId.of("Europe/Berlin")),
            Optional.of(Duration.ofMillis(-90_500)), Optional.empty());
    private static final Clock DEVICE = new Clock("C:\\logs\\*zero.txt", Optional.empty(), Optional.empty(),
            Optional.of(Instant.parse("2026-02-03T04:05:06.25Z")));

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
