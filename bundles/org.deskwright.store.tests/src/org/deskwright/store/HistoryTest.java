package org.deskwright.store;

import static org.deskwright.store.Pages.CONNECTIONS;
import static org.deskwright.store.Pages.IRELAND;
import static org.deskwright.store.Pages.hour;
import static org.deskwright.store.Pages.page;
import static org.deskwright.store.Pages.read;
import static org.deskwright.store.Pages.refresh;
import static org.deskwright.store.Pages.states;
import static org.deskwright.store.Pages.store;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.deskwright.core.intake.IntakeOptions;
import org.deskwright.core.intake.IntakeResult;
import org.deskwright.estate.model.ConnectionStatus;
import org.deskwright.estate.model.Estate;
import org.junit.jupiter.api.Test;

/** What changed, what happened to one item, and what is let go of. */
class HistoryTest extends StoreFixture {
    private static List<Change.Member> differences(String before, String after) {
        return JsonMembers.differences(before.getBytes(StandardCharsets.UTF_8), after.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void onlyWhatMeansSomethingElseIsADifference() {
        assertEquals(List.of(), differences("{\"A\":1,\"B\":[\"x\",\"y\"],\"C\":\"\",\"D\":{}}",
                "{\"D\":[],\"B\":[\"y\",\"x\"],\"A\":1}"));
        assertEquals(List.of(), differences("{\"CreationTime\":1764000000.331}",
                "{\"CreationTime\":\"2025-11-24T17:00:00.331000+01:00\"}"));
        assertEquals(
                List.of(new Change.Member("P.Mode", "AUTO_STOP", "ALWAYS_ON"),
                        new Change.Member("Rules", "desc=home range=10.0.0.0/8", "range=10.0.0.0/8"),
                        new Change.Member("Size", "80", "")),
                differences(
                        "{\"P\":{\"Mode\":\"AUTO_STOP\"},\"Rules\":[{\"range\":\"10.0.0.0/8\",\"desc\":\"home\"}],\"Size\":80}",
                        "{\"P\":{\"Mode\":\"ALWAYS_ON\"},\"Rules\":[{\"range\":\"10.0.0.0/8\",\"desc\":null}]}"));
    }

    @Test
    void theHistoryOfAnItemTellsWhatHappenedWhen() throws Exception {
        refresh(store, 1, "a=AVAILABLE", "b=AVAILABLE");
        refresh(store, 2, "a=STOPPED", "b=AVAILABLE");
        refresh(store, 3, "a=STOPPED", "b=STOPPED");
        refresh(store, 4, "b=STOPPED");
        refresh(store, 5, "a=AVAILABLE", "b=STOPPED");
        List<String> told = store.history("ws-a").stream()
                .map(e -> e.snapshot() + " " + e.at() + " " + e.change().type().word() + " "
                        + e.change().members().stream().map(m -> m.before() + ">" + m.after()).toList())
                .toList();
        assertEquals(List.of("1 2026-11-25T01:00:00Z appeared []", "2 2026-11-25T02:00:00Z changed [AVAILABLE>STOPPED]",
                "4 2026-11-25T04:00:00Z vanished []", "5 2026-11-25T05:00:00Z appeared []"), told);
        assertEquals(List.of(), store.history("ws-"));
    }

    @Test
    void whenAConnectionWasLookedAtIsKeptAndIsNoChange() throws Exception {
        Request request = Request.whole(IRELAND, CONNECTIONS);
        for (int hour = 1; hour <= 3; hour++) {
            try (SnapshotWriter writer = store.begin("test", hour(hour))) {
                writer.page(request, page("""
                        {"WorkspacesConnectionStatus": [{"ConnectionStateCheckTimestamp": %d.5, "WorkspaceId": "ws-a",
                         "ConnectionState": "CONNECTED"}, {"ConnectionState": "CONNECTED", "WorkspaceId": "ws-b"}]}"""
                        .formatted(hour(hour).getEpochSecond())), hour(hour));
                writer.complete(request, hour(hour));
                writer.commit();
            }
        }
        assertEquals(2, new Counted(store).records());
        assertEquals(List.of(), store.changes(store.snapshots().getFirst(), store.snapshots().getLast()));
        List<Optional<Instant>> checked = read(store).evidence().get(Estate.KIND).connectionStatuses().stream()
                .map(ConnectionStatus::checkedAt).toList();
        assertEquals(List.of(Optional.of(hour(3).plusMillis(500)), Optional.empty()), checked);
    }

    @Test
    void whatIsGoneIsStillKnownByItsNames() throws Exception {
        Request request = Request.whole(IRELAND, Pages.WORKSPACES);
        List<String> rests = List.of("""
                {"WorkspaceId": "ws-a", "UserName": "anna", "ComputerName": "PC-1", "DirectoryId": "d-1"},""", "");
        for (int hour = 1; hour <= 2; hour++) {
            try (SnapshotWriter writer = store.begin("test", hour(hour))) {
                writer.page(request, page("{\"Workspaces\": [" + rests.get(hour - 1) + "{\"WorkspaceId\": \"ws-b\"}]}"),
                        hour(hour));
                writer.complete(request, hour(hour));
                writer.commit();
            }
        }
        Change gone = store.changes(store.snapshots().getFirst(), store.snapshots().getLast()).getFirst();
        assertEquals(Change.Type.VANISHED, gone.type());
        assertEquals(Map.of("UserName", "anna", "ComputerName", "PC-1", "DirectoryId", "d-1"), gone.about());
    }

    @Test
    void oldSnapshotsAreForgottenAndTheirSpaceComesBack() throws Exception {
        String filler = "X".repeat(2000);
        for (int hour = 1; hour <= 20; hour++) {
            String[] states = new String[100];
            for (int i = 0; i < states.length; i++) {
                states[i] = "a" + i + "=" + filler + hour;
            }
            refresh(store, hour, states);
        }
        store.close();
        long before = Files.size(store.file());
        store = store(folder);
        assertEquals(17, store.forget(new Retention(Duration.ofDays(1), 3), hour(20)));
        assertEquals(List.of(18L, 19L, 20L), store.snapshots().stream().map(Snapshot::number).toList());
        assertEquals(300, new Counted(store).records());
        assertEquals(100, store.changes(store.snapshots().getFirst(), store.snapshots().get(1)).size());
        assertEquals("18", "" + store.history("ws-a0").getFirst().snapshot());
        store.close();
        long after = Files.size(store.file());
        assertTrue(after < before / 4, () -> before + " bytes before, " + after + " after");
        store = store(folder);
        assertEquals(2, store.forget(new Retention(Duration.ZERO, 3), hour(500)), "the newest stays, however old");
        assertEquals(100, states(store).size());
    }

    @Test
    void whatTheNewestRestsOnIsNotForgotten() throws Exception {
        refresh(store, 1, "a=AVAILABLE", "b=AVAILABLE");
        Request some = Request.narrowed(IRELAND, Pages.WORKSPACES, "WorkspaceId", List.of("ws-b"));
        for (int hour = 2; hour < 5; hour++) {
            try (SnapshotWriter writer = store.begin("test", hour(hour))) {
                writer.page(some, Pages.workspaces("b=STOPPED"), hour(hour));
                writer.complete(some, hour(hour));
                writer.commit();
            }
        }
        store.forget(new Retention(Duration.ofDays(1), 1), hour(5));
        assertEquals(Map.of("a", "AVAILABLE", "b", "STOPPED"), states(store));
        assertEquals(List.of(hour(1), hour(4)), read(store).evidence().get(Estate.KIND).workspaces().stream()
                .map(w -> w.provenance().readAt()).toList());
    }

    @Test
    void ofOneThatIsOnItsWayTheStateTellsSinceWhen() throws Exception {
        refresh(store, 1, "a=AVAILABLE", "b=AVAILABLE");
        for (int hour = 2; hour < 6; hour++) {
            refresh(store, hour, "a=REBOOTING", "b=AVAILABLE");
        }
        Estate estate = read(store).evidence().get(Estate.KIND);
        assertEquals(List.of("AVAILABLE 01", "REBOOTING 02", "REBOOTING 03", "REBOOTING 04"),
                estate.earlierStates(estate.workspaces().getFirst()).stream()
                        .map(w -> w.state() + " " + w.provenance().readAt().toString().substring(11, 13)).toList());
        assertEquals(List.of(), estate.earlierStates(estate.workspaces().getLast()));
        assertEquals(List.of("a", "b"), List.copyOf(states(store).keySet()));
        assertTrue(read(store).evidence().coverage().isComplete(Pages.WORKSPACES, IRELAND));
        IntakeResult forCase = store.newestState().orElseThrow().readForCase(IntakeOptions.DEFAULT);
        assertEquals(5, forCase.sources().size(), "the newest, and four looks before");
    }
}
