package org.deskwright.ui.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NowTest {
    @AfterEach
    void end() {
        System.clearProperty(Now.PROPERTY);
    }

    @Test
    void theClockStandsStillAtAMomentThatIsGiven() {
        System.setProperty(Now.PROPERTY, "2026-11-20T14:00:00Z");
        assertEquals(Instant.parse("2026-11-20T14:00:00Z"), Now.instant());
        assertEquals(Now.instant(), Now.source().instant());
    }

    @Test
    void itIsTheSystemsWhenNothingOrNonsenseIsGiven() {
        for (String given : new String[]{"", "yesterday"}) {
            System.setProperty(Now.PROPERTY, given);
            Duration off = Duration.between(Now.instant(), Instant.now());
            assertFalse(off.isNegative() || off.toMinutes() > 0, given);
        }
    }
}
