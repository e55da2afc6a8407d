package org.deskwright.store;

import static org.deskwright.store.Pages.refresh;
import static org.deskwright.store.Pages.states;
import static org.deskwright.store.Pages.workspaces;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;

import org.deskwright.store.Retention.Mark;
import org.deskwright.store.Retention.Step;
import org.junit.jupiter.api.Test;

/** The further back, the fewer snapshots are left; what is left is as it was. */
class RetentionTest extends StoreFixture {
    private static final Instant NOW = Instant.parse("2026-11-25T10:30:00Z");

    /** A watch that never ends, a snapshot every four minutes. */
    private static List<Mark> watch(Duration time) {
        List<Mark> marks = new ArrayList<>();
        for (Instant at = NOW.minus(time); !at.isAfter(NOW); at = at.plus(Duration.ofMinutes(4))) {
            marks.add(new Mark(marks.size() + 1L, at));
        }
        return marks;
    }

    @Test
    void aBusyWatchOfAYearStaysWithinTheLimitAndReachesBackAYear() {
        List<Mark> marks = watch(Duration.ofDays(500));
        NavigableSet<Long> kept = Retention.USUAL.kept(marks, NOW);
        List<Instant> left = marks.stream().filter(mark -> kept.contains(mark.number())).map(Mark::ended).toList();
        assertEquals(3 * 24 * 15 + 1, left.stream().filter(at -> !at.isBefore(NOW.minus(Duration.ofDays(3)))).count());
        assertTrue(left.size() < Retention.USUAL.most(), () -> left.size() + " are left");
        assertTrue(left.getFirst().isBefore(NOW.minus(Duration.ofDays(364))), left.getFirst()::toString);
        List<Instant> days = left.stream().filter(at -> at.isBefore(NOW.minus(Duration.ofDays(15)))).toList();
        assertEquals(days.stream().map(at -> at.truncatedTo(ChronoUnit.DAYS)).distinct().count(), days.size());
        assertEquals("23:5", days.getLast().toString().substring(11, 15), "it is the last of its day");
    }

    /** Or what was kept for an hour would be missing when the day is thinned out. */
    @Test
    void toThinOutEachHourComesToTheSameAsOnce() {
        Retention some = new Retention(Duration.ofDays(9), 10_000, List.of(
                new Step(Duration.ofHours(5), Duration.ofHours(1)), new Step(Duration.ofDays(2), Duration.ofDays(1))));
        List<Mark> all = watch(Duration.ofDays(10));
        List<Mark> left = new ArrayList<>();
        for (Mark mark : all) {
            left.add(mark);
            NavigableSet<Long> kept = some.kept(left, mark.ended());
            left.removeIf(one -> !kept.contains(one.number()));
        }
        assertEquals(List.copyOf(some.kept(all, NOW)), left.stream().map(Mark::number).toList());
    }

    @Test
    void whatHappenedBetweenTwoThatAreLeftEndsWhereTheNextBegins() throws Exception {
        Request stopped = Request.narrowed(Pages.IRELAND, Pages.WORKSPACES, "WorkspaceId", List.of("ws-b"));
        refresh(store, 1, "a=AVAILABLE", "b=AVAILABLE", "c=AVAILABLE");
        refresh(store, 2, "a=STOPPING", "b=AVAILABLE", "d=PENDING");
        refresh(store, 3, "a=STOPPED", "b=AVAILABLE", "c=AVAILABLE");
        try (SnapshotWriter writer = store.begin("test", Pages.hour(4))) {
            writer.page(stopped, workspaces("b=STOPPED"), Pages.hour(4));
            writer.complete(stopped, Pages.hour(4));
            writer.commit();
        }
        assertEquals(2,
                store.forget(
                        new Retention(Duration.ofDays(9), 99, List.of(new Step(Duration.ZERO, Duration.ofHours(4)))),
                        Pages.hour(5)));
        // 1, 2 and 3 o'clock are of one spacing, of which the last is left; 4 o'clock is the newest
        assertEquals(List.of(3L, 4L), store.snapshots().stream().map(Snapshot::number).toList());
        assertEquals(Map.of("a", "STOPPED", "b", "AVAILABLE", "c", "AVAILABLE"),
                states(store.state(store.snapshots().getFirst())));
        assertEquals(Map.of("a", "STOPPED", "b", "STOPPED", "c", "AVAILABLE"), states(store));
        assertEquals(List.of("appeared"), store.history("ws-a").stream().map(h -> h.change().type().word()).toList());
        assertEquals(List.of(), store.history("ws-d"), "no snapshot knows of it");
        assertEquals(4, new Counted(store).records(), "a, c, and b before and after");
        assertEquals(List.of("3", "4"), new Counted(store).rows("SELECT number FROM part ORDER BY number"));
        assertEquals(List.of("1"), new Counted(store).rows("SELECT number FROM snapshot WHERE forgotten"),
                "b is as it was since then; nothing names the other");
    }

    /** What was there before and after did not vanish in between. */
    @Test
    void aHistoryHasNoHoles() throws Exception {
        refresh(store, 3, "a=AVAILABLE");
        refresh(store, 4, "a=STOPPING");
        refresh(store, 5, "a=STOPPED");
        refresh(store, 6, "a=STARTING");
        refresh(store, 7, "a=AVAILABLE");
        refresh(store, 8, "a=AVAILABLE");
        assertEquals(3,
                store.forget(
                        new Retention(Duration.ofDays(9), 99, List.of(new Step(Duration.ZERO, Duration.ofHours(4)))),
                        Pages.hour(9)));
        assertEquals(List.of(1L, 5L, 6L), store.snapshots().stream().map(Snapshot::number).toList());
        assertEquals(List.of("appeared"), store.history("ws-a").stream().map(h -> h.change().type().word()).toList());
        assertEquals(Map.of("a", "AVAILABLE"), states(store));
        refresh(store, 10, "a=STOPPED");
        assertEquals(List.of("appeared", "changed"),
                store.history("ws-a").stream().map(h -> h.change().type().word()).toList());
    }

    /** An answer that the next one that is left does not repeat. */
    @Test
    void whatALeftSnapshotRestsOnStays() throws Exception {
        Request some = Request.narrowed(Pages.IRELAND, Pages.WORKSPACES, "WorkspaceId", List.of("ws-b"));
        refresh(store, 4, "a=AVAILABLE", "b=AVAILABLE");
        for (int hour = 5; hour < 9; hour++) {
            try (SnapshotWriter writer = store.begin("test", Pages.hour(hour))) {
                writer.page(some, workspaces("b=STOPPED"), Pages.hour(hour));
                writer.complete(some, Pages.hour(hour));
                writer.commit();
            }
        }
        assertEquals(3,
                store.forget(
                        new Retention(Duration.ofDays(9), 99, List.of(new Step(Duration.ZERO, Duration.ofHours(4)))),
                        Pages.hour(9)));
        assertEquals(List.of("1", "4", "5"), new Counted(store).rows("SELECT number FROM part ORDER BY number"));
        assertEquals(Map.of("a", "AVAILABLE", "b", "STOPPED"), states(store));
    }
}
