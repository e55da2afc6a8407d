package org.deskwright.logs.source;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;

/**
 * A file of a log of which pieces are copied when they are looked at: for files that still grow, that lie on another
 * computer, or that somebody else must be free to delete. That it is cut off meanwhile ends in an {@link IOException}.
 * Safe to share by threads until it is closed; a thread that is interrupted does not take the file from the others.
 */
public final class ReadLog implements LogSource {
    private static final int PIECE = 1 << 20;

    private final Path file;
    private final Object key;
    private final long size;
    private final Instant modified;
    private final Arena arena = Arena.ofShared();
    private final Deque<MemorySegment> unused = new ArrayDeque<>();
    private FileChannel channel;
    private boolean closed;

    private ReadLog(Path file, BasicFileAttributes attributes, FileChannel channel, long size) {
        this.file = file;
        key = attributes.fileKey();
        modified = attributes.lastModifiedTime().toInstant();
        this.channel = channel;
        this.size = size;
    }

    /**
     * @throws IOException in words for people, when it is no file or cannot be read
     */
    public static ReadLog open(Path file) throws IOException {
        BasicFileAttributes attributes = LogFiles.attributes(file);
        FileChannel channel = LogFiles.channel(file);
        try {
            return new ReadLog(file, attributes, channel, channel.size());
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public String name() {
        return file.toString();
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public Instant modified() {
        return modified;
    }

    @Override
    public View view(long from, long to) throws IOException {
        Objects.checkFromToIndex(from, to, size);
        if (to - from > MOST_VIEWED) {
            throw new IllegalArgumentException("views of " + (to - from) + " bytes are too large");
        }
        int length = (int) (to - from);
        Held held = length <= PIECE ? pooled() : Held.own(length);
        try {
            fill(from, held.bytes().asSlice(0, length).asByteBuffer());
            return new View(held.bytes().asSlice(0, length), from, held.release());
        } catch (IOException | RuntimeException e) {
            held.release().run();
            throw e;
        }
    }

    @Override
    public void read(long from, byte[] into, int length) throws IOException {
        Objects.checkFromIndexSize(from, length, size);
        PageBuffer.read(this::fill, from, into, length);
    }

    private record Held(MemorySegment bytes, Runnable release) {
        static Held own(int length) {
            Arena arena = Arena.ofShared();
            return new Held(arena.allocate(length, PageBuffer.PAGE), arena::close);
        }
    }

    private synchronized Held pooled() {
        MemorySegment kept = unused.poll();
        MemorySegment bytes = kept == null ? arena.allocate(PIECE, PageBuffer.PAGE) : kept;
        return new Held(bytes, () -> giveBack(bytes));
    }

    private synchronized void giveBack(MemorySegment bytes) {
        unused.push(bytes);
    }

    private void fill(long from, ByteBuffer into) throws IOException {
        int begin = into.position();
        while (into.hasRemaining()) {
            FileChannel open = channel();
            try {
                if (open.read(into, from + into.position() - begin) < 0) {
                    throw new IOException(file + ": it was cut off while it was read; read it again");
                }
            } catch (ClosedChannelException e) {
                // an interruption closes the channel for all threads
                if (Thread.currentThread().isInterrupted() || isClosed()) {
                    throw e;
                }
            }
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private synchronized FileChannel channel() throws IOException {
        if (!closed && !channel.isOpen()) {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            if (!Objects.equals(key, now.fileKey())) {
                throw new IOException(file + ": another file has taken its place; read it again");
            }
            channel = FileChannel.open(file, StandardOpenOption.READ);
        }
        return channel;
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            try {
                channel.close();
            } catch (IOException e) {
                // it was only read
            } finally {
                arena.close(); // which fails while somebody reads
            }
        }
    }
}
