package org.deskwright.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.deskwright.core.evidence.Scope;
import org.deskwright.core.intake.IntakeOptions;
import org.deskwright.core.intake.IntakeResult;
import org.deskwright.estate.model.Estate;
import org.deskwright.estate.model.Workspace;

/** What tests tell a store. */
final class Pages {
    static final String WORKSPACES = "aws.workspaces.describe-workspaces";
    static final String CONNECTIONS = "aws.workspaces.describe-workspaces-connection-status";
    static final Scope IRELAND = new Scope("111122223333", "eu-west-1");
    static final Scope OHIO = new Scope("111122223333", "us-east-2");
    static final Request ALL = Request.whole(IRELAND, WORKSPACES);

    private Pages() {
    }

    static EstateStore store(Path folder) throws StoreException {
        return EstateStore.open(folder.resolve(EstateStore.FILE_NAME));
    }

    /** The nth hour of a day. */
    static Instant hour(int n) {
        return Instant.parse("2026-11-25T00:00:00Z").plusSeconds(3600L * n);
    }

    static byte[] page(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * @param states by the end of the id: {@code a=AVAILABLE}
     */
    static byte[] workspaces(String... states) {
        return page(List.of(states).stream().map(s -> s.split("=")).map(
                s -> "{\"WorkspaceId\": \"ws-%s\", \"DirectoryId\": \"d-%c\", \"State\": \"%s\", \"Novelty\": [\"é\", 1]}"
                        .formatted(s[0], s[0].charAt(0), s[1]))
                .collect(Collectors.joining(", ", "{\"Workspaces\": [", "], \"NextToken\": \"t\"}")));
    }

    /** A refresh that asks for all WorkSpaces and nothing else. */
    static Snapshot refresh(EstateStore store, int hour, String... states) throws Exception {
        try (SnapshotWriter writer = store.begin("test", hour(hour))) {
            writer.page(ALL, workspaces(states), hour(hour));
            writer.complete(ALL, hour(hour));
            return writer.commit();
        }
    }

    static IntakeResult read(EstateStore store) throws StoreException {
        return store.newestState().orElseThrow().read(IntakeOptions.DEFAULT);
    }

    /** By the end of its id, the state of each WorkSpace. */
    static Map<String, String> states(StoredState state) throws StoreException {
        Estate estate = state.read(IntakeOptions.DEFAULT).evidence().find(Estate.KIND).orElse(Estate.EMPTY);
        return estate.workspaces().stream()
                .collect(Collectors.toMap(w -> w.id().substring(3), Workspace::state, (a, b) -> b, TreeMap::new));
    }

    /** Likewise by Region and the end of the id. */
    static Map<String, String> placed(StoredState state) throws StoreException {
        Estate estate = state.read(IntakeOptions.DEFAULT).evidence().find(Estate.KIND).orElse(Estate.EMPTY);
        return estate.workspaces().stream().collect(Collectors.toMap(
                w -> w.scope().region() + " " + w.id().substring(3), Workspace::state, (a, b) -> b, TreeMap::new));
    }

    static Map<String, String> states(EstateStore store) throws StoreException {
        return states(store.newestState().orElseThrow());
    }
}
