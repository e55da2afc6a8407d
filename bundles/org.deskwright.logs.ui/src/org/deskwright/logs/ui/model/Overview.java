package org.deskwright.logs.ui.model;

import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.deskwright.logs.index.Block;
import org.deskwright.logs.index.LogIndex;

/**
 * Which levels there are in each part of a log, all parts with equally many lines.
 *
 * @param lines of the log
 * @param levels bits of the levels of each part
 */
public record Overview(long lines, int[] levels) {
    public static final Overview NOTHING = new Overview(0, new int[1]);
    private static final int PARTS = 2000;
    /** Looks at the cancellation once for so many blocks. */
    private static final int PATIENCE = 1 << 12;

    /** Of a log that has an index; takes about a second for a billion lines. */
    static Optional<Overview> of(LogAccess log, BooleanSupplier wanted) {
        return log.index().map(index -> of(index, wanted));
    }

    private static Overview of(LogIndex index, BooleanSupplier wanted) {
        long blocks = index.blocks();
        int[] levels = new int[(int) Math.clamp(blocks, 1, PARTS)];
        for (long block = 0; block < blocks && (block % PATIENCE != 0 || wanted.getAsBoolean()); block++) {
            Block of = index.block(block);
            levels[(int) (block * levels.length / blocks)] |= of.levels();
        }
        return new Overview(index.lines(), levels);
    }

    /** As the log is now; empty as long as it has no index. */
    public static Optional<Overview> of(LogDocument log, BooleanSupplier wanted) {
        Optional<LogAccess> access = log.access();
        if (access.isEmpty()) {
            return Optional.empty();
        }
        try (LogAccess open = access.get()) {
            return of(open, wanted);
        }
    }
}
