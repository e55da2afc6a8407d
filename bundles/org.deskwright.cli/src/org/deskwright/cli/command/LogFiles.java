package org.deskwright.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.deskwright.cli.Console;

/** The files that were named on the command line, and those in folders that were. */
final class LogFiles {
    private LogFiles() {
    }

    static List<Path> of(Console console, List<String> paths) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String path : paths) {
            Path resolved = console.resolve(path);
            if (Files.isDirectory(resolved)) {
                try (Stream<Path> inside = Files.walk(resolved.toRealPath())) {
                    inside.filter(Files::isRegularFile).sorted().forEach(files::add);
                }
            } else {
                files.add(resolved);
            }
        }
        return files;
    }
}
