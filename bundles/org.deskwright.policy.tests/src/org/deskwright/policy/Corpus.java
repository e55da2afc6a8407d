package org.deskwright.policy;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Policies of real domains, which lie beside the project where there are any. */
public final class Corpus {
    private static final Path POLICIES = find(Path.of(System.getProperty("deskwright.project", ".")).toAbsolutePath());

    private Corpus() {
    }

    /** Beside the project or above it. */
    private static Path find(Path project) {
        Path corpus = Path.of("shared", "corpus", "policy");
        for (Path above = project.normalize(); above != null; above = above.getParent()) {
            if (Files.isDirectory(above.resolve(corpus))) {
                return above.resolve(corpus);
            }
        }
        return project.resolve(corpus);
    }

    /** Files whose names end so; the test is skipped where there are none. */
    public static List<Path> files(String end) {
        assumeTrue(Files.isDirectory(POLICIES), "there are no real policies at " + POLICIES);
        try (Stream<Path> all = Files.walk(POLICIES)) {
            return all.filter(file -> file.getFileName().toString().toLowerCase().endsWith(end)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All files, by their names below the folder. */
    public static Path folder() {
        assumeTrue(Files.isDirectory(POLICIES), "there are no real policies at " + POLICIES);
        return POLICIES;
    }

    public static byte[] bytes(String name) throws IOException {
        assumeTrue(Files.isDirectory(POLICIES), "there are no real policies at " + POLICIES);
        return Files.readAllBytes(POLICIES.resolve(name));
    }
}
