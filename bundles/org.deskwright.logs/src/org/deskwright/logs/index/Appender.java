package org.deskwright.logs.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/** Adds to a file, in large pieces. */
final class Appender {
    private static final int BUFFER = 256 << 10;

    private final FileChannel file;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER).order(ByteOrder.LITTLE_ENDIAN);
    private long at;

    /**
     * @param at where to go on; what is behind it is overwritten
     */
    Appender(FileChannel file, long at) {
        this.file = file;
        this.at = at;
    }

    /** Takes that many bytes at its position. */
    ByteBuffer room(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            flush();
        }
        return buffer;
    }

    void flush() throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            at += file.write(buffer, at);
        }
        buffer.clear();
    }
}
