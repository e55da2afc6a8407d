package org.deskwright.logs.index;

import java.nio.ByteBuffer;

/** Lines of a block that is not full yet. */
final class OpenBlock {
    final long[] starts = new long[Block.LINES];
    /** A bit for each line that begins a record. */
    final long[] records = new long[2];
    int lines;
    long minTime;
    long maxTime;
    int levels;
    int stamps;
    /** Of {@link Entry}. */
    int flags;

    OpenBlock() {
        clear();
    }

    void clear() {
        lines = 0;
        records[0] = 0;
        records[1] = 0;
        minTime = Long.MAX_VALUE;
        maxTime = Long.MIN_VALUE;
        levels = 0;
        stamps = 0;
        flags = 0;
    }

    OpenBlock copy() {
        OpenBlock copy = new OpenBlock();
        System.arraycopy(starts, 0, copy.starts, 0, lines);
        copy.records[0] = records[0];
        copy.records[1] = records[1];
        copy.lines = lines;
        copy.minTime = minTime;
        copy.maxTime = maxTime;
        copy.levels = levels;
        copy.stamps = stamps;
        copy.flags = flags;
        return copy;
    }

    /** A line that begins a record. */
    void record(long start, long time, int kind) {
        records[lines >>> 6] |= 1L << lines;
        starts[lines++] = start;
        owner(time, kind);
    }

    /** A line that belongs to the record above, if there is one. */
    void continuation(long start, boolean known, long time, int kind) {
        starts[lines++] = start;
        if (lines > 1) {
            return;
        }
        flags = known ? Entry.CONTINUES : Entry.OWNERLESS;
        if (known) {
            owner(time, kind);
        }
    }

    private void owner(long time, int kind) {
        minTime = Math.min(minTime, time);
        maxTime = Math.max(maxTime, time);
        levels |= 1 << Owner.level(kind);
        stamps |= 1 << Owner.slot(kind);
        flags |= Owner.tellsZone(kind) ? Entry.MOMENTS : Entry.LOCAL_TIMES;
    }

    boolean isFull() {
        return lines == Block.LINES;
    }

    boolean isRecord(int line) {
        return (records[line >>> 6] >>> line & 1) != 0;
    }

    /** The last line up to that one that begins a record; -1 when there is none. */
    int lastRecord(int from) {
        int line = from;
        while (line >= 0 && !isRecord(line)) {
            line--;
        }
        return line;
    }

    void write(ByteBuffer out) {
        out.putInt(lines).putLong(records[0]).putLong(records[1]).putLong(minTime).putLong(maxTime).putInt(levels)
                .putInt(stamps).putInt(flags);
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
        block.stamps = in.getInt();
        block.flags = in.getInt();
        for (int i = 0; i < block.lines; i++) {
            block.starts[i] = in.getLong();
        }
        return block;
    }
}
