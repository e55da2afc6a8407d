package org.deskwright.logs.ui.merged;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;

import org.deskwright.logs.format.LogFormat;
import org.deskwright.logs.format.RecordTimes;
import org.deskwright.logs.index.Block;
import org.deskwright.logs.index.IndexTimes;
import org.deskwright.logs.index.LogIndex;
import org.deskwright.logs.scan.Chunk;
import org.deskwright.logs.ui.model.LogAccess;
import org.deskwright.logs.ui.model.SpanScan;

/**
 * The latest time up to the end of each block of a log. The index tells it, but for blocks with records by several
 * clocks: only these are read.
 */
final class BlockEnds {
    private final long[] latest;
    private final long[] begins;
    private final RecordTimes times;

    private BlockEnds(LogIndex index, RecordTimes times) {
        latest = new long[Math.toIntExact(index.blocks())];
        begins = new long[latest.length];
        this.times = times;
    }

    /**
     * @throws IOException in words for people, when the log cannot be read any more
     * @throws java.util.concurrent.CancellationException when it was cancelled
     */
    static long[] of(LogAccess log, List<LogFormat> formats, IndexTimes times, BooleanSupplier cancelled)
            throws IOException {
        LogIndex index = log.index().orElseThrow();
        BlockEnds ends = new BlockEnds(index, times.times());
        BitSet unknown = new BitSet();
        for (int i = 0; i < ends.latest.length; i++) {
            Block block = index.block(i);
            OptionalLong known = times.latest(index, block);
            ends.begins[i] = block.from();
            ends.latest[i] = known.orElse(RecordTimes.NO_TIME);
            unknown.set(i, known.isEmpty());
        }
        SpanScan.run(log, formats, SpanScan.spans(index, block -> unknown.get((int) block.number()), cancelled),
                ends::add, cancelled);
        for (int i = 1; i < ends.latest.length; i++) {
            ends.latest[i] = Math.max(ends.latest[i], ends.latest[i - 1]);
        }
        return ends.latest;
    }

    private void add(Chunk chunk) {
        int block = -1;
        for (int line = 0; line < chunk.lines(); line++) {
            if (chunk.isRecord(line)) {
                long start = chunk.start(line);
                if (block < 0) {
                    int found = Arrays.binarySearch(begins, start);
                    block = found >= 0 ? found : -found - 2;
                }
                while (block + 1 < begins.length && begins[block + 1] <= start) {
                    block++;
                }
                latest[block] = Math.max(latest[block], times.of(chunk.time(line), chunk.stamp(line), start));
            }
        }
    }
}
