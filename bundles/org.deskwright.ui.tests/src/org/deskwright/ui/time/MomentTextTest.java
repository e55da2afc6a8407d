package org.deskwright.ui.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTextTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"2026-11-20T08:00:00Z | 2026-11-20T08:00:00Z",
            "2026-11-20T08:00:00+02:00 | 2026-11-20T06:00:00Z", "2026-11-20 08:00 | 2026-11-20T07:00:00Z",
            "2026-07-20 08:00:30 | 2026-07-20T06:00:30Z", "2026-11-20 08:00:00.25 | 2026-11-20T07:00:00.250Z",
            "2026-11-20 08:00 UTC | 2026-11-20T08:00:00Z", "2026-11-20 | 2026-11-19T23:00:00Z",
            "20 Nov 2026 08:00 | 2026-11-20T07:00:00Z", "nov 20, 2026 08:00 | 2026-11-20T07:00:00Z",
            "20.11.2026 08:00 | 2026-11-20T07:00:00Z", "1763625600 | 2025-11-20T08:00:00Z",
            "1763625600.5 | 2025-11-20T08:00:00.500Z", "1763625600123 | 2025-11-20T08:00:00.123Z",
            "Now | 2026-11-25T12:00:00Z"})
    void momentsAreReadAsPeopleAndProgramsWriteThem(String text, Instant expected) {
        assertEquals(Optional.of(expected), MomentText.read(text, BERLIN, NOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2026-02-30", "2026-11-20 25:00", "20/11/2026", "12345", "2026-11-20 08"})
    void whatIsNoMomentIsNotGuessedAt(String text) {
        assertEquals(Optional.empty(), MomentText.read(text, BERLIN, NOW));
    }

    @Test
    void whatIsWrittenIsReadAsTheSameNanosecond() {
        Instant moment = Instant.parse("2026-03-29T00:59:59.123456789Z");
        String text = MomentText.write(moment, BERLIN);
        assertEquals("2026-03-29 01:59:59.123456789", text);
        assertEquals(Optional.of(moment), MomentText.read(text, BERLIN, NOW));
        assertEquals("2026-11-20 09:00:00", MomentText.write(Instant.parse("2026-11-20T08:00:00Z"), BERLIN));
    }
}
