package org.deskwright.logs.source;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Bytes of files on their way into an array: memory that begins with a page, one piece for each thread.
 * <p>
 * The channel would take memory as it comes, and large pieces of it begin 16 bytes behind a page, which is where a
 * processor of the kind AMD Zen 3 takes four times as long to copy pages to.
 */
final class PageBuffer {
    /** Enough for what a scan fetches at a time. */
    private static final int SIZE = 132 << 10;
    static final int PAGE = 4096;
    private static final ThreadLocal<ByteBuffer> OWN = ThreadLocal
            .withInitial(() -> ByteBuffer.allocateDirect(SIZE + PAGE).alignedSlice(PAGE));

    /** Reads a file. */
    @FunctionalInterface
    interface Reader {
        /** Fills all that remains of the buffer with what begins at that position. */
        void fill(long from, ByteBuffer into) throws IOException;
    }

    private PageBuffer() {
    }

    static void read(Reader file, long from, byte[] into, int length) throws IOException {
        ByteBuffer buffer = OWN.get();
        for (int done = 0; done < length;) {
            buffer.clear().limit(Math.min(buffer.capacity(), length - done));
            file.fill(from + done, buffer);
            buffer.flip();
            int read = buffer.remaining();
            buffer.get(into, done, read);
            done += read;
        }
    }
}
