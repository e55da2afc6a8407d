package org.deskwright.live.ui.internal.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class AutoRefreshTest {
    @Test
    void whatIsInVainIsTriedLaterAndLater() {
        assertEquals(List.of(15L, 30L, 60L, 120L),
                IntStream.range(0, 4).mapToObj(AutoRefresh::pause).map(p -> p.toMinutes()).toList());
    }
}
