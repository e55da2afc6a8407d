package org.deskwright.store;

import static org.deskwright.store.Pages.refresh;
import static org.deskwright.store.Pages.states;
import static org.deskwright.store.Pages.store;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

import org.deskwright.core.intake.IntakeOptions;
import org.deskwright.estate.model.ConnectionStatus;
import org.deskwright.estate.model.Details;
import org.deskwright.estate.model.Estate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stores as older versions left them are taken along. */
class OlderStoresTest {
    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve(EstateStore.FILE_NAME);
    }

    /** The form that version 1 had, with what it would have written; each later version keeps its own file here. */
    @Test
    void aStoreOfVersion1IsTakenAlong() throws Exception {
        for (String name : List.of("schema-1.sql", "content-1.sql")) {
            try (var in = OlderStoresTest.class.getResourceAsStream("/fixtures/" + name)) {
                String sql = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
                for (String statement : sql.strip().split(";\\s*")) {
                    new Counted(file()).rows(statement);
                }
            }
        }
        try (EstateStore store = store(folder)) {
            assertEquals(List.of("" + Schema.VERSION), new Counted(store).rows("PRAGMA user_version"));
            assertEquals(List.of(1L, 2L, 3L), store.snapshots().stream().map(Snapshot::number).toList());
            assertEquals(Map.of("a", "STARTING", "b", "STOPPED"), states(store),
                    "the third was under way when it was killed");
            assertEquals(Map.of("a", "AVAILABLE"), states(store.state(store.snapshots().getFirst())));
            assertEquals(List.of("CONNECTED"), Pages.read(store).evidence().get(Estate.KIND).connectionStatuses()
                    .stream().map(s -> s.state()).toList());
            refresh(store, 4, "a=AVAILABLE");
            assertEquals(Map.of("a", "AVAILABLE"), states(store));
        }
    }

    /**
     * A file that version 2 wrote: three refreshes, the last with an answer about one directory and one that broke off,
     * and a fourth that was killed.
     */
    @Test
    void aStoreOfVersion2IsTakenAlong() throws Exception {
        try (var in = new GZIPInputStream(OlderStoresTest.class.getResourceAsStream("/fixtures/store-2.db.gz"))) {
            Files.copy(in, file());
        }
        assertEquals(List.of("2"), new Counted(file()).rows("PRAGMA user_version"));
        try (EstateStore store = store(folder)) {
            assertEquals(List.of("" + Schema.VERSION), new Counted(store).rows("PRAGMA user_version"));
            List<Snapshot> all = store.snapshots();
            assertEquals(List.of(1L, 2L, 3L, 4L), all.stream().map(Snapshot::number).toList());
            assertEquals(Map.of("a1", "AVAILABLE", "b1", "STOPPED", "b2", "AVAILABLE"),
                    states(store.state(all.getFirst())));
            assertEquals(Map.of("a1", "STOPPED", "b2", "STARTING"), states(store.state(all.get(2))),
                    "b1 was not in the answer about its directory");
            assertEquals(
                    Map.of("ws-a1", "CONNECTED at 2025-11-25T03:59:50.500Z", "ws-b1",
                            "UNKNOWN at 2025-11-25T02:59:50.500Z"),
                    connections(store.state(all.get(2))), "each as of the last look at it");
            Map<String, String> last = Map.of("a1", "AVAILABLE", "a2", "PENDING", "b2", "STARTING");
            assertEquals(last, states(store), "the fourth was under way when it was killed");
            Map<String, String> connected = connections(store.state(all.getLast()));
            assertEquals(1, Pages.read(store).evidence().get(Details.KIND).all("aws.kms.describe-key").size());

            refresh(store, 5, "a1=AVAILABLE", "a2=AVAILABLE", "b2=STOPPED");
            assertEquals(Map.of("a1", "AVAILABLE", "a2", "AVAILABLE", "b2", "STOPPED"), states(store));
            assertEquals(List.of("appeared ws-a2 4", "changed ws-a2 5"), store.history("ws-a2").stream()
                    .map(e -> e.change().type().word() + " " + e.change().item() + " " + e.snapshot()).toList());
            assertEquals(connected, connections(store.newestState().orElseThrow()));
            assertEquals(last, states(store.state(all.getLast())), "what was before can still be seen");
        }
    }

    private static Map<String, String> connections(StoredState state) throws StoreException {
        return state.read(IntakeOptions.DEFAULT).evidence().get(Estate.KIND).connectionStatuses().stream()
                .collect(Collectors.toMap(ConnectionStatus::id,
                        s -> s.state() + " at " + s.checkedAt().map(Object::toString).orElse(""), (a, b) -> b,
                        TreeMap::new));
    }
}
