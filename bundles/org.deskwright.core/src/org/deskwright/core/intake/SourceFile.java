package org.deskwright.core.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** A file to read: on disk, or inside a case archive. Opening it again starts at the beginning. */
public interface SourceFile {
    /** How the user knows it: relative to what was opened, with {@code /} between folders. */
    String name();

    /** Size in bytes as stored. */
    long size();

    /** When it was last written, where known. */
    Optional<Instant> modified();

    /** What the manifest nearest above the file says of it. */
    Manifest manifest();

    /** Where it can be looked at; empty for what is in memory alone. */
    default Optional<Location> location() {
        return Optional.empty();
    }

    /** The stored bytes; the caller closes the stream. */
    InputStream open() throws IOException;

    /**
     * Where a file lies.
     *
     * @param file on disk
     * @param entry when that is an archive, the name of the file in it; else empty
     */
    record Location(Path file, String entry) {
        public Location {
            file = file.toAbsolutePath().normalize();
            Objects.requireNonNull(entry, "entry");
        }
    }
}
