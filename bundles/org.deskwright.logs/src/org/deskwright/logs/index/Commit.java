package org.deskwright.logs.index;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * What holds of an index from some moment on. Blocks are only ever added, so a commit stays true when later ones
 * follow. Two places are written in turns: when one is cut off in the middle, the other one still stands.
 *
 * @param number how many came before
 * @param blocks full ones
 * @param longs of their lengths
 * @param above the record that a line after the finished ones belongs to unless it begins one
 * @param pending finished lines behind the full blocks
 * @param lastStart where the last line begins, of which nobody knows whether it goes on; below 0 in an empty log
 * @param last the record it belongs to
 * @param totals of finished lines
 */
record Commit(long number, LogState state, long blocks, long longs, Owner above, OpenBlock pending, long lastStart,
        Owner last, IndexTotals totals) {
    /** Bytes of one of the two places. */
    static final int BYTES = 4096;
    private static final int SUMMED = BYTES - Integer.BYTES;

    ByteBuffer write(int salt) {
        ByteBuffer out = ByteBuffer.allocate(BYTES).order(ByteOrder.LITTLE_ENDIAN);
        out.putLong(number).putLong(blocks).putLong(longs).putLong(lastStart);
        state.write(out);
        above.write(out);
        last.write(out);
        totals.write(out);
        pending.write(out);
        out.putInt(SUMMED, Checksum.of(out, 0, SUMMED) ^ salt);
        return out.rewind();
    }

    /** Null when it is damaged, or was never written. */
    static Commit read(ByteBuffer in, int salt) {
        if (in.remaining() < BYTES || (Checksum.of(in, 0, SUMMED) ^ salt) != in.getInt(SUMMED)) {
            return null;
        }
        long number = in.getLong();
        long blocks = in.getLong();
        long longs = in.getLong();
        long lastStart = in.getLong();
        LogState state = LogState.read(in);
        Owner above = Owner.read(in);
        Owner last = Owner.read(in);
        IndexTotals totals = IndexTotals.read(in);
        return new Commit(number, state, blocks, longs, above, OpenBlock.read(in), lastStart, last, totals);
    }

    /** The last block of the log as it stood, its last line included. */
    OpenBlock tail() {
        OpenBlock tail = pending.copy();
        if (lastStart >= 0) {
            if (last.begins()) {
                tail.record(lastStart, last.time(), last.kind());
            } else {
                tail.continuation(lastStart, above.known(), above.time(), above.kind());
            }
        }
        return tail;
    }

    /** Of all lines, the last one included. */
    IndexTotals allTotals() {
        IndexTotals all = totals.copy();
        if (lastStart >= 0 && last.begins()) {
            all.add(last.time(), last.kind());
        }
        return all;
    }
}
