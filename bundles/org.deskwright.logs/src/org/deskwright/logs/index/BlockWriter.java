package org.deskwright.logs.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Gathers finished lines into blocks, and writes those that are full. */
final class BlockWriter {
    private final IndexHead head;
    private final Appender entries;
    private final Appender lengths;
    private final PackedLengths packed = new PackedLengths();
    private final OpenBlock block;
    private final IndexTotals totals;
    private long blocks;
    private long longs;
    private boolean known;
    private long time;
    private int kind;

    BlockWriter(IndexHead head, FileChannel blocksFile, FileChannel linesFile, Commit from) {
        this.head = head;
        blocks = from.blocks();
        longs = from.longs();
        // of an index that is begun, the head comes first
        entries = new Appender(blocksFile, from.number() < 0 ? 0 : head.blocksAt() + blocks * Entry.BYTES);
        lengths = new Appender(linesFile, longs * Long.BYTES);
        block = from.pending().copy();
        totals = from.totals().copy();
        known = from.above().known();
        time = from.above().time();
        kind = from.above().kind();
    }

    /** The head, with room for commits behind it. */
    void write(ByteBuffer bytes) throws IOException {
        entries.room(bytes.remaining()).put(bytes);
        for (int i = 0; i < 2; i++) {
            entries.room(Commit.BYTES).put(new byte[Commit.BYTES]);
        }
        entries.flush();
    }

    /** Of a stamp, see {@link IndexTotals#slot}. */
    int slot(int stamp) {
        return totals.slot(stamp);
    }

    /** A line that begins a record. */
    void record(long start, long itsTime, int itsKind) throws IOException {
        if (block.isFull()) {
            write(start);
        }
        block.record(start, itsTime, itsKind);
        totals.add(itsTime, itsKind);
        known = true;
        time = itsTime;
        kind = itsKind;
    }

    void continuation(long start) throws IOException {
        if (block.isFull()) {
            write(start);
        }
        block.continuation(start, known, time, kind);
    }

    private void write(long end) throws IOException {
        packed.pack(block.starts, end);
        boolean all = (block.records[0] & block.records[1]) == -1;
        boolean none = (block.records[0] | block.records[1]) == 0;
        int flags = block.flags | (all ? Entry.ALL_RECORDS : 0) | (none ? Entry.NO_RECORDS : 0);
        int count = PackedLengths.size(packed.width(), packed.longer());
        ByteBuffer data = lengths.room((PackedLengths.MOST_LONGS + 2) * Long.BYTES);
        int begin = data.position();
        for (int i = 0; i < count; i++) {
            data.putLong(packed.longs()[i]);
        }
        if (!all && !none) {
            data.putLong(block.records[0]).putLong(block.records[1]);
        }
        int sum = Checksum.of(data, begin, data.position());
        new Entry(block.starts[0], longs, block.minTime, block.maxTime, block.levels, flags, packed.width(),
                packed.longer(), block.stamps, sum).write(entries.room(Entry.BYTES), head.saltOf(blocks));
        longs += (data.position() - begin) / Long.BYTES;
        blocks++;
        block.clear();
    }

    /** Writes what is full, if {@code end} tells where its last line ends. */
    void flush(long end) throws IOException {
        if (block.isFull()) {
            write(end);
        }
        lengths.flush();
        entries.flush();
    }

    Commit commit(long number, LogState state, long lastStart, Owner last) {
        return new Commit(number, state, blocks, longs, new Owner(known, false, time, kind), block, lastStart, last,
                totals);
    }

    /** Finished ones. */
    long lines() {
        return blocks * Block.LINES + block.lines;
    }
}
