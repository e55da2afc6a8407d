package org.deskwright.live.ui.internal.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.deskwright.live.ui.session.LiveState.Next;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AutoRefreshTest {
    private static final Instant NINE = Instant.parse("2026-11-20T09:00:00Z");

    private final List<Optional<Next>> told = new ArrayList<>();
    private Instant now = NINE;
    private boolean parts;
    private final InstantSource clock = () -> now;
    private final AutoRefresh auto = new AutoRefresh(all -> {}, () -> parts, told::add, clock);

    @AfterEach
    void end() {
        auto.end();
    }

    private Next after(int minutes, boolean sound, boolean all) {
        now = now.plus(Duration.ofMinutes(minutes));
        auto.refreshed(sound, all);
        return told.getLast().orElseThrow();
    }

    private Next next(int minutes, boolean whole, int failures) {
        return new Next(now.plus(Duration.ofMinutes(minutes)), whole, failures);
    }

    @Test
    void whatIsInVainIsTriedLaterAndLater() {
        auto.turn(true);
        for (int failures = 1; failures < 6; failures++) {
            int counted = Math.min(failures, 3);
            Next next = after(1, false, true);
            assertEquals(next(15 << counted, true, counted), next);
        }
        Next next = after(1, true, true);
        assertEquals(next(15, true, 0), next);
    }

    @Test
    void whatIsWatchedIsReadInBetweenAndAllOfItInTime() {
        parts = true;
        auto.turn(true);
        List<Next> all = List.of(after(0, true, true), after(4, true, false), after(4, true, false),
                after(4, true, false), after(3, true, true));
        assertEquals(List.of(false, false, false, true, false), all.stream().map(Next::whole).toList());
        assertEquals(NINE.plus(Duration.ofMinutes(15)), all.get(3).at());
    }

    @Test
    void whoeverTurnsItOffIsLeftInPeace() {
        auto.turn(true);
        auto.turn(false);
        auto.refreshed(true, true);
        assertEquals(List.of(Optional.empty(), Optional.empty()), told);
    }
}
