package org.deskwright.certificates;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Certificates of others, which lie beside the project where there are any. */
public final class Corpus {
    private static final Path FILES = Path.of(System.getProperty("deskwright.project", "."))
            .resolve("../../../shared/corpus/x509").normalize();

    private Corpus() {
    }

    /** The test is skipped where there is no such file. */
    public static Path file(String name) {
        Path file = FILES.resolve(name);
        assumeTrue(Files.isReadable(file), "there are no certificates of others at " + file);
        return file;
    }
}
