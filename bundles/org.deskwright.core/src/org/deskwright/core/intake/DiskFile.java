package org.deskwright.core.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;

/**
 * A file on disk.
 *
 * @param name how the user knows it
 * @param path where it is
 * @param size in bytes, when it was found
 * @param modified to the second
 */
public record DiskFile(String name, Path path, long size, Optional<Instant> modified,
        Manifest manifest) implements SourceFile {
    public DiskFile {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(path, "path");
        // archives keep no more of it, and what is diagnosed must not change by being saved in one
        modified = modified.map(instant -> instant.truncatedTo(ChronoUnit.SECONDS));
        Objects.requireNonNull(manifest, "manifest");
    }

    /** One file by itself, known by its file name. */
    public static DiskFile of(Path path) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        return new DiskFile(path.getFileName().toString(), path, attributes.size(),
                Optional.of(attributes.lastModifiedTime().toInstant()), Manifest.NONE);
    }

    @Override
    public Optional<Location> location() {
        return Optional.of(new Location(path, ""));
    }

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(path);
    }
}
