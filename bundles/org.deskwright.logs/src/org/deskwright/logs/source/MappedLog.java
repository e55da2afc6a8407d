package org.deskwright.logs.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * A file of a log as bytes in memory, which the operating system fetches when they are looked at. For finished files:
 * bytes that are cut off while they are looked at end in an {@link InternalError}, see {@link #cutOff}. Safe to share
 * by threads until it is closed.
 */
public final class MappedLog implements LogSource {
    private final Path file;
    private final FileChannel channel;
    private final Arena arena;
    private final MemorySegment bytes;
    private final Instant modified;

    private MappedLog(Path file, FileChannel channel, Arena arena, MemorySegment bytes, Instant modified) {
        this.file = file;
        this.channel = channel;
        this.arena = arena;
        this.bytes = bytes;
        this.modified = modified;
    }

    /**
     * @throws IOException in words for people, when it is no file or cannot be read
     */
    public static MappedLog open(Path file) throws IOException {
        LogFiles.attributes(file);
        FileChannel channel = LogFiles.channel(file);
        Arena arena = Arena.ofShared();
        try {
            MemorySegment bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
            return new MappedLog(file, channel, arena, bytes, Files.getLastModifiedTime(file).toInstant());
        } catch (IOException | RuntimeException e) {
            arena.close();
            channel.close();
            throw e;
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

    /** By the file and not by the memory: the system copies them faster than it shows them page by page. */
    @Override
    public void read(long from, byte[] into, int length) throws IOException {
        PageBuffer.read(this::fill, from, into, length);
    }

    private void fill(long from, ByteBuffer into) throws IOException {
        int begin = into.position();
        while (into.hasRemaining()) {
            if (channel.read(into, from + into.position() - begin) < 0) {
                throw new IOException(file + ": it was cut off while it was read; read it again");
            }
        }
    }

    @Override
    public void close() {
        arena.close();
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
