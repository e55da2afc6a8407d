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

    private static Set<Path> left() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(f -> f.getFileName().toString().startsWith("deskwright-store-rehearsal-"))
                    .collect(Collectors.toSet());
        }
    }
}
