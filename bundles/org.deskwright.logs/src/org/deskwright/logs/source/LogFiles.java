package org.deskwright.logs.source;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;

/** Opens files of logs, each in the way that suits it. */
public final class LogFiles {
    /** A file written to so lately may still grow. */
    private static final Duration LATELY = Duration.ofMinutes(10);
    /** Names that systems give to what lies on another computer, or behind a program that answers for a disk. */
    private static final Set<String> REMOTE = Set.of("nfs", "nfs3", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs",
            "afs", "afpfs", "webdav", "davfs", "ncpfs", "9p", "ceph", "glusterfs", "lustre", "vboxsf", "vmhgfs");
    private static final boolean WINDOWS = System.getProperty("os.name", "").startsWith("Windows");

    private LogFiles() {
    }

    /**
     * As memory where the file is finished and lies on a disk of this computer; piece by piece where it may still grow
     * or be cut off, lies elsewhere, or on Windows, where nobody could delete or cut off what is held as memory.
     *
     * @throws IOException in words for people, when it is no file or cannot be read
     */
    public static LogSource open(Path file, Instant now) throws IOException {
        BasicFileAttributes attributes = attributes(file);
        boolean finished = attributes.lastModifiedTime().toInstant().isBefore(now.minus(LATELY));
        return finished && !WINDOWS && !isRemote(file) ? MappedLog.open(file) : ReadLog.open(file);
    }

    /** Whether it lies on another computer, as far as the system tells. */
    public static boolean isRemote(Path file) {
        try {
            return isRemote(Files.getFileStore(file).type());
        } catch (IOException | SecurityException e) {
            return true;
        }
    }

    /** @param kind of a file system, as the system names it */
    static boolean isRemote(String kind) {
        String name = kind.toLowerCase(Locale.ROOT);
        return REMOTE.contains(name) || name.startsWith("fuse");
    }

    /**
     * Of a file, never of a folder, pipe or device, which would make the caller wait for ever.
     *
     * @throws IOException in words for people, when it is no file
     */
    public static BasicFileAttributes attributes(Path file) throws IOException {
        BasicFileAttributes attributes;
        try {
            attributes = Files.readAttributes(file, BasicFileAttributes.class);
        } catch (IOException e) {
            throw said(file, e);
        }
        if (attributes.isDirectory()) {
            throw new IOException(file + ": a folder, not a file");
        }
        if (!attributes.isRegularFile()) {
            throw new IOException(file + ": not a file but a pipe, socket or device");
        }
        return attributes;
    }

    /**
     * What tells a file from another one that takes its place later: its number on the disk, or where the system tells
     * none, when it was made.
     *
     * @throws IOException in words for people, when it is no file
     */
    static Object identity(Path file) throws IOException {
        BasicFileAttributes attributes = attributes(file);
        return attributes.fileKey() == null ? attributes.creationTime() : attributes.fileKey();
    }

    /**
     * Opens it for reading.
     *
     * @throws IOException in words for people
     */
    public static FileChannel channel(Path file) throws IOException {
        try {
            return FileChannel.open(file, StandardOpenOption.READ);
        } catch (IOException e) {
            throw said(file, e);
        }
    }

    /** An error about a file in words for people; the system's say little more than its name. */
    public static IOException said(Path file, IOException error) {
        return switch (error) {
            case NoSuchFileException e -> new IOException(file + ": there is no such file", e);
            case AccessDeniedException e ->
                new IOException(file + ": not allowed to read it; ask for the right to, or copy it as who may", e);
            case FileSystemException e ->
                new IOException(file + ": cannot be read" + (e.getReason() == null ? "" : ": " + e.getReason()), e);
            default -> error;
        };
    }
}
