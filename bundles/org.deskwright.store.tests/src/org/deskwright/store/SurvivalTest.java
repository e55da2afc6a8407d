package org.deskwright.store;

import static org.deskwright.store.Pages.hour;
import static org.deskwright.store.Pages.refresh;
import static org.deskwright.store.Pages.states;
import static org.deskwright.store.Pages.store;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong around a store, and what is left of it. */
class SurvivalTest {
    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve(EstateStore.FILE_NAME);
    }

    @Test
    void aKilledRefreshLeavesWhatItHadRead() throws Exception {
        try (EstateStore store = store(folder)) {
            refresh(store, 1, "a1=AVAILABLE", "b1=STOPPED");
        }
        try (Child child = Child.start(folder, ChildWriter.class, file().toString(), "eu-west-1", "0")) {
            child.await("under way");
            try (EstateStore store = store(folder)) {
                assertEquals(1, store.snapshots().size(), "the child is alive, so its refresh is its own");
                assertEquals(Map.of("a1", "AVAILABLE", "b1", "STOPPED"), states(store));
            }
            child.kill();
        }
        try (EstateStore store = store(folder)) {
            Snapshot second = store.newest().orElseThrow();
            assertEquals(2, second.number());
            assertEquals("the process that took it ended before its time", second.brokenOff());
            assertEquals(Outcome.PARTIAL, second.parts().getFirst().outcome());
            Map<String, String> states = states(store);
            assertTrue(states.size() > 10_000, () -> "only " + states.size());
            assertEquals("STARTING", states.get("a1"));
            assertEquals("STOPPED", states.get("b1"), "what was not seen is not gone");
            assertEquals(List.of("ok"), new Counted(store).rows("PRAGMA integrity_check"));
            assertEquals(List.of("0"), new Counted(store).rows("SELECT count(*) FROM staged"));
        }
    }

    @Test
    void severalProcessesTakeSnapshotsAtOnce() throws Exception {
        try (Child one = Child.start(folder, ChildWriter.class, file().toString(), "eu-west-1", "20");
                Child other = Child.start(folder, ChildWriter.class, file().toString(), "us-east-2", "20");
                EstateStore store = store(folder)) {
            for (int i = 1; i <= 20; i++) {
                refresh(store, i, "b1=" + (i % 2 == 0 ? "AVAILABLE" : "STOPPED"));
                states(store);
            }
            one.awaitEnd();
            other.awaitEnd();
            List<Snapshot> all = store.snapshots();
            assertEquals(60, all.size());
            assertEquals(60, all.getLast().number());
            assertEquals(20, all.stream().filter(s -> s.origin().equals("us-east-2")).count());
            assertTrue(all.stream().allMatch(Snapshot::isComplete));
            assertEquals(List.of("ok"), new Counted(store).rows("PRAGMA integrity_check"));
            assertEquals(20, store.history("ws-b1").stream().filter(e -> e.change().type() != Change.Type.VANISHED)
                    .map(HistoryEntry::snapshot).distinct().count(), "none of ours was lost among the others");
        }
    }

    @Test
    void aFullStoreSaysSoAndStaysReadable() throws Exception {
        try (EstateStore store = store(folder)) {
            refresh(store, 1, "a1=AVAILABLE");
            store.limit(200);
            fill(store);
            store.limit(100_000);
            refresh(store, 3, "a1=STOPPED");
            assertEquals(Map.of("a1", "STOPPED"), states(store));
        }
    }

    /** With a real disk: of 3 MB in memory, where the test may make one. */
    @Test
    void aFullDiskSaysSoAndStaysReadable() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", disk.toString()), "needs a disk to fill");
        try {
            SqliteLibrary.prepare(folder); // or the library itself would fill the disk
            try (EstateStore store = store(disk)) {
                refresh(store, 1, "a1=AVAILABLE");
                fill(store);
            }
            fillUp(disk);
            try (EstateStore store = store(disk)) {
                assertEquals(Map.of("a1", "AVAILABLE"), states(store),
                        "and so it is opened on a disk without any space");
            }
            Files.delete(disk.resolve("rest"));
            try (EstateStore store = store(disk)) {
                refresh(store, 3, "a1=STOPPED");
                assertEquals(Map.of("a1", "STOPPED"), states(store));
            }
            fillUp(disk);
            try (EstateStore store = store(disk)) {
                assertEquals(Map.of("a1", "STOPPED"), states(store));
                Files.delete(disk.resolve("rest"));
                refresh(store, 5, "a1=AVAILABLE");
                assertEquals(Map.of("a1", "AVAILABLE"), states(store));
            }
        } finally {
            run("umount", disk.toString());
        }
    }

    private static void fillUp(Path disk) throws IOException {
        byte[] block = new byte[4096];
        try (var out = Files.newOutputStream(disk.resolve("rest"))) { // made even where nothing can be written to it
            for (int i = 0; i < 1000; i++) {
                out.write(block);
            }
        } catch (IOException e) {
            return; // it is full
        }
        throw new AssertionError("the disk is larger than it should be");
    }

    private static void fill(EstateStore store) throws Exception {
        StoreException full = assertThrows(StoreException.class, () -> {
            try (SnapshotWriter writer = store.begin("test", hour(2))) {
                for (int i = 1000; i < 50_000; i += 500) {
                    writer.page(Pages.ALL, ChildWriter.some(i, i + 500, "STOPPED"), hour(2));
                }
                writer.commit();
            }
        });
        assertEquals(StoreException.Reason.FULL, full.reason());
        assertTrue(full.getMessage().startsWith("no space is left for " + store.file()), full.getMessage());
        assertEquals(1, full.getMessage().lines().count());
        assertEquals(List.of(), Pages.read(store).problems());
        assertEquals("AVAILABLE", states(store).get("a1"), () -> "" + full);
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void aNewerStoreIsRefusedAndLeftAlone() throws Exception {
        try (EstateStore store = store(folder)) {
            refresh(store, 1, "a1=AVAILABLE");
        }
        new Counted(file()).rows("PRAGMA user_version = 99");
        byte[] before = Files.readAllBytes(file());
        StoreException newer = assertThrows(StoreException.class, () -> store(folder));
        assertEquals(StoreException.Reason.NEWER, newer.reason());
        assertTrue(newer.getMessage().contains("(format 99, this one knows " + Schema.VERSION + ")"));
        assertEquals(-1, java.util.Arrays.mismatch(before, Files.readAllBytes(file())));
    }

    @Test
    void anotherDatabaseIsLeftAlone() throws Exception {
        new Counted(file()).rows("CREATE TABLE theirs (x)");
        assertEquals(StoreException.Reason.FOREIGN, assertThrows(StoreException.class, () -> store(folder)).reason());
        Files.writeString(file(), "a letter to nobody, which is longer than the header of a database would have to be");
        assertEquals(StoreException.Reason.FOREIGN, assertThrows(StoreException.class, () -> store(folder)).reason());
        assertTrue(Files.readString(file()).startsWith("a letter"));
    }

    @Test
    void aDamagedStoreIsSetAsideAndNamed() throws Exception {
        try (EstateStore store = store(folder)) {
            for (int i = 1; i < 5; i++) {
                refresh(store, i, "a1=AVAILABLE", "a2=" + "X".repeat(i * 10_000));
            }
        }
        byte[] bytes = Files.readAllBytes(file());
        java.util.Arrays.fill(bytes, 4096, bytes.length, (byte) 0x5a);
        Files.write(file(), bytes);
        try (EstateStore store = store(folder)) {
            Path aside = store.setAside().orElseThrow();
            assertTrue(aside.getFileName().toString().startsWith("estate.db.damaged-"), aside.toString());
            assertEquals(-1, java.util.Arrays.mismatch(bytes, Files.readAllBytes(aside)), "nothing of it is lost");
            assertEquals(List.of(), store.snapshots());
            refresh(store, 9, "a1=STOPPED");
            assertEquals(Map.of("a1", "STOPPED"), states(store));
        }
        try (EstateStore store = store(folder)) {
            assertTrue(store.setAside().isEmpty());
        }
    }

    @Test
    void aSuspectedStoreThatCannotBeLookedIntoStaysWhereItIs() throws Exception {
        try (EstateStore store = store(folder)) {
            refresh(store, 1, "a1=AVAILABLE");
        }
        Damage.note(file());
        Path log = folder.resolve(EstateStore.FILE_NAME + "-wal");
        Files.createDirectory(log);
        StoreException closed = assertThrows(StoreException.class, () -> store(folder));
        assertEquals(StoreException.Reason.READ_ONLY, closed.reason(), closed.getMessage());
        Files.delete(log);
        try (EstateStore store = store(folder)) {
            assertEquals(Optional.empty(), store.setAside());
            assertEquals(1, store.snapshots().size());
        }
    }

    @Test
    void theLibraryLiesBesideTheStoreAndNothingElseIsLeft() throws Exception {
        String lib = System.getProperty("org.sqlite.lib.path");
        try (EstateStore store = store(folder)) {
            refresh(store, 1, "a1=AVAILABLE");
        }
        lib = lib == null ? System.getProperty("org.sqlite.lib.path") : lib;
        assertTrue(lib.contains("native") && lib.contains("sqlite-"), lib);
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(), files.map(f -> f.getFileName().toString())
                    .filter(f -> !f.equals(EstateStore.FILE_NAME) && !f.equals("native")).toList());
        }
    }
}
