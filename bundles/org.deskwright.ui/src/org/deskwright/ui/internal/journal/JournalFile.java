package org.deskwright.ui.internal.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

import org.deskwright.core.casefile.CaseException;
import org.deskwright.core.casefile.UnsavedCase;

/**
 * One unsaved case on disk, and the lock that says whose it is. The system lets go of the lock when the process that
 * holds it ends, in whatever way.
 */
final class JournalFile implements AutoCloseable {
    static final String SUFFIX = ".json";
    private static final String LOCK = ".lock";

    private final Path json;
    private final Path lock;
    private final FileChannel channel;

    private JournalFile(Path json, Path lock, FileChannel channel) {
        this.json = json;
        this.lock = lock;
        this.channel = channel;
    }

    /** Takes it for this process; empty when another has it. */
    static Optional<JournalFile> take(Path folder, String id) throws IOException {
        Path lock = folder.resolve(id + LOCK);
        FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return Optional.of(new JournalFile(folder.resolve(id + SUFFIX), lock, channel));
            }
        } catch (OverlappingFileLockException e) {
            // another part of this process has it
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        return Optional.empty();
    }

    static String id(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }

    void write(UnsavedCase unsaved) throws IOException {
        unsaved.write(json);
    }

    UnsavedCase read() throws CaseException {
        return UnsavedCase.read(json);
    }

    boolean exists() {
        return Files.exists(json);
    }

    /** Nothing is unsaved any more. */
    void clear() throws IOException {
        Files.deleteIfExists(json);
    }

    /** Lets go of it; what is unsaved stays for the next that takes it. */
    @Override
    public void close() throws IOException {
        if (!exists()) {
            Files.deleteIfExists(lock);
        }
        channel.close();
    }
}
