package org.deskwright.logs.archive;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

import org.deskwright.core.intake.TextParts.Writing;
import org.deskwright.logs.source.LogFiles;

/**
 * Looks whether a text on disk may be written in another way somewhere than at its beginning: at its beginning and its
 * end, where others append, at every byte, and between them, in all but large ones, here and there. What is so short
 * that it lies between two looks is found by none; a record behind it is read all the same, see
 * {@link org.deskwright.logs.format.RecordReader}.
 */
public final class TextDoubt {
    private static final int TAIL = 64 << 10;
    /** Bytes of a look, and how many bytes behind one the next is. */
    private static final int LOOK = 64;
    private static final int STRIDE = 512;
    /**
     * Bytes of the largest file that is looked at between: a larger one is not to be read as a whole only to be found.
     */
    private static final long MOST = 64 << 20;

    private TextDoubt() {
    }

    /**
     * @param head its first bytes, as many as {@link Content#HEAD} where it has them
     * @throws IOException in words for people, when it cannot be read
     */
    public static boolean of(Path file, byte[] head) throws IOException {
        int mark = Writing.NARROW.mark(head, 0, head.length);
        if (CleanText.isDoubtful(head, mark, head.length)) {
            return true;
        }
        if (head.length < Content.HEAD) {
            return false;
        }
        try (FileChannel channel = LogFiles.channel(file)) {
            long size = channel.size();
            long tail = Math.max(head.length, size - TAIL);
            ByteBuffer end = ByteBuffer.allocate((int) Math.max(0, size - tail));
            while (end.hasRemaining() && channel.read(end, tail + end.position()) >= 0) {
                // until it is full
            }
            return CleanText.isDoubtful(end.array(), 0, end.position())
                    || size <= MOST && !LogFiles.isRemote(file) && isDoubtful(channel, head.length, tail);
        }
    }

    private static boolean isDoubtful(FileChannel channel, long from, long to) throws IOException {
        byte[] some = new byte[LOOK];
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, to, arena);
            for (long at = from; at + LOOK <= to; at += STRIDE) {
                MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, at, some, 0, LOOK);
                if (CleanText.isDoubtful(some, 0, LOOK)) {
                    return true;
                }
            }
            return false;
        } catch (InternalError e) {
            return false; // it was cut off meanwhile, which whoever reads it will tell
        }
    }
}
