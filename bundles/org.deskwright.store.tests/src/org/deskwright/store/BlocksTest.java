package org.deskwright.store;

import static org.deskwright.store.Pages.CONNECTIONS;
import static org.deskwright.store.Pages.IRELAND;
import static org.deskwright.store.Pages.OHIO;
import static org.deskwright.store.Pages.WORKSPACES;
import static org.deskwright.store.Pages.hour;
import static org.deskwright.store.Pages.page;
import static org.deskwright.store.Pages.store;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.deskwright.core.evidence.Scope;
import org.deskwright.core.intake.IntakeOptions;
import org.deskwright.core.intake.IntakeResult;
import org.deskwright.core.intake.ReadProblem;
import org.deskwright.estate.awscli.EstateJson;
import org.deskwright.estate.model.Estate;
import org.deskwright.estate.model.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in blocks is what versions and records say, whatever came and however. */
class BlocksTest {
    private static final List<String> VALUES = List.of("\"AVAILABLE\"", "\"STARTING\"", "\"é\\\"\\u0041\"", "null",
            "17", "[]", "[{\"Resource\": \"ROOT_VOLUME\", \"State\": \"X\"}]", "{\"RunningMode\": \"MANUAL\"}", "\"\"");
    private static final List<String> MEMBERS = List.of("State", "DirectoryId", "WorkspaceProperties",
            "ModificationStates", "UserName", "New");
    /** Is the same as one of them, so that the item is none of those that most are. */
    private static final String TWIN = "Ne\\u0077";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void blocksSayWhatVersionsSay(long seed) throws Exception {
        Random random = new Random(seed);
        try (EstateStore store = store(folder)) {
            for (int hour = 1; hour <= 12; hour++) {
                refresh(store, hour, random);
                compare(store, seed + " at " + hour);
                if (random.nextInt(4) == 0) {
                    new Counted(store).rows("UPDATE series SET blocks = 0 WHERE id % 2 = " + random.nextInt(2));
                }
                if (random.nextInt(6) == 0) {
                    store.forget(new Retention(Duration.ofDays(100), 2), hour(hour));
                }
            }
        }
    }

    private static void refresh(EstateStore store, int hour, Random random) throws Exception {
        try (SnapshotWriter writer = store.begin("test", hour(hour))) {
            for (Scope scope : List.of(IRELAND, OHIO)) {
                for (String kind : List.of(WORKSPACES, CONNECTIONS)) {
                    for (int n = random.nextInt(3); n > 0; n--) {
                        answer(writer, scope, kind, hour, random);
                    }
                }
                Request key = Request.whole(scope, "aws.kms.describe-key");
                if (random.nextInt(3) == 0) {
                    writer.page(key,
                            page("{\"KeyMetadata\": {\"Arn\": \"k" + random.nextInt(3) + "\", \"KeyId\": \"1\"}}"),
                            hour(hour));
                    writer.complete(key, hour(hour));
                }
            }
            if (random.nextInt(5) > 0) {
                writer.commit();
            }
        }
    }

    private static void answer(SnapshotWriter writer, Scope scope, String kind, int hour, Random random)
            throws Exception {
        String narrowed = random.nextBoolean() ? "" : VALUES.get(random.nextInt(2)).replace("\"", "");
        Request request = narrowed.isEmpty()
                ? Request.whole(scope, kind)
                : Request.narrowed(scope, kind, "DirectoryId", List.of(narrowed));
        try {
            for (int pages = 1 + random.nextInt(2); pages > 0; pages--) {
                StringJoiner items = new StringJoiner(", ",
                        kind.equals(WORKSPACES) ? "{\"Workspaces\": [" : "{\"WorkspacesConnectionStatus\": [",
                        "], \"NextToken\": null}");
                for (int n = random.nextInt(8); n > 0; n--) {
                    items.add(item("ws-" + random.nextInt(9), kind, narrowed, random));
                }
                writer.page(request, items.toString().getBytes(StandardCharsets.UTF_8), hour(hour));
            }
            if (random.nextInt(3) > 0) {
                writer.complete(request, hour(hour));
            } else {
                writer.lacking(request, Outcome.FAILED, "broke off", hour(hour));
            }
        } catch (IllegalStateException e) {
            assertTrue(e.getMessage().startsWith("The request ended already"), e.getMessage());
        }
    }

    private static String item(String id, String kind, String narrowed, Random random) {
        StringJoiner members = new StringJoiner(", ", "{", "}");
        if (kind.equals(CONNECTIONS) && random.nextInt(4) > 0) {
            members.add("\"ConnectionStateCheckTimestamp\": " + random.nextInt(100_000));
        }
        members.add("\"WorkspaceId\": \"" + id + "\"");
        if (random.nextInt(60) == 0) {
            members.add("\"" + TWIN + "\": 1");
        }
        for (String name : MEMBERS) {
            if (name.equals("DirectoryId") && !narrowed.isEmpty()) {
                members.add("\"DirectoryId\": \"" + narrowed + "\"");
            } else if (random.nextInt(3) == 0) {
                boolean isText = List.of("State", "DirectoryId", "UserName").contains(name);
                members.add("\"" + name + "\": " + switch (name) {
                    case "ModificationStates" -> VALUES.get(5 + random.nextInt(2));
                    case "WorkspaceProperties" -> VALUES.get(7);
                    default -> VALUES.get(random.nextInt(isText ? 3 : VALUES.size()));
                });
            }
        }
        return members.toString();
    }

    /** Blocks that hold more than one has room for, of which many go and come. */
    @Test
    void manyItemsFillSeveralBlocks() throws Exception {
        Random random = new Random(1);
        SortedMap<String, String> expected = new TreeMap<>();
        try (EstateStore store = store(folder)) {
            for (int hour = 1; hour <= 5; hour++) {
                expected.clear();
                List<String> states = new ArrayList<>();
                int offset = hour == 4 ? 15_000 : 0; // nearly all of them go
                for (int i = offset; i < offset + 20_000 + 100 * hour; i++) {
                    String id = "a" + (hour < 3 ? i : i + 7 * (i % 3));
                    String state = random.nextInt(50) == 0 ? "STOPPED" : "AVAILABLE";
                    if (expected.putIfAbsent(id, state) == null) {
                        states.add(id + "=" + state);
                    }
                }
                Pages.refresh(store, hour, states.toArray(String[]::new));
                assertEquals(expected, Pages.states(store));
                compare(store, "at " + hour);
            }
            assertTrue(Integer.parseInt(new Counted(store).rows("SELECT count(*) FROM block").getFirst()) >= 3);
            assertEquals(List.of("ok"), new Counted(store).rows("PRAGMA integrity_check"));
        }
    }

    /**
     * Letters of a block that are not what was written: versions and records know better, and the next refresh mends
     * it.
     */
    @Test
    void aSpoiltBlockIsNotBelieved() throws Exception {
        try (EstateStore store = store(folder)) {
            Pages.refresh(store, 1, "a1=AVAILABLE", "a2=STOPPED");
            Counted file = new Counted(store);
            for (String column : List.of("items", "ledger")) {
                file.rows("UPDATE block SET " + column + " = CAST(replace(CAST(" + column
                        + " AS TEXT), 'a1', 'a7') AS BLOB)");
                assertEquals(List.of(), file.rows("SELECT place FROM block WHERE instr(" + column + ", 'a1') > 0"));
                assertEquals(Map.of("a1", "AVAILABLE", "a2", "STOPPED"), Pages.states(store), column);
                Pages.refresh(store, 2, "a1=AVAILABLE", "a2=STOPPED");
                assertEquals(2, new Counted(store).versions(), "nothing is held to be new");
                compare(store, column);
            }
        }
    }

    /** Reads the newest state both ways. */
    static void compare(EstateStore store, String where) throws Exception {
        if (store.newest().isEmpty()) {
            return;
        }
        IntakeResult blocks = store.newestState().orElseThrow().readForCase(IntakeOptions.DEFAULT);
        Counted file = new Counted(store);
        file.rows("UPDATE series SET blocks = -1");
        IntakeResult versions = store.newestState().orElseThrow().readForCase(IntakeOptions.DEFAULT);
        file.rows("UPDATE series SET blocks = head");
        assertEquals(told(versions), told(blocks), where);
        assertEquals(versions.problems().stream().map(ReadProblem::source).sorted().toList(),
                blocks.problems().stream().map(ReadProblem::source).sorted().toList(), where);
        assertEquals(versions.evidence().fingerprint(), blocks.evidence().fingerprint(), where);
        assertEquals(versions.evidence().coverage().entries().stream().map(Object::toString).sorted().toList(),
                blocks.evidence().coverage().entries().stream().map(Object::toString).sorted().toList(), where);
        assertEquals(files(versions), files(blocks), where);
    }

    private static SortedMap<String, String> told(IntakeResult result) {
        Estate estate = result.evidence().find(Estate.KIND).orElse(Estate.EMPTY);
        SortedMap<String, String> told = new TreeMap<>();
        Stream.<Item>concat(estate.workspaces().stream(), estate.connectionStatuses().stream())
                .forEach(item -> told.put(item.getClass().getSimpleName() + " " + item.scope() + " " + item.id(),
                        item.provenance().readAt() + " " + new TreeMap<>(EstateJson.toJson(item).asMap())));
        estate.workspaces().forEach(w -> told.put("before " + w.scope() + w.id(), estate.earlierStates(w).toString()));
        return told;
    }

    private static List<String> files(IntakeResult result) {
        return result.sources().stream().map(source -> source.name() + " " + source.manifest()).sorted().toList();
    }
}
