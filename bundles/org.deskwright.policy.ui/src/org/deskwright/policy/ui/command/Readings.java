package org.deskwright.policy.ui.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.runtime.Platform;

/** What was read of domains, in the area of the workbench. Each reading is a folder. */
final class Readings {
    private static final String BUNDLE = "org.deskwright.policy.ui";

    private Readings() {
    }

    static Path area() {
        return Platform.getStateLocation(Platform.getBundle(BUNDLE)).toPath().resolve("domains");
    }

    static List<Path> all() throws IOException {
        if (!Files.isDirectory(area())) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(area())) {
            return found.filter(Files::isDirectory).sorted().toList();
        }
    }

    /** With all that is in it. */
    static void delete(Path reading) throws IOException {
        List<Path> all;
        try (Stream<Path> found = Files.walk(reading)) {
            all = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path one : all) {
            Files.delete(one);
        }
    }
}
