package org.deskwright.store;

import static org.deskwright.store.Pages.refresh;
import static org.deskwright.store.Pages.states;
import static org.deskwright.store.Pages.store;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A damaged store that several processes have to do with. */
class SetAsideTest {
    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve(EstateStore.FILE_NAME);
    }

    private List<String> beside(String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).filter(f -> f.startsWith(EstateStore.FILE_NAME + ending))
                    .toList();
        }
    }

    private byte[] damage() throws IOException {
        byte[] bytes = Files.readAllBytes(file());
        Arrays.fill(bytes, 4096, bytes.length, (byte) 0x5a);
        Files.write(file(), bytes);
        return bytes;
    }

    private void fill() throws Exception {
        try (EstateStore store = store(folder)) {
            for (int i = 1; i < 5; i++) {
                refresh(store, i, "a1=AVAILABLE", "a2=" + "X".repeat(i * 10_000));
            }
        }
    }

    @Test
    void itStaysWhereItIsWhileAnotherProcessHasItOpen() throws Exception {
        fill();
        byte[] damaged;
        try (Child other = Child.start(folder, ChildReader.class, file().toString())) {
            other.await("opened");
            damaged = damage();
            StoreException held = assertThrows(StoreException.class, () -> store(folder));
            assertEquals(StoreException.Reason.DAMAGED, held.reason());
            assertTrue(held.getMessage().contains("another Deskwright has it open"), held.getMessage());
            assertEquals(1, held.getMessage().lines().count());
            assertEquals(List.of(), beside(".damaged-"));
            assertEquals(-1, Arrays.mismatch(damaged, Files.readAllBytes(file())), "nothing was done to it");
            other.kill();
        }
        try (EstateStore store = store(folder)) {
            Path aside = store.setAside().orElseThrow();
            assertEquals(-1, Arrays.mismatch(damaged, Files.readAllBytes(aside)));
            refresh(store, 9, "a1=STOPPED");
            assertEquals(Map.of("a1", "STOPPED"), states(store));
            assertEquals(1, beside(".open-").size(), "what the killed one left is gone");
        }
        assertEquals(List.of(), beside(".open-"));
    }

    @Test
    void itStaysWhereItIsWhileTheSameProcessHasItOpen() throws Exception {
        fill();
        EstateStore first = store(folder);
        damage();
        assertThrows(StoreException.class, () -> store(folder));
        assertThrows(StoreException.class, () -> store(folder), "to look did not let go of what the first one holds");
        assertEquals(List.of(), beside(".damaged-"));
        first.close();
        try (EstateStore store = store(folder)) {
            assertTrue(store.setAside().isPresent());
        }
    }

    @Test
    void ofSeveralThatFindItDamagedAtOnceOneSetsItAside() throws Exception {
        fill();
        byte[] damaged = damage();
        List<Child> children = new ArrayList<>();
        try {
            for (int i = 0; i < 3; i++) {
                children.add(Child.start(folder, ChildReader.class, file().toString()));
            }
            for (Child child : children) {
                child.await("opened");
            }
            List<String> aside = beside(".damaged-").stream().filter(f -> !f.endsWith("-wal") && !f.endsWith("-shm"))
                    .toList();
            assertEquals(1, aside.size(), aside.toString());
            assertEquals(-1, Arrays.mismatch(damaged, Files.readAllBytes(folder.resolve(aside.getFirst()))));
            try (EstateStore store = store(folder)) {
                assertTrue(store.setAside().isEmpty());
                refresh(store, 9, "a1=STOPPED");
                assertEquals(Map.of("a1", "STOPPED"), states(store));
            }
        } finally {
            children.forEach(Child::close);
        }
    }
}
