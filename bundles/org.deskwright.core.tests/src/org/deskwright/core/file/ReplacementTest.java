package org.deskwright.core.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.URI;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplacementTest {
    @TempDir
    Path folder;

    @Test
    void theFileHasTheNewTextAndNothingIsLeftBesideIt() throws IOException {
        Path file = Files.writeString(folder.resolve("list.xml"), "old");
        Replacement.of(file, "new \u00fc");
        assertEquals("new \u00fc", Files.readString(file));
        assertEquals(List.of(file), files());
    }

    @Test
    void whileTheDraftIsWrittenTheOldFileIsThere() throws IOException {
        Path file = Files.writeString(folder.resolve("list.xml"), "old");
        Replacement.of(file, draft -> {
            Files.writeString(draft, "half");
            assertEquals("old", Files.readString(file));
            Files.writeString(draft, "whole");
        });
        assertEquals("whole", Files.readString(file));
    }

    /** As on a full disk. */
    @Test
    void whatFailsLeavesTheFileAsItWasAndNoDraft() throws IOException {
        Path file = Files.writeString(folder.resolve("list.xml"), "old");
        IOException thrown = assertThrows(IOException.class, () -> Replacement.of(file, draft -> {
            Files.writeString(draft, "ha");
            throw new IOException("No space left on device");
        }));
        assertEquals("No space left on device", thrown.getMessage());
        assertEquals("old", Files.readString(file));
        assertEquals(List.of(file), files());
    }

    /** A zip and a folder are two file systems, between which nothing is moved in one step. */
    @Test
    void whereNothingMovesInOneStepItIsCopiedUnlessThatIsRefused() throws IOException {
        Path from = Files.writeString(folder.resolve("from"), "text");
        URI zip = URI.create("jar:" + folder.resolve("other.zip").toUri());
        try (FileSystem other = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
            Path to = Files.writeString(other.getPath("/to"), "old");
            assertThrows(AtomicMoveNotSupportedException.class, () -> Replacement.moveWhole(from, to));
            assertEquals("old", Files.readString(to));
            Replacement.move(from, to);
            assertEquals("text", Files.readString(to));
            assertEquals(false, Files.exists(from));
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }
}
