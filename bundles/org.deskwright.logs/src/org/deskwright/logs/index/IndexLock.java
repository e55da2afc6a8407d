package org.deskwright.logs.index;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;

/**
 * The right to write certain indexes, which one thread of one process has at a time. The operating system takes it from
 * a process that ends, however it ends. Files of locks stay: whoever deleted one could hand out the right twice.
 */
final class IndexLock implements AutoCloseable {
    private static final long PAUSE_MILLIS = 50;
    /** A lock of the file system is of the whole process, and is gone when any channel of its file is closed. */
    private static final Map<Path, Semaphore> IN_PROCESS = new ConcurrentHashMap<>();

    private final Semaphore inProcess;
    private final FileChannel channel;

    private IndexLock(Semaphore inProcess, FileChannel channel) {
        this.inProcess = inProcess;
        this.channel = channel;
    }

    /**
     * Waits for it.
     *
     * @throws CancellationException when it was cancelled meanwhile
     */
    static IndexLock await(Path file, BooleanSupplier cancelled) throws IOException {
        while (!cancelled.getAsBoolean()) {
            Optional<IndexLock> lock = attempt(file);
            if (lock.isPresent()) {
                return lock.get();
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException();
            }
        }
        throw new CancellationException();
    }

    /** Empty when somebody else has it. */
    static Optional<IndexLock> attempt(Path file) throws IOException {
        Semaphore inProcess = IN_PROCESS.computeIfAbsent(file.toAbsolutePath().normalize(), f -> new Semaphore(1));
        if (!inProcess.tryAcquire()) {
            return Optional.empty();
        }
        FileChannel channel = null;
        boolean locked = false;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            locked = channel.tryLock() != null;
            return locked ? Optional.of(new IndexLock(inProcess, channel)) : Optional.empty();
        } catch (OverlappingFileLockException e) {
            return Optional.empty();
        } finally {
            if (!locked) {
                close(channel);
                inProcess.release();
            }
        }
    }

    private static void close(FileChannel channel) throws IOException {
        if (channel != null) {
            channel.close();
        }
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            inProcess.release();
        }
    }
}
