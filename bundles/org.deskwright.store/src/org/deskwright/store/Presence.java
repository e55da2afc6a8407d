package org.deskwright.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * An empty file beside the store for as long as somebody has the store open. It is locked, so that others see that he
 * is gone even where he was killed. Its name says which process it is of: locks belong to processes, and one that
 * looked at a file of its own would let go of its lock.
 */
final class Presence implements AutoCloseable {
    private static final String OPEN = ".open-";
    private static final int TRIES = 5;

    private final Path file;
    private final FileChannel channel;

    private Presence(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Without a file where none can be written: then nobody can give the store another name either. */
    static Presence announce(Path store) {
        String name = store.getFileName() + OPEN + self();
        for (int i = 0; i < TRIES; i++) {
            Path file = store.resolveSibling(name + UUID.randomUUID());
            try {
                FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                boolean locked = channel.tryLock() != null;
                if (locked && Files.exists(file)) { // or somebody took it for left behind before it was locked
                    return new Presence(file, channel);
                }
                channel.close();
                Files.deleteIfExists(file);
            } catch (IOException e) {
                return new Presence(file, null);
            }
        }
        return new Presence(store, null);
    }

    private static String self() {
        return Owner.self().replace(':', '-') + "-";
    }

    /** Whether anybody has the store open, this process included; removes what killed processes left. */
    static boolean isAnybodyAt(Path store) throws IOException {
        String prefix = store.getFileName() + OPEN;
        boolean anybody = false;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(store.getParent(),
                file -> file.getFileName().toString().startsWith(prefix))) {
            for (Path file : files) {
                anybody |= file.getFileName().toString().startsWith(prefix + self()) || isHeld(file);
            }
        }
        return anybody;
    }

    private static boolean isHeld(Path file) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                return true;
            }
            Files.deleteIfExists(file);
            return false;
        } catch (OverlappingFileLockException e) {
            return true;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    @Override
    public void close() {
        if (channel == null) {
            return;
        }
        try {
            channel.close();
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // without a lock it says nothing, and goes when the next one looks
        }
    }
}
