package org.deskwright.logs.index;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Lines of a block that is not full yet. */
final class OpenBlock {
    final long[] starts = new long[Block.LINES];
    /** A bit for each line that begins a record. */
    final long[] records = new long[2];
    int lines;
    long minTime;
    long maxTime;
    int levels;
    int formats;
    boolean continues;
    boolean ownerless;

    OpenBlock() {
        clear();
    }

    void clear() {
        lines = 0;
        Arrays.fill(records, 0);
        minTime = Long.MAX_VALUE;
        maxTime = Long.MIN_VALUE;
        levels = 0;
        formats = 0;
        continues = false;
        ownerless = false;
    }

    OpenBlock copy() {
        OpenBlock copy = new OpenBlock();
        System.arraycopy(starts, 0, copy.starts, 0, lines);
        System.arraycopy(records, 0, copy.records, 0, 2);
        copy.lines = lines;
        copy.minTime = minTime;
        copy.maxTime = maxTime;
        copy.levels = levels;
        copy.formats = formats;
        copy.continues = continues;
        copy.ownerless = ownerless;
        return copy;
    }

    /** A line that begins a record. */
    void record(long start, long time, int level, int format) {
        records[lines >>> 6] |= 1L << lines;
        starts[lines++] = start;
        owner(time, level, format);
    }

    /** A line that belongs to the record above, if there is one. */
    void continuation(long start, boolean known, long time, int level, int format) {
        starts[lines++] = start;
        if (lines > 1) {
            return;
        }
        continues = known;
        ownerless = !known;
        if (known) {
            owner(time, level, format);
        }
    }

    private void owner(long time, int level, int format) {
        minTime = Math.min(minTime, time);
        maxTime = Math.max(maxTime, time);
        levels |= 1 << level;
        formats |= 1 << format;
    }

    boolean isFull() {
        return lines == Block.LINES;
    }

    boolean isRecord(int line) {
        return (records[line >>> 6] >>> line & 1) != 0;
    }

    /** Bit for bit as it is. */
    void write(ByteBuffer out) {
        out.putInt(lines).putLong(records[0]).putLong(records[1]).putLong(minTime).putLong(maxTime).putInt(levels)
                .putInt(formats).putInt((continues ? 1 : 0) | (ownerless ? 2 : 0));
        for (int i = 0; i < lines; i++) {
            out.putLong(starts[i]);
        }
    }

    static OpenBlock read(ByteBuffer in) {
        OpenBlock block = new OpenBlock();
        block.lines = in.getInt();
        block.records[0] = in.getLong();
        block.records[1] = in.getLong();
        block.minTime = in.getLong();
        block.maxTime = in.getLong();
        block.levels = in.getInt();
        block.formats = in.getInt();
        int flags = in.getInt();
        block.continues = (flags & 1) != 0;
        block.ownerless = (flags & 2) != 0;
        for (int i = 0; i < block.lines; i++) {
            block.starts[i] = in.getLong();
        }
        return block;
    }
}
