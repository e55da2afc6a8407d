package org.deskwright.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {
    @TempDir
    Path folder;

    @Test
    void aFailureLeavesTheOldFileAndNothingElse() throws IOException {
        Path file = Files.writeString(folder.resolve("r.txt"), "old");
        assertThrows(IOException.class, () -> OutputFile.write(file, out -> {
            out.write("half of it");
            throw new IOException("disk full");
        }));
        assertEquals("old", Files.readString(file));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void aFolderIsRefused() {
        assertThrows(UsageProblem.class, () -> OutputFile.check("--output", folder));
        assertThrows(UsageProblem.class, () -> OutputFile.check("--output", folder.resolve("no/r.txt")));
    }
}
