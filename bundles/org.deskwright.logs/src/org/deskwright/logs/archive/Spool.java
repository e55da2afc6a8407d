package org.deskwright.logs.archive;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * A folder of our own for what is unpacked, deleted when it is closed. What a process left that ended before that is
 * deleted when the next spool is opened: each holds a lock as long as it lives. Files have numbers for names. Safe to
 * share by threads.
 */
public final class Spool implements AutoCloseable {
    /** Of the instance area: where spools lie. */
    public static final String FOLDER = "log-spool";

    private static final String LOCK = ".lock";
    /** Folders of this process; its number tells none, as in containers each process has the same. */
    private static final Set<String> OWN = ConcurrentHashMap.newKeySet();
    private static final int BUFFER = 64 << 10;
    private static final long KEPT_FREE = 1L << 30;
    /** Bytes from which on nothing is unpacked before it is needed, or a part of all room where that is less. */
    private static final long CROWDED = 2L << 30;
    private static final int CROWDED_PART = 4;

    private final Path parent;
    private final AtomicLong used = new AtomicLong();
    private final AtomicLong number = new AtomicLong();
    private long most;
    private Path folder;
    private FileChannel lock;

    private Spool(Path parent, long most) {
        this.parent = parent;
        this.most = most;
    }

    /**
     * Nothing is made before something is unpacked.
     *
     * @param parent is made where it is not there
     * @param most bytes that may be in it; less where the disk has not as many free
     */
    public static Spool open(Path parent, long most) throws IOException {
        if (Files.isDirectory(parent)) {
            sweep(parent);
        }
        return new Spool(parent, most);
    }

    /** Where it lies; made when it is asked for first. */
    synchronized Path folder() throws IOException {
        if (folder == null) {
            Files.createDirectories(parent);
            String name = UUID.randomUUID().toString();
            OWN.add(name);
            lock = FileChannel.open(parent.resolve(name + LOCK), StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.WRITE);
            lock.lock();
            folder = Files.createDirectory(parent.resolve(name));
            most = Math.max(0, Math.min(most, Files.getFileStore(folder).getUsableSpace() - KEPT_FREE));
        }
        return folder;
    }

    /**
     * Deletes spools whose process lives no more. Lock files of this process are not touched: some systems give up a
     * lock when any channel of the process to the file is closed.
     */
    private static void sweep(Path parent) throws IOException {
        List<Path> folders;
        try (Stream<Path> inside = Files.list(parent)) {
            folders = inside.filter(Files::isDirectory).filter(folder -> !OWN.contains(folder.getFileName().toString()))
                    .toList();
        }
        for (Path folder : folders) {
            Path file = parent.resolve(folder.getFileName() + LOCK);
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = channel.tryLock()) {
                if (held != null) {
                    delete(folder);
                    Files.deleteIfExists(file);
                }
            } catch (IOException | OverlappingFileLockException e) {
                // it lives, or the next start deletes it
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : all) {
            Files.deleteIfExists(file);
        }
    }

    /** Writes what comes into a new file; takes the name of a whole one only then. */
    @FunctionalInterface
    public interface Filling {
        void fill(OutputStream out) throws IOException;
    }

    /**
     * Makes a file, and takes it away again when it cannot be filled.
     *
     * @throws IOException in words for people, when there is no more room
     */
    public Path store(Filling filling) throws IOException {
        Path whole = folder().resolve(Long.toString(number.incrementAndGet()));
        Path part = whole.resolveSibling(whole.getFileName() + ".part");
        try (OutputStream out = new Metered(Files.newOutputStream(part, StandardOpenOption.CREATE_NEW))) {
            filling.fill(out);
        } catch (IOException | RuntimeException e) {
            remove(part);
            throw e;
        }
        return Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Adds to a file that was stored. */
    void append(Path file, Filling filling) throws IOException {
        try (OutputStream out = new Metered(Files.newOutputStream(file, StandardOpenOption.APPEND))) {
            filling.fill(out);
        }
    }

    /** Deletes a file that is not needed any more. */
    public void remove(Path file) throws IOException {
        long size = Files.exists(file) ? Files.size(file) : 0;
        Files.deleteIfExists(file);
        used.addAndGet(-size);
    }

    static void copy(InputStream in, OutputStream out) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            out.write(buffer, 0, count);
        }
    }

    /** Whether it is better to wait until some of it is not needed any more. */
    boolean isCrowded() {
        return used.get() > Math.min(CROWDED, room() / CROWDED_PART);
    }

    private synchronized long room() {
        return most;
    }

    private final class Metered extends FilterOutputStream {
        Metered(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[]{(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (used.addAndGet(length) > room()) {
                used.addAndGet(-length);
                throw new RefusedException("not unpacked: the " + room() / (1 << 20)
                        + " MB for unpacked logs are used up; unpack it elsewhere and open that");
            }
            out.write(bytes, from, length);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        if (folder == null) {
            return;
        }
        Path file = parent.resolve(folder.getFileName() + LOCK);
        try {
            delete(folder);
        } finally {
            lock.close();
        }
        Files.deleteIfExists(file);
        OWN.remove(folder.getFileName().toString());
        folder = null;
    }
}
