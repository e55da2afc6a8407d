package org.deskwright.logs.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

import org.deskwright.logs.source.LogFiles;

/** Looks how long the list of entries at the end of a zip is, before all of it is taken into memory. */
final class ZipDirectory {
    private static final int ENTRY = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int MOST_COMMENT = 0xffff;
    private static final int ZIP64_LOCATOR = 0x07064b50;
    private static final int ZIP64_LOCATOR_LENGTH = 20;
    private static final int ZIP64_END = 0x06064b50;
    private static final int MOST = 16 << 20;

    private ZipDirectory() {
    }

    /**
     * @param entries at most
     * @throws RefusedException when it has no list, or a very long one
     */
    static void check(Path file, int entries) throws IOException {
        try (FileChannel channel = LogFiles.channel(file)) {
            long size = channel.size();
            int length = (int) Math.min(size, END_LENGTH + MOST_COMMENT + ZIP64_LOCATOR_LENGTH);
            ByteBuffer tail = read(channel, size - length, length);
            for (int at = length - END_LENGTH; at >= 0; at--) {
                if (tail.getInt(at) == END) {
                    long begin = begin(channel, tail, at);
                    if (begin < 0 || size - length + at - begin > MOST) {
                        throw new RefusedException("its list of entries is longer than " + (MOST >> 20)
                                + " MB, which no archive of logs needs");
                    }
                    count(channel, begin, size - length + at, entries);
                    return;
                }
            }
            throw new RefusedException("broken: its end, where a zip lists its entries, is missing");
        }
    }

    /** An entry takes many times as much memory as in the list; each has a mark at its beginning. */
    private static void count(FileChannel channel, long begin, long end, int most) throws IOException {
        ByteBuffer list = read(channel, begin, (int) Math.max(0, end - begin));
        int count = 0;
        for (int at = 0; at <= list.capacity() - Integer.BYTES; at++) {
            count += list.getInt(at) == ENTRY ? 1 : 0;
        }
        if (count > most) {
            throw new RefusedException("not unpacked: the archives hold more than " + most + " entries");
        }
    }

    private static long begin(FileChannel channel, ByteBuffer tail, int end) throws IOException {
        int locator = end - ZIP64_LOCATOR_LENGTH;
        if (locator >= 0 && tail.getInt(locator) == ZIP64_LOCATOR) {
            ByteBuffer wide = read(channel, tail.getLong(locator + 8), 56);
            if (wide.getInt(0) == ZIP64_END) {
                return wide.getLong(48);
            }
        }
        return Integer.toUnsignedLong(tail.getInt(end + 16));
    }

    private static ByteBuffer read(FileChannel channel, long from, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        if (from < 0 || from > channel.size() - length) {
            throw new RefusedException("broken: its list of entries leads out of it");
        }
        while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) >= 0) {
            // until it is full
        }
        return buffer;
    }
}
