package org.deskwright.core.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/**
 * Replaces a file with what was written beside it. When writing fails, as on a full disk, the file stays as it was and
 * nothing is left beside it. Safe for several threads and processes: the last one wins.
 */
public final class Replacement {
    /** Writes what is to stand in the file into the given draft, which does not exist yet. */
    @FunctionalInterface
    public interface Draft {
        void write(Path draft) throws IOException;
    }

    private Replacement() {
    }

    /**
     * @param file in a folder that exists; replaced when it exists
     * @throws IOException what the draft throws, or that the file could not be put in place
     */
    public static void of(Path file, Draft draft) throws IOException {
        // beside the file, for only within one file system can it be put in place in one step
        Path written = file.toAbsolutePath()
                .resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            draft.write(written);
            move(written, file);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    /** As {@link #of(Path, Draft)}, with a text in UTF-8. */
    public static void of(Path file, String text) throws IOException {
        of(file, draft -> Files.writeString(draft, text, StandardCharsets.UTF_8));
    }

    /** In one step; where the file system has no such step, as some network drives, as well as it can. */
    public static void move(Path from, Path to) throws IOException {
        try {
            moveWhole(from, to);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /**
     * In one step or not at all.
     *
     * @throws AtomicMoveNotSupportedException when the file system has no such step
     */
    public static void moveWhole(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
