package org.deskwright.core.internal.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.List;

import org.deskwright.core.intake.UnreadableException;

/**
 * Reads the central directory of a zip archive (APPNOTE 6.3, with ZIP64). The JDK's reader refuses an archive as a
 * whole for one bad entry and shows neither encryption nor duplicates; here each entry is judged by itself.
 */
final class ZipDirectory {
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int END64_LOCATOR = 0x07064b50;
    private static final int END64_LOCATOR_LENGTH = 20;
    private static final int END64 = 0x06064b50;
    private static final int END64_LENGTH = 56;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int MOST_BYTES = 128 << 20;
    private static final String ADVICE = "copy or download it again";

    private ZipDirectory() {
    }

    /** @param count of entries, as far as the old field of 16 bits holds it */
    private record Extent(long offset, long size, int count) {}

    /**
     * @throws UnreadableException when it is no zip archive, or its directory is damaged
     */
    static List<ZipRecord> read(FileChannel channel) throws IOException {
        Extent extent = find(channel);
        if (extent.size > MOST_BYTES) {
            throw new UnreadableException(extent.offset, "the archive lists too many files", "open fewer at a time");
        }
        ByteBuffer directory = read(channel, extent.offset, (int) extent.size);
        List<ZipRecord> records = new ArrayList<>();
        while (directory.remaining() >= ZipRecords.FIXED_LENGTH) {
            records.add(ZipRecords.next(directory, extent.offset));
        }
        if (directory.hasRemaining() && directory.remaining() < ZipRecords.FIXED_LENGTH
                || extent.count != (records.size() & 0xFFFF)) {
            throw new UnreadableException(extent.offset, "the archive's directory is damaged", ADVICE);
        }
        return records;
    }

    /** Whether the entry's own header is there and calls it by the same name. */
    static boolean confirms(FileChannel channel, ZipRecord entry) throws IOException {
        if (entry.offset() < 0 || entry.compressed() < 0 || entry.size() < 0 || entry.end() > channel.size()) {
            return false;
        }
        ByteBuffer header = read(channel, entry.offset(), ZipRecord.LOCAL_HEADER);
        int length = header.getShort(26) & 0xFFFF;
        if (header.getInt(0) != ZipRecord.LOCAL_SIGNATURE
                || entry.offset() + ZipRecord.LOCAL_HEADER + length > channel.size()) {
            return false;
        }
        ByteBuffer name = read(channel, entry.offset() + ZipRecord.LOCAL_HEADER, length);
        return ZipRecords.decode(name.array()).equals(entry.name());
    }

    private static Extent find(FileChannel channel) throws IOException {
        long length = channel.size();
        int tail = (int) Math.min(length, END_LENGTH + LONGEST_COMMENT);
        ByteBuffer bytes = read(channel, length - tail, tail);
        for (int i = tail - END_LENGTH; i >= 0; i--) {
            if (bytes.getInt(i) == END) {
                long at = length - tail + i;
                Extent extent = new Extent(bytes.getInt(i + 16) & 0xFFFFFFFFL, bytes.getInt(i + 12) & 0xFFFFFFFFL,
                        bytes.getShort(i + 10) & 0xFFFF);
                Extent large = extent64(channel, at, extent);
                if (large.offset < 0 || large.size < 0 || large.size > at || large.offset > at - large.size) {
                    throw new UnreadableException(at, "the archive's directory points outside of the file", ADVICE);
                }
                return large;
            }
        }
        throw new UnreadableException(-1, "is not a zip archive, or breaks off", ADVICE);
    }

    private static Extent extent64(FileChannel channel, long end, Extent small) throws IOException {
        if (end < END64_LOCATOR_LENGTH + END64_LENGTH) {
            return small;
        }
        ByteBuffer locator = read(channel, end - END64_LOCATOR_LENGTH, END64_LOCATOR_LENGTH);
        if (locator.getInt(0) != END64_LOCATOR) {
            return small;
        }
        long at = locator.getLong(8);
        if (at < 0 || at > end - END64_LENGTH) {
            throw new UnreadableException(end, "the archive's directory points outside of the file", ADVICE);
        }
        ByteBuffer record = read(channel, at, END64_LENGTH);
        return record.getInt(0) == END64
                ? new Extent(record.getLong(48), record.getLong(40), (int) record.getLong(32) & 0xFFFF)
                : small;
    }

    /** That many bytes from there, ready to be taken in the byte order of zip. */
    static ByteBuffer read(SeekableByteChannel channel, long offset, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        channel.position(offset);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes) < 0) {
                throw new UnreadableException(offset + bytes.position(), "the archive breaks off here", ADVICE);
            }
        }
        return bytes.flip();
    }
}
