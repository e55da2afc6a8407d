package org.deskwright.store;

import static org.deskwright.store.Pages.ALL;
import static org.deskwright.store.Pages.IRELAND;
import static org.deskwright.store.Pages.WORKSPACES;
import static org.deskwright.store.Pages.hour;
import static org.deskwright.store.Pages.refresh;
import static org.deskwright.store.Pages.states;
import static org.deskwright.store.Pages.workspaces;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

import org.deskwright.estate.model.Estate;
import org.deskwright.estate.model.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.JDBC;

/** Looks at one directory, beside a refresh of all and again and again. */
class OverlapTest extends StoreFixture {
    private static final Request DIRECTORY = Request.narrowed(IRELAND, WORKSPACES, "DirectoryId", List.of("d-a"));

    private Snapshot glance(int hour, String... states) throws Exception {
        try (SnapshotWriter writer = store.begin("test", hour(hour))) {
            writer.page(DIRECTORY, workspaces(states), hour(hour));
            writer.complete(DIRECTORY, hour(hour));
            return writer.commit();
        }
    }

    private Map<String, Instant> ages() throws Exception {
        return Pages.read(store).evidence().get(Estate.KIND).workspaces().stream()
                .collect(Collectors.toMap(Workspace::id, w -> w.provenance().readAt()));
    }

    /** What it saw before it broke off was seen later all the same; what it did not see is not gone for that. */
    @Test
    void whatALaterLookSawBeforeItBrokeOffCountsForMore() throws Exception {
        refresh(store, 1, "a1=AVAILABLE", "a2=AVAILABLE", "c1=AVAILABLE");
        try (SnapshotWriter all = store.begin("test", hour(3))) {
            all.page(ALL, workspaces("a1=AVAILABLE", "a2=STOPPED", "c1=STOPPED"), hour(3));
            try (SnapshotWriter part = store.begin("test", hour(5))) {
                part.page(DIRECTORY, workspaces("a1=STOPPED", "a3=AVAILABLE"), hour(5));
                part.lacking(DIRECTORY, Outcome.PARTIAL, "the connection was lost", hour(5));
                part.commit();
            }
            all.complete(ALL, hour(3));
            all.commit();
        }
        assertEquals(Map.of("a1", "STOPPED", "a2", "STOPPED", "a3", "AVAILABLE", "c1", "STOPPED"), states(store));
        assertEquals(Map.of("ws-a1", hour(5), "ws-a2", hour(3), "ws-a3", hour(5), "ws-c1", hour(3)), ages());
    }

    private void slowAndQuick(boolean slowEndsWell) throws Exception {
        refresh(store, 1, "a1=AVAILABLE", "b1=AVAILABLE", "c1=AVAILABLE");
        try (SnapshotWriter slow = store.begin("test", hour(2))) {
            slow.page(ALL, workspaces("a1=STOPPING", "b1=AVAILABLE", "c1=AVAILABLE", "d1=PENDING"), hour(2));
            refresh(store, 3, "a1=STOPPED", "b1=AVAILABLE", "d1=AVAILABLE", "e1=PENDING");
            if (slowEndsWell) {
                slow.complete(ALL, hour(4));
            } else {
                slow.lacking(ALL, Outcome.PARTIAL, "the connection was lost", hour(4));
            }
            assertEquals(0, slow.commit().parts().getFirst().changed());
        }
    }

    /** The one that began last looked last, whichever ended first. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void ofTwoRefreshesOfAllAtATimeTheOneThatLookedLastCounts(boolean slowEndsWell) throws Exception {
        slowAndQuick(slowEndsWell);
        Map<String, String> last = Map.of("a1", "STOPPED", "b1", "AVAILABLE", "d1", "AVAILABLE", "e1", "PENDING");
        assertEquals(last, states(store));
        assertEquals(Map.of("ws-a1", hour(3), "ws-b1", hour(3), "ws-d1", hour(3), "ws-e1", hour(3)), ages());
        List<Snapshot> all = store.snapshots();
        assertEquals(List.of(), store.changes(all.get(1), all.get(2)));
        refresh(store, 5, "a1=STOPPED", "b1=STOPPED", "e1=AVAILABLE");
        assertEquals(Map.of("a1", "STOPPED", "b1", "STOPPED", "e1", "AVAILABLE"), states(store));
        assertEquals(Set.of(hour(5)), Set.copyOf(ages().values()));
    }

    /** A directory that was looked at before all were, and is told of only afterwards. */
    @Test
    void aLookThatComesLateDoesNotCountAgainstAllThatWasReadSince() throws Exception {
        refresh(store, 1, "a1=AVAILABLE", "c1=AVAILABLE");
        try (SnapshotWriter part = store.begin("test", hour(2))) {
            part.page(DIRECTORY, workspaces("a1=STOPPING", "a2=PENDING"), hour(2));
            refresh(store, 3, "a1=STOPPED", "c1=AVAILABLE");
            part.complete(DIRECTORY, hour(2));
            part.commit();
        }
        assertEquals(Map.of("a1", "STOPPED", "c1", "AVAILABLE"), states(store));
        assertEquals(Map.of("ws-a1", hour(3), "ws-c1", hour(3)), ages());
    }

    /** Of two refreshes one after the other the second counts, though the clock was put back in between. */
    @Test
    void aClockThatIsPutBackDoesNotHideWhatFollows() throws Exception {
        refresh(store, 9, "a1=AVAILABLE", "c1=AVAILABLE");
        refresh(store, 2, "a1=STOPPED");
        assertEquals(Map.of("a1", "STOPPED"), states(store));
    }

    /** A watch of a week must not leave thousands of lists of what it saw behind. */
    @Test
    void looksThatAreLeftOutLeaveNothingBehind() throws Exception {
        refresh(store, 1, "a1=AVAILABLE", "c1=AVAILABLE");
        Snapshot last = glance(2, "a1=STOPPED");
        for (int hour = 3; hour < 10; hour++) {
            Snapshot taken = glance(hour, "a1=STOPPED");
            assertEquals(last.number() > 2, store.leaveOut(last), "the first one tells a change");
            last = taken;
        }
        assertEquals(List.of("1", "2", "9"), new Counted(store).rows("SELECT number FROM part ORDER BY id"));
        assertEquals(Map.of("ws-a1", hour(9), "ws-c1", hour(1)), ages());
        assertEquals(Map.of("a1", "STOPPED", "c1", "AVAILABLE"), states(store));
    }

    /** Where something changes each time no look is left out; the state rests on the last one all the same. */
    @Test
    void aBusyWatchDoesNotPileUpLooks() throws Exception {
        refresh(store, 1, "a1=AVAILABLE", "a2=AVAILABLE", "c1=AVAILABLE");
        Snapshot first = store.newest().orElseThrow();
        for (int hour = 2; hour < 12; hour++) {
            glance(hour, "a1=" + (hour % 2 == 0 ? "STOPPED" : "AVAILABLE"), "a2=AVAILABLE");
        }
        glance(12, "a1=STARTING");
        assertEquals(1, glances(12));
        assertEquals(1, glances(7), "also at a moment in between");
        assertEquals(Map.of("ws-a1", hour(12), "ws-c1", hour(1)), ages());
        assertEquals(Map.of("a1", "STARTING", "c1", "AVAILABLE"), states(store));
        assertEquals(Map.of("a1", "AVAILABLE", "a2", "AVAILABLE", "c1", "AVAILABLE"), states(store.state(first)));
        try (SnapshotWriter part = store.begin("test", hour(13))) {
            part.page(DIRECTORY, workspaces("a3=PENDING"), hour(13));
            part.lacking(DIRECTORY, Outcome.PARTIAL, "the connection was lost", hour(13));
            part.commit();
        }
        assertEquals(2, glances(13), "one that broke off does not stand for the one before");
        assertEquals(Map.of("ws-a1", hour(12), "ws-a3", hour(13), "ws-c1", hour(1)), ages());
    }

    private int glances(long number) throws Exception {
        try (Connection connection = JDBC.createConnection("jdbc:sqlite:" + store.file(), new Properties())) {
            return Standing.at(connection, number).values().iterator().next().glances();
        }
    }

    /** Whoever looked later keeps his look, though another one that began before came to its end after it. */
    @Test
    void aLookIsLeftOutForALaterOneAlone() throws Exception {
        refresh(store, 1, "a1=AVAILABLE", "c1=AVAILABLE");
        Snapshot late = glance(5, "a1=AVAILABLE");
        glance(3, "a1=AVAILABLE");
        assertFalse(store.leaveOut(late));
        assertEquals(Map.of("ws-a1", hour(5), "ws-c1", hour(1)), ages());

        Snapshot other = glance(6, "a1=AVAILABLE");
        refresh(store, 7, "a1=AVAILABLE", "c1=AVAILABLE");
        assertFalse(store.leaveOut(other), "all is another question than a part of it");
        Snapshot whole = store.newest().orElseThrow();
        refresh(store, 8, "a1=AVAILABLE", "c1=AVAILABLE");
        assertTrue(store.leaveOut(whole));
        assertEquals(Map.of("ws-a1", hour(8), "ws-c1", hour(8)), ages());
    }
}
