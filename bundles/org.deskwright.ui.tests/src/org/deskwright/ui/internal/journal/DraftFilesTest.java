package org.deskwright.ui.internal.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftFilesTest {
    private static final Map<String, String> TYPED = Map.of("client.address", "203.0.113.7", "error.text",
            "Zeile 1\nund \u201eZeile\u201c = 2\\", "user.name", "");

    @TempDir
    Path folder;
    private DraftFiles files;

    @BeforeEach
    void begin() {
        files = new DraftFiles(folder.resolve("drafts"));
    }

    private List<Path> written() throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve("drafts"))) {
            return all.toList();
        }
    }

    @Test
    void whatWasTypedComesBackAsItWas() throws IOException {
        files.write("/cases/one", TYPED);
        assertEquals(TYPED, new DraftFiles(folder.resolve("drafts")).read("/cases/one"));
        assertEquals(Map.of(), files.read("/cases/two"));
    }

    @Test
    void whereNothingIsLeftThereIsNoFile() throws IOException {
        files.write("/cases/one", TYPED);
        files.write("/cases/one", Map.of());
        assertEquals(List.of(), written());
        assertEquals(Map.of(), files.read("/cases/one"));
    }

    @Test
    void aFileThatIsOfAnotherCaseOrDamagedIsNotBelieved() throws IOException {
        files.write("/cases/one", TYPED);
        Path file = written().getFirst();
        String text = Files.readString(file);
        Files.writeString(file, text.replace("/cases/one", "/cases/two"));
        assertEquals(Map.of(), files.read("/cases/one"));
        Files.writeString(file, "case=\\u12");
        assertThrows(IOException.class, () -> files.read("/cases/one"));
    }

    @Test
    void whatNobodyCameBackToGoes() throws IOException {
        files.write("/cases/one", TYPED);
        files.removeOld(Instant.now());
        assertEquals(1, written().size());
        Files.setLastModifiedTime(written().getFirst(), FileTime.from(Instant.now().minus(Duration.ofDays(400))));
        files.removeOld(Instant.now());
        assertEquals(List.of(), written());
    }
}
