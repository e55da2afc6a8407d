package org.deskwright.store;

import static org.deskwright.store.Pages.IRELAND;
import static org.deskwright.store.Pages.OHIO;
import static org.deskwright.store.Pages.WORKSPACES;
import static org.deskwright.store.Pages.hour;
import static org.deskwright.store.Pages.placed;
import static org.deskwright.store.Pages.store;
import static org.deskwright.store.Pages.workspaces;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;

import org.deskwright.core.evidence.Scope;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Refreshes of all kinds in any order, against a model that simply keeps a whole copy of everything for each snapshot:
 * states, changes and histories must come out the same, before and after the oldest are forgotten.
 */
class HistoryPropertyTest {
    private static final List<String> STATES = List.of("AVAILABLE", "STOPPED", "STARTING", "UNHEALTHY");

    @TempDir
    private Path folder;
    /** By account and Region and then the end of the id, the state; one for each snapshot. */
    private final List<Map<String, String>> copies = new ArrayList<>(List.of(Map.of()));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theStoreKnowsWhatWholeCopiesWouldKnow(long seed) throws Exception {
        Random random = new Random(seed);
        try (EstateStore store = store(folder)) {
            int count = 8 + random.nextInt(8);
            for (int hour = 1; hour <= count; hour++) {
                refresh(store, hour, random);
            }
            compare(store);
            // the last of each few hours, of those that are older than a few
            Retention thinned = new Retention(Duration.ofDays(1000), 1000,
                    List.of(new Retention.Step(Duration.ofHours(random.nextInt(count)),
                            Duration.ofHours(2 + random.nextInt(4)))));
            store.forget(thinned, hour(count));
            compare(store);
            refresh(store, count + 1, random);
            store.forget(thinned, hour(count + 3));
            compare(store);
            store.forget(new Retention(Duration.ofDays(1000), 1 + random.nextInt(count)), hour(count));
            compare(store);
            refresh(store, count + 2, random);
            compare(store);
        }
    }

    private void refresh(EstateStore store, int hour, Random random) throws Exception {
        Map<String, String> copy = new TreeMap<>(copies.getLast());
        try (SnapshotWriter writer = store.begin("test", hour(hour))) {
            for (Scope scope : List.of(IRELAND, OHIO)) {
                List<String> letters = new ArrayList<>(List.of("", "a", "b", "c"));
                for (int i = random.nextInt(3); i >= 0; i--) {
                    answer(writer, scope, hour, letters.remove(random.nextInt(letters.size())), random, copy);
                }
            }
            if (random.nextInt(4) > 0) {
                writer.commit();
            }
        }
        copies.add(copy);
    }

    /** Of all WorkSpaces or of those of a directory; to the end or not. */
    private static void answer(SnapshotWriter writer, Scope scope, int hour, String letter, Random random,
            Map<String, String> copy) throws Exception {
        Request request = letter.isEmpty()
                ? Request.whole(scope, WORKSPACES)
                : Request.narrowed(scope, WORKSPACES, "DirectoryId", List.of("d-" + letter));
        Map<String, String> found = new TreeMap<>();
        for (int i = random.nextInt(12); i > 0; i--) {
            String id = (letter.isEmpty() ? "abc".charAt(random.nextInt(3)) + "" : letter) + random.nextInt(6);
            found.put(id, STATES.get(random.nextInt(STATES.size())));
        }
        boolean complete = random.nextInt(3) > 0;
        String region = scope.region() + " ";
        if (complete) {
            copy.keySet().removeIf(key -> key.startsWith(region + letter));
        }
        found.forEach((id, state) -> copy.put(region + id, state));
        writer.page(request, workspaces(found.entrySet().stream().map(Object::toString).toArray(String[]::new)),
                hour(hour));
        if (complete) {
            writer.complete(request, hour(hour));
        } else {
            writer.lacking(request, Outcome.FAILED, "broke off", hour(hour));
        }
    }

    private void compare(EstateStore store) throws Exception {
        List<Snapshot> snapshots = store.snapshots();
        for (Snapshot from : snapshots) {
            Map<String, String> before = copies.get((int) from.number());
            assertEquals(before, placed(store.state(from)), () -> "state at " + from);
            for (Snapshot to : snapshots) {
                if (from.number() <= to.number()) {
                    assertEquals(expected(before, copies.get((int) to.number())), told(store.changes(from, to)),
                            () -> "from " + from.number() + " to " + to.number());
                }
            }
        }
    }

    private static List<String> expected(Map<String, String> before, Map<String, String> after) {
        TreeSet<String> keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        List<String> changes = new ArrayList<>();
        for (String key : keys) {
            String was = before.get(key);
            String is = after.get(key);
            if (was == null) {
                changes.add("appeared " + key);
            } else if (is == null) {
                changes.add("vanished " + key);
            } else if (!was.equals(is)) {
                changes.add("changed " + key + " State " + was + " " + is);
            }
        }
        changes.sort(null);
        return changes;
    }

    private static List<String> told(List<Change> changes) {
        List<String> told = new ArrayList<>();
        for (Change change : changes) {
            StringBuilder line = new StringBuilder(
                    change.type().word() + " " + change.scope().region() + " " + change.item().substring(3));
            change.members().forEach(m -> line.append(" " + m.name() + " " + m.before() + " " + m.after()));
            told.add(line.toString());
        }
        told.sort(null);
        return told;
    }
}
