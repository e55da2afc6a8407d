package org.deskwright.estate.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneOffset;
import java.util.List;

import org.deskwright.core.evidence.Evidence;
import org.junit.jupiter.api.Test;

class EstateFiguresTest {
    @Test
    void whereNoWorkspaceWasReadNothingIsCounted() {
        Evidence nothing = Evidence.asOf(GoldenSample.AS_OF, ZoneOffset.UTC).build();
        assertEquals(List.of(), new EstateChecks().figures(nothing));
    }
}
