package org.deskwright.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

class WatchScheduleTest {
    private long now = Long.MAX_VALUE - 1_000_000_000L; // the clock may begin anywhere, and overflow

    private WatchSchedule<String> schedule(Duration interval) {
        return new WatchSchedule<>(List.of("a", "b"), interval, () -> now);
    }

    private void passes(Duration time) {
        now += time.toNanos();
    }

    @Test
    void allAreAskedAtOnceAndThenAtTheInterval() {
        WatchSchedule<String> schedule = schedule(Duration.ofMinutes(5));
        assertEquals(List.of("a", "b"), schedule.due());
        schedule.ended(List.of("a"), source -> true);
        passes(Duration.ofMinutes(1));
        assertEquals(List.of("b"), schedule.due());
        schedule.ended(List.of("b"), source -> true);
        assertEquals(List.of(), schedule.due());
        assertEquals(Duration.ofMinutes(4), schedule.pause());
        passes(Duration.ofMinutes(4));
        assertEquals(List.of("a"), schedule.due());
    }

    @Test
    void whoFailsWaitsTwiceAsLongEachTimeAndNobodyWaitsForHim() {
        WatchSchedule<String> schedule = schedule(Duration.ofMinutes(2));
        schedule.ended(List.of("b"), source -> true);
        for (long minutes : List.of(4L, 8L, 15L, 15L)) {
            schedule.ended(List.of("a"), source -> false);
            passes(Duration.ofMinutes(minutes).minusNanos(1));
            assertEquals(List.of("b"), schedule.due());
            passes(Duration.ofNanos(1));
            assertEquals(List.of("a", "b"), schedule.due());
        }
        schedule.ended(List.of("a"), source -> true);
        passes(Duration.ofMinutes(2));
        assertEquals(List.of("a", "b"), schedule.due());
    }

    @Test
    void thoseThatWereAskedTogetherStayTogether() {
        WatchSchedule<String> schedule = new WatchSchedule<>(List.of("a", "b"), Duration.ofMinutes(2), () -> now++);
        schedule.ended(List.of("a", "b"), source -> true);
        passes(Duration.ofMinutes(2));
        assertEquals(List.of("a", "b"), schedule.due());
    }

    @Test
    void anIntervalThatIsLongerThanTheLongestPauseStays() {
        WatchSchedule<String> schedule = schedule(Duration.ofHours(2));
        schedule.ended(List.of("a"), source -> false);
        schedule.ended(List.of("b"), source -> true);
        assertEquals(Duration.ofHours(2), schedule.pause());
    }

    @Test
    void timesAreWordsThatAreReadBack() {
        for (String text : List.of("1s", "90s", "5m", "2h", "1d")) {
            assertEquals(text, Spans.words(Spans.parse("--every", text, Duration.ofSeconds(1), Duration.ofDays(7))));
        }
        for (String text : List.of("", "5", "0s", "8d", "m", "-1s", "5 minutes", "99999999999s")) {
            assertThrows(UsageProblem.class,
                    () -> Spans.parse("--every", text, Duration.ofSeconds(1), Duration.ofDays(7)), text);
        }
    }
}
