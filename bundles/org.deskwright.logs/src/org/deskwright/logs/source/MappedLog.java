package org.deskwright.logs.source;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

/**
 * A file of a log as bytes in memory, which the operating system fetches when they are looked at. For finished files:
 * bytes that are cut off while they are looked at end in an {@link InternalError}, see {@link #cutOff}. Safe to share
 * by threads until it is closed.
 */
public final class MappedLog implements LogSource {
    private static final int GZIP = 0x8b1f;
    private static final int ZIP = 0x4b50;
    private static final int UTF_16LE = 0xfeff;
    private static final int UTF_16BE = 0xfffe;

    private final Path file;
    private final Arena arena;
    private final MemorySegment bytes;
    private final Instant modified;

    private MappedLog(Path file, Arena arena, MemorySegment bytes, Instant modified) {
        this.file = file;
        this.arena = arena;
        this.bytes = bytes;
        this.modified = modified;
    }

    /**
     * @throws IOException in words for people, when it is no file, cannot be read, is packed, or is written in UTF-16
     */
    public static MappedLog open(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new IOException(file + ": there is no such file");
        }
        // a pipe or device would make the caller wait for ever
        if (!Files.isRegularFile(file.toRealPath(), LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException(file + ": not a file");
        }
        Arena arena = Arena.ofShared();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            MemorySegment bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
            refuseUnreadable(file, bytes);
            return new MappedLog(file, arena, bytes, Files.getLastModifiedTime(file).toInstant());
        } catch (IOException | RuntimeException e) {
            arena.close();
            throw e;
        }
    }

    private static void refuseUnreadable(Path file, MemorySegment bytes) throws IOException {
        if (bytes.byteSize() < 2) {
            return;
        }
        int magic = bytes.get(ValueLayout.JAVA_BYTE, 0) & 0xff | (bytes.get(ValueLayout.JAVA_BYTE, 1) & 0xff) << 8;
        if (magic == UTF_16LE || magic == UTF_16BE) {
            throw new IOException(file + ": written in UTF-16, which is not read yet; save it as UTF-8 first");
        }
        if (magic == GZIP || magic == ZIP) {
            throw new IOException(file + ": packed with " + (magic == GZIP ? "gzip" : "zip") + "; unpack it first");
        }
    }

    public MemorySegment bytes() {
        return bytes;
    }

    @Override
    public String name() {
        return file.toString();
    }

    @Override
    public long size() {
        return bytes.byteSize();
    }

    @Override
    public Instant modified() {
        return modified;
    }

    @Override
    public View view(long from, long to) {
        return new View(bytes.asSlice(from, to - from), from, () -> {});
    }

    @Override
    public void close() {
        arena.close();
    }
}
