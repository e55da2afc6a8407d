package org.deskwright.logs.collect;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * Where logs may lie.
 *
 * @param name as the manifest calls it
 * @param path a file or folder, which may be missing; empty where nobody knows
 */
public record LogPlace(String name, Optional<Path> path) {
    public LogPlace {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(path, "path");
    }
}
