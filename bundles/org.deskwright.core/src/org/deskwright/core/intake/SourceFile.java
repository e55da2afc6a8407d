package org.deskwright.core.intake;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
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

    /** The stored bytes; the caller closes the stream. */
    InputStream open() throws IOException;
}
