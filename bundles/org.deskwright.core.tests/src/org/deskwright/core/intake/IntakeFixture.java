package org.deskwright.core.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A folder of notes to be read, by an intake that knows their reader alone. */
abstract class IntakeFixture {
    static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

    final Intake intake = new Intake(List.of(new NotesReader()), InstantSource.fixed(NOW));

    @TempDir
    Path temp;
    Path root;

    @BeforeEach
    void nameTheFolder() throws IOException {
        root = Files.createDirectory(temp.resolve("estate"));
    }

    Path write(String name, String text) throws IOException {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Path write(String name, byte[] bytes) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    IntakeResult read(Path... paths) {
        return intake.read(Arrays.asList(paths), IntakeOptions.DEFAULT, IntakeListener.NONE);
    }

    static Map<String, String> notes(IntakeResult result) {
        return result.evidence().get(NotesReader.KIND).byName();
    }

    static List<String> lines(IntakeResult result) {
        return result.problems().stream().map(ReadProblem::line).flatMap(Stream::of).toList();
    }
}
