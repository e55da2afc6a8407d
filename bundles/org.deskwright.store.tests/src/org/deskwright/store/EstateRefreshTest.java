package org.deskwright.store;

import static org.deskwright.store.Pages.IRELAND;
import static org.deskwright.store.Pages.WORKSPACES;
import static org.deskwright.store.Pages.hour;
import static org.deskwright.store.Pages.states;
import static org.deskwright.store.Pages.store;
import static org.deskwright.store.Pages.workspaces;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.live.LiveAnswer;
import org.deskwright.estate.live.LiveAnswer.State;
import org.deskwright.estate.live.LiveEstate;
import org.deskwright.estate.live.LiveListener;
import org.deskwright.estate.live.LivePage;
import org.deskwright.estate.live.Portion;
import org.deskwright.estate.model.Estate;
import org.deskwright.estate.model.Workspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a refresh leaves of what accounts say that are not all well. */
class EstateRefreshTest {
    private static final String IDENTITY = "aws.sts.get-caller-identity";
    private static final Scope NOBODY = new Scope("", "eu-west-1");

    @TempDir
    private Path folder;
    private EstateStore store;

    @BeforeEach
    void open() throws Exception {
        store = store(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Snapshot refreshed(LiveEstate estate) throws StoreException {
        return EstateRefresh.run(store, estate, List.of(), () -> hour(1), LiveListener.NONE).snapshot().orElseThrow();
    }

    private static LiveAnswer signedOut(String profile) {
        return new LiveAnswer(profile, NOBODY, IDENTITY, "sts:GetCallerIdentity", State.NOT_SIGNED_IN, 0,
                "profile '" + profile + "': the session has expired");
    }

    private static LiveAnswer page(LiveListener to) {
        to.page(new LivePage(IRELAND, WORKSPACES, 1, hour(1),
                new String(workspaces("a=AVAILABLE"), StandardCharsets.UTF_8)));
        return new LiveAnswer("good", IRELAND, WORKSPACES, "workspaces:DescribeWorkspaces", State.COMPLETE, 1, "");
    }

    @Test
    void profilesThatAreSignedOutDoNotSpoilTheAnswersOfOthers() throws Exception {
        Snapshot snapshot = refreshed((sources, listener) -> {
            listener.ended(signedOut("one"));
            listener.ended(signedOut("two"));
            LiveAnswer good = page(listener);
            listener.ended(signedOut("three"));
            listener.ended(good);
            return List.of();
        });
        assertEquals(Map.of("a", "AVAILABLE"), states(store));
        assertEquals(List.of("COMPLETE []", "FAILED [one]", "FAILED [three]", "FAILED [two]"), snapshot.parts().stream()
                .map(part -> part.outcome() + " " + part.request().values()).sorted().toList());
    }

    @Test
    void whatEndsTwiceCountsOnce() throws Exception {
        Snapshot snapshot = refreshed((sources, listener) -> {
            listener.ended(signedOut("one"));
            listener.ended(signedOut("one"));
            LiveAnswer good = page(listener);
            listener.ended(good);
            listener.ended(good);
            listener.ended(signedOut("one"));
            return List.of();
        });
        assertEquals(List.of(Outcome.COMPLETE, Outcome.FAILED),
                snapshot.parts().stream().map(Snapshot.Part::outcome).sorted().toList());
    }

    private static LiveAnswer part(LiveListener to, int hour, Portion portion, String... states) {
        to.page(new LivePage(IRELAND, WORKSPACES, 1, hour(hour), new String(workspaces(states), StandardCharsets.UTF_8),
                "", portion));
        return new LiveAnswer("good", IRELAND, WORKSPACES, "workspaces:DescribeWorkspaces", State.COMPLETE, 1, "",
                portion);
    }

    private static Portion directory(String id) {
        return new Portion("DirectoryId", List.of(id));
    }

    @Test
    void whatWasNotAskedForKeepsItsAgeAndIsNotGone() throws Exception {
        refreshed((sources, listener) -> {
            listener.ended(part(listener, 1, Portion.ALL, "a1=AVAILABLE", "a2=AVAILABLE", "c1=AVAILABLE"));
            return List.of();
        });
        assertEquals(List.of(), store.lively(hour(0)));
        Snapshot second = refreshed((sources, listener) -> {
            listener.ended(part(listener, 5, directory("d-a"), "a1=STOPPED"));
            listener.ended(part(listener, 6, new Portion("WorkspaceId", List.of("ws-x"))));
            return List.of();
        });
        assertEquals(Map.of("a1", "STOPPED", "c1", "AVAILABLE"), states(store));
        assertEquals(List.of("changed ws-a1", "vanished ws-a2"), store.changes(store.snapshots().getFirst(), second)
                .stream().map(change -> change.type().word() + " " + change.item()).toList());
        assertEquals(List.of(new LivelyDirectory(IRELAND, "d-a", 3)), store.lively(hour(0)));
        assertEquals(List.of(), store.lively(hour(7)));

        Map<String, Instant> ages = Pages.read(store).evidence().get(Estate.KIND).workspaces().stream()
                .collect(Collectors.toMap(Workspace::id, w -> w.provenance().readAt()));
        assertEquals(Map.of("ws-a1", hour(5), "ws-c1", hour(1)), ages);
    }

    @Test
    void whereNothingChangedMayBeLeftOutOfTheList() throws Exception {
        String[] first = {"a1=AVAILABLE", "c1=AVAILABLE"};
        String[] second = {"a1=STOPPED", "c1=AVAILABLE"};
        Snapshot before = null;
        for (String[] states : List.of(first, first, second, second, second)) {
            int hour = (int) store.newest().map(Snapshot::number).orElse(0L).longValue() + 1;
            Snapshot taken = refreshed((sources, listener) -> {
                listener.ended(part(listener, hour, Portion.ALL, states));
                return List.of();
            });
            assertFalse(store.leaveOut(taken), "it is the newest");
            if (before != null) {
                store.leaveOut(before); // those that tell something stay
            }
            before = taken;
        }
        assertEquals(List.of(1L, 3L, 5L), store.snapshots().stream().map(Snapshot::number).toList());
        assertEquals(5, store.newest().orElseThrow().number());
        assertEquals(1, store.changes(store.snapshots().get(0), store.snapshots().get(2)).size());
        assertEquals("AVAILABLE", states(store.state(store.snapshots().getFirst())).get("a1"));
        assertEquals(List.of(hour(1), hour(3)), store.history("ws-a1").stream().map(HistoryEntry::at).toList());
        assertEquals(0, store.forget(new Retention(Duration.ofDays(1), 10), hour(6)));
        assertEquals(1, store.forget(new Retention(Duration.ofDays(1), 2), hour(6)));
        assertEquals("STOPPED", states(store).get("a1"));
    }

    /**
     * Somebody looks at a directory while all is read: what he saw is newer, however late the rest comes to its end.
     */
    @Test
    void aPartThatWasReadWhileAllWasReadCountsForMore() throws Exception {
        refreshed((sources, listener) -> {
            listener.ended(part(listener, 1, Portion.ALL, "a1=AVAILABLE", "a2=AVAILABLE", "c1=AVAILABLE"));
            return List.of();
        });
        Snapshot all = refreshed((sources, listener) -> {
            LiveAnswer answer = part(listener, 3, Portion.ALL, "a1=AVAILABLE", "a2=AVAILABLE", "c1=STOPPED");
            assertDoesNotThrow(() -> refreshed((s, other) -> {
                other.ended(part(other, 5, directory("d-a"), "a1=STOPPED", "a3=AVAILABLE"));
                return List.of();
            }));
            listener.ended(answer);
            return List.of();
        });
        assertEquals(3, all.number());
        assertEquals(Map.of("a1", "STOPPED", "a3", "AVAILABLE", "c1", "STOPPED"), states(store));
        Map<String, Instant> ages = Pages.read(store).evidence().get(Estate.KIND).workspaces().stream()
                .collect(Collectors.toMap(Workspace::id, w -> w.provenance().readAt()));
        assertEquals(Map.of("ws-a1", hour(5), "ws-a3", hour(5), "ws-c1", hour(3)), ages);
        assertEquals(List.of("ws-c1"),
                store.changes(store.snapshots().get(1), all).stream().map(Change::item).toList());
        refreshed((sources, listener) -> {
            listener.ended(part(listener, 7, Portion.ALL, "a1=AVAILABLE", "c1=STOPPED"));
            return List.of();
        });
        assertEquals(Map.of("a1", "AVAILABLE", "c1", "STOPPED"), states(store));
    }

    /** Reads until it is interrupted, as the estate does: what a listener throws ends one answer alone. */
    private static List<LiveAnswer> readOn(LiveListener listener) {
        for (int page = 1; !Thread.currentThread().isInterrupted(); page++) {
            String states = IntStream.range(page * 200, page * 200 + 200).mapToObj(i -> "a" + i + "=AVAILABLE")
                    .collect(Collectors.joining(" "));
            try {
                listener.page(new LivePage(IRELAND, WORKSPACES, page, hour(2),
                        new String(workspaces(states.split(" ")), StandardCharsets.UTF_8)));
            } catch (UncheckedIOException e) {
                assertThrows(UncheckedIOException.class, () -> listener.ended(new LiveAnswer("good", IRELAND,
                        WORKSPACES, "workspaces:DescribeWorkspaces", State.FAILED, 1, e.getMessage())));
            }
            if (page > 20_000) {
                throw new AssertionError("nobody stopped it");
            }
        }
        throw new CancellationException("cancelled");
    }

    @Test
    void aFullDiskEndsTheRefreshAndIsTold() throws Exception {
        refreshed((sources, listener) -> {
            listener.ended(part(listener, 1, Portion.ALL, "a1=STOPPED", "c1=AVAILABLE"));
            return List.of();
        });
        store.limit(2_000);
        StoreException full = assertThrows(StoreException.class,
                () -> refreshed((sources, listener) -> readOn(listener)));
        assertEquals(StoreException.Reason.FULL, full.reason());
        assertFalse(Thread.interrupted(), "nobody cancelled it");
        assertEquals("STOPPED", states(store).get("a1"), "what was not asked to the end is not gone");
        assertEquals("AVAILABLE", states(store).get("c1"));
    }

    /** As by kill -9 while AWS is asked; the store is that of another process then. */
    @Test
    void aKilledRefreshIsNotTakenForWhole() throws Exception {
        refreshed((sources, listener) -> {
            listener.ended(part(listener, 1, Portion.ALL, "a1=STOPPED", "c1=AVAILABLE"));
            return List.of();
        });
        store.close();
        try (Child child = Child.start(folder, ChildRefresh.class, store.file().toString())) {
            child.await("under way");
            child.kill();
        }
        store = store(folder);
        Snapshot killed = store.newest().orElseThrow();
        assertEquals(2, killed.number());
        assertFalse(killed.isComplete());
        assertFalse(killed.brokenOff().isEmpty());
        assertEquals(List.of(Outcome.PARTIAL), killed.parts().stream().map(Snapshot.Part::outcome).toList());
        assertTrue(states(store).keySet().containsAll(Set.of("a1", "c1")), "those are not gone");
        assertTrue(states(store).size() > 1_000);
        assertEquals(List.of(), store.changes(store.snapshots().getFirst(), killed).stream()
                .filter(change -> change.type() == Change.Type.VANISHED).toList());
    }
}
