package org.deskwright.core.internal.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** A part of a file; closing it closes the file. */
final class ChannelSlice extends BlockStream {
    private final FileChannel channel;
    private long position;
    private long left;

    ChannelSlice(FileChannel channel, long offset, long length) {
        super(nullInputStream());
        this.channel = channel;
        this.position = offset;
        this.left = length;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int n = left == 0 ? -1 : channel.read(ByteBuffer.wrap(buffer, offset, (int) Math.min(length, left)), position);
        if (n > 0) {
            position += n;
            left -= n;
        }
        return n;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
