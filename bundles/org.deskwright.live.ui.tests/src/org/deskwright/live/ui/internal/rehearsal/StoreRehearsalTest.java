package org.deskwright.live.ui.internal.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class StoreRehearsalTest {
    @Test
    void nothingIsLeftBehind() throws IOException {
        Set<Path> before = left();
        StoreRehearsal.run();
        assertEquals(before, left());
    }

    @Test
    void whoeverEndsTheWorkbenchDoesNotWaitForIt() throws IOException {
        Set<Path> before = left();
        Thread.currentThread().interrupt();
        try {
            StoreRehearsal.run();
        } finally {
            assertTrue(Thread.interrupted());
        }
        assertEquals(before, left());
    }

    @Test
    void whereverItIsEndedNothingIsLeftBehind() throws Exception {
        Set<Path> before = left();
        for (int millis = 5; millis < 600; millis = millis * 3 / 2 + 1) {
            Thread rehearsing = Thread.ofPlatform().start(() -> {
                try {
                    StoreRehearsal.run();
                } catch (IOException | RuntimeException e) {
                    // it was ended
                }
            });
            rehearsing.join(millis);
            rehearsing.interrupt();
            rehearsing.join();
            assertEquals(before, left(), "after " + millis + " ms");
        }
    }

    private static Set<Path> left() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(f -> f.getFileName().toString().startsWith("deskwright-store-rehearsal-"))
                    .collect(Collectors.toSet());
        }
    }
}
