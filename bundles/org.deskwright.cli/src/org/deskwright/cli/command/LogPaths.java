package org.deskwright.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files that somebody means. */
final class LogPaths {
    private LogPaths() {
    }

    /** The file, or all files of the folder to its depth, in the order of their names. */
    static List<Path> files(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> inside = Files.walk(path.toRealPath())) {
            return inside.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
