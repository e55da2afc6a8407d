package org.deskwright.store;

import static org.deskwright.store.Pages.refresh;
import static org.deskwright.store.Pages.states;
import static org.deskwright.store.Pages.store;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.deskwright.core.intake.IntakeOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process is killed at any moment, and pages of the file are spoilt. */
class KillTest {
    @TempDir
    private Path folder;

    @Test
    void aKillAtAnyMomentLeavesASoundStore() throws Exception {
        Random random = new Random(5);
        long last = 0;
        for (int round = 0; round < 4; round++) {
            try (Child child = Child.start(folder, ChildWriter.class, folder.resolve(EstateStore.FILE_NAME).toString(),
                    "eu-west-1", "100000")) {
                long before = last;
                child.awaitThat(() -> newest() > before + 1);
                Thread.sleep(random.nextInt(300));
                child.kill();
            }
            try (EstateStore store = store(folder)) {
                assertTrue(store.setAside().isEmpty());
                assertEquals(List.of("ok"), new Counted(store).rows("PRAGMA integrity_check"));
                List<Snapshot> all = store.snapshots();
                last = all.getLast().number();
                assertEquals(last, all.size(), "none is lost, none twice");
                assertTrue(all.stream().allMatch(s -> s.isComplete() || !s.brokenOff().isEmpty()));
                BlocksTest.compare(store, "after kill " + round);
                Snapshot whole = all.reversed().stream().filter(Snapshot::isComplete).findFirst().orElseThrow();
                Map<String, String> states = states(store.state(whole));
                assertEquals(50, states.size());
                assertEquals(1, Set.copyOf(states.values()).size(), "all of one refresh or nothing of it");
            }
        }
    }

    /** One of two workbenches on a store is killed while it writes; the other reads and writes on. */
    @Test
    void whereOneOfTwoProcessesIsKilledTheOtherGoesOn() throws Exception {
        String file = folder.resolve(EstateStore.FILE_NAME).toString();
        try (Child other = Child.start(folder, ChildWorkbench.class, file, "us-east-2", "30")) {
            other.await("round 2.");
            for (String count : List.of("100000", "0")) { // between snapshots, and in the middle of a large one
                try (Child killed = Child.start(folder, ChildWriter.class, file, "eu-west-1", count)) {
                    if (count.equals("0")) {
                        killed.await("under way");
                    } else {
                        killed.awaitThat(this::hasIreland);
                    }
                    killed.kill();
                }
            }
            other.awaitEnd();
        }
        try (EstateStore store = store(folder)) {
            assertTrue(store.setAside().isEmpty());
            assertEquals(List.of("ok"), new Counted(store).rows("PRAGMA integrity_check"));
            List<Snapshot> all = store.snapshots();
            assertEquals(all.size(), all.getLast().number(), "none is lost, none twice");
            assertEquals(30, all.stream().filter(s -> s.origin().equals("us-east-2") && s.isComplete()).count());
            assertTrue(all.stream().anyMatch(s -> s.origin().equals("child") && !s.brokenOff().isEmpty()),
                    "what the killed one had read is kept, and told from what is whole");
            BlocksTest.compare(store, "after two were killed");
            assertEquals(50, Pages.placed(store.newestState().orElseThrow()).entrySet().stream()
                    .filter(e -> e.getKey().startsWith("us-east-2") && e.getValue().equals("AVAILABLE")).count());
        }
    }

    private boolean hasIreland() {
        try {
            return !new Counted(folder.resolve(EstateStore.FILE_NAME))
                    .rows("SELECT 1 FROM snapshot WHERE number IS NOT NULL AND origin = 'eu-west-1'").isEmpty();
        } catch (SQLException e) {
            return false; // it is busy
        }
    }

    private long newest() {
        try {
            List<String> found = new Counted(folder.resolve(EstateStore.FILE_NAME))
                    .rows("SELECT max(number) FROM snapshot");
            return found.isEmpty() || found.getFirst() == null ? 0 : Long.parseLong(found.getFirst());
        } catch (SQLException e) {
            return 0; // it is being made
        }
    }

    /** Whatever page it is: the store is read as it was, or the damage is named and the file is set aside. */
    @Test
    void aSpoiltPageIsNamedOrDoesNotMatter() throws Exception {
        Path file = folder.resolve(EstateStore.FILE_NAME);
        Map<String, String> expected;
        try (EstateStore store = store(folder)) {
            for (int hour = 1; hour < 4; hour++) {
                String[] states = new String[400];
                for (int i = 0; i < states.length; i++) {
                    states[i] = "a" + i + "=" + (i % hour == 0 ? "AVAILABLE" : "STOPPED");
                }
                refresh(store, hour, states);
            }
            expected = states(store);
        }
        byte[] sound = Files.readAllBytes(file);
        Set<String> ways = new HashSet<>();
        for (int page = 1; page < sound.length / 4096; page += 3) {
            Files.write(file, sound);
            try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
                out.seek(4096L * page);
                out.write(new byte[4096]);
            }
            ways.add(read(page, expected));
            try (var left = Files.list(folder)) {
                for (Path one : left.filter(f -> f.getFileName().toString().startsWith(EstateStore.FILE_NAME))
                        .toList()) {
                    Files.delete(one);
                }
            }
        }
        assertTrue(ways.contains("read") && ways.contains("named"), ways.toString());
    }

    private String read(int page, Map<String, String> expected) throws Exception {
        try (EstateStore store = store(folder)) {
            if (store.setAside().isPresent()) {
                return "set aside";
            }
            assertEquals(expected, states(store), "page " + page);
            store.state(store.snapshots().getFirst()).read(IntakeOptions.DEFAULT);
            return "read";
        } catch (StoreException e) {
            assertEquals(StoreException.Reason.DAMAGED, e.reason(), "page " + page + ": " + e.getMessage());
            assertTrue(e.getMessage().contains(EstateStore.FILE_NAME + " is damaged"), e.getMessage());
        }
        try (EstateStore store = store(folder)) {
            assertTrue(store.setAside().isPresent(),
                    "page " + page + ": what was named is set aside at the next start");
            return "named";
        }
    }
}
