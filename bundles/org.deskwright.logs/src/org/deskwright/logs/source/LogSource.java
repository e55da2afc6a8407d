package org.deskwright.logs.source;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.time.Instant;

/**
 * The bytes of one log, wherever they stand: in a file, in an archive, in another encoding. Safe to share by threads
 * until it is closed.
 */
public interface LogSource extends AutoCloseable {
    /** Most bytes of a view: not every source has all of its bytes in memory. */
    int MOST_VIEWED = 64 << 20;

    /** How people find it: its path, and behind it that in each archive it stands in. */
    String name();

    /** How many bytes there were when it was opened. */
    long size();

    /** When it was written to last. */
    Instant modified();

    /**
     * Bytes from {@code from} to before {@code to}, both within the size and at most {@link #MOST_VIEWED} apart; to be
     * closed when they have been looked at.
     *
     * @throws IOException in words for people, when they cannot be read any more
     */
    View view(long from, long to) throws IOException;

    /**
     * Copies bytes from {@code from} on, which are within the size. For reading from beginning to end, by threads that
     * nobody interrupts: that may close what the bytes come from.
     *
     * @throws IOException in words for people, when they cannot be read any more
     */
    default void read(long from, byte[] into, int length) throws IOException {
        try (View view = view(from, from + length)) {
            MemorySegment.copy(view.bytes(), ValueLayout.JAVA_BYTE, from - view.from(), into, 0, length);
        }
    }

    /**
     * What to tell of an error that came up while the bytes of a view were looked at: it was cut off meanwhile.
     */
    default IOException cutOff(InternalError error) {
        return new IOException(name() + ": it was cut off while it was read; read it again", error);
    }

    @Override
    void close();

    /**
     * Some bytes of a log.
     *
     * @param bytes of which the first is at {@code from} in the log
     * @param from position of the first byte
     * @param release gives back what holds the bytes
     */
    record View(MemorySegment bytes, long from, Runnable release) implements AutoCloseable {
        @Override
        public void close() {
            release.run();
        }
    }
}
