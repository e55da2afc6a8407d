package org.deskwright.ui.internal.status;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;

import org.deskwright.ui.internal.status.DataAge.Freshness;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataAgeTest {
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    @ParameterizedTest
    @CsvSource({"PT-1H, from the future, FRESH", "PT59S, of now, FRESH", "PT59M, 59 min old, FRESH",
            "PT23H59M, 23 h old, FRESH", "PT24H, 24 h old, AGING", "PT47H59M, 47 h old, AGING",
            "P2D, 2 days old, AGING", "P6DT23H, 6 days old, AGING", "P7D, 7 days old, STALE"})
    void dataGrowsOldVisibly(Duration age, String text, Freshness freshness) {
        assertEquals(new DataAge(text, freshness), DataAge.between(NOW.minus(age), NOW));
    }
}
