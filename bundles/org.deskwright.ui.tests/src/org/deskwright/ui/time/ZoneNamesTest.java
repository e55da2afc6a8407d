package org.deskwright.ui.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.deskwright.ui.time.ZoneNames.Zone;
import org.junit.jupiter.api.Test;

class ZoneNamesTest {
    private final ZoneNames winter = new ZoneNames(Instant.parse("2026-11-25T12:00:00Z"));
    private final ZoneNames summer = new ZoneNames(Instant.parse("2026-07-25T12:00:00Z"));

    private static List<String> ids(List<Zone> zones) {
        return zones.stream().map(z -> z.id().getId()).toList();
    }

    @Test
    void aCityIsFoundByHowItBegins() {
        assertEquals("Europe/Dublin", ids(winter.find("dubl")).getFirst());
        assertEquals("America/Sao_Paulo", ids(winter.find("sao p")).getFirst());
        assertEquals(List.of(), winter.find("atlantis"));
    }

    @Test
    void anOffsetIsThatOfTheMoment() {
        assertTrue(ids(winter.find("+1")).contains("Europe/Berlin"));
        assertTrue(ids(summer.find("utc+02:00")).contains("Europe/Berlin"));
        assertTrue(ids(summer.find("+1 london")).contains("Europe/London"));
        assertTrue(winter.find("-05").stream().allMatch(z -> z.offsetText().startsWith("UTC-05")));
    }

    @Test
    void theZoneThatIsMeantIsReadByIdCityOrOffset() {
        assertEquals(Optional.of(ZoneId.of("Europe/Dublin")), winter.read("Europe/Dublin"));
        assertEquals(Optional.of(ZoneId.of("Europe/Dublin")), winter.read("dublin"));
        assertEquals(Optional.of(ZoneId.of("America/Sao_Paulo")), winter.read("america/sao paulo"));
        assertEquals(Optional.of(ZoneId.of("+05:30")), winter.read("+05:30"));
        assertEquals(Optional.empty(), winter.read("Europe/Atlantis"));
        assertEquals(Optional.empty(), winter.read(" "));
    }
}
