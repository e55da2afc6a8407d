package org.deskwright.logs.ui.model;

import java.io.IOException;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.deskwright.logs.format.Level;
import org.deskwright.logs.index.Block;
import org.deskwright.logs.index.LogIndex;

/**
 * Which levels there are in each part of a log: {@value #PARTS} parts with equally many lines, as of what is found.
 *
 * @param lines of the log
 * @param levels bits of the levels of each part
 */
public record Overview(long lines, int[] levels) {
    public static final int PARTS = 1000;
    public static final Overview NOTHING = new Overview(0, new int[PARTS]);
    private static final int BAD = Level.WARNING.bit() | Level.ERROR.bit() | Level.CRITICAL.bit();
    /** Looks at the cancellation once for so many blocks. */
    private static final int PATIENCE = 1 << 12;

    /** Which part a line belongs to. */
    public static int part(long line, long lines) {
        return (int) Math.clamp((long) (line / (double) Math.max(1, lines) * PARTS), 0, PARTS - 1);
    }

    /** Of a log that has an index; takes about a second for a billion lines. */
    static Optional<Overview> of(LogAccess log, BooleanSupplier wanted) {
        return log.index().map(index -> of(log, index, wanted));
    }

    private static Overview of(LogAccess log, LogIndex index, BooleanSupplier wanted) {
        long lines = index.lines();
        int[] levels = new int[PARTS];
        // a block of a short log lies in several parts: its lines tell in which
        boolean close = lines / Block.LINES < PARTS;
        for (long block = 0; block < index.blocks() && (block % PATIENCE != 0 || wanted.getAsBoolean()); block++) {
            Block of = index.block(block);
            if (!close || (of.levels() & BAD) == 0 || !lines(log, block, lines, levels)) {
                levels[part(of.firstLine(), lines)] |= of.levels();
            }
        }
        return new Overview(lines, levels);
    }

    private static boolean lines(LogAccess log, long block, long lines, int[] levels) {
        try {
            log.block(block).forEach(line -> levels[part(line.number(), lines)] |= line.level().bit());
            return true;
        } catch (IOException e) {
            // what the index tells of it is still true
            return false;
        }
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
