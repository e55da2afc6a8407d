package org.deskwright.logs.query;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

import org.deskwright.logs.index.Block;
import org.deskwright.logs.index.LogIndex;

/**
 * A piece of a log that has to be searched, because by an index something in it may be asked for.
 *
 * @param from where a record begins, or a line that belongs to none
 * @param to where a line ends
 * @param line the number of its first line
 */
record Stretch(long from, long to, long line) {
    /** Blocks, a power of two, after which it is asked whether it was cancelled. */
    private static final int POLLED = 1 << 10;

    /**
     * The pieces that are left, in their order; the last one reaches to the end of the log, as nobody knows how its
     * last line goes on.
     *
     * @param least bytes to leave out; fewer take longer than to read them
     * @throws CancellationException when it was cancelled
     */
    static List<Stretch> of(BlockTest test, LogIndex index, long size, long least, BooleanSupplier cancelled) {
        List<Stretch> stretches = new ArrayList<>();
        long last = index.blocks() - 1;
        for (long number = 0; number <= last; number++) {
            if ((number & POLLED - 1) == 0 && cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            Block block = index.block(number);
            if (number == last || test.mayHold(block)) {
                long to = number == last ? size : block.to();
                if (stretches.isEmpty() || block.from() - stretches.getLast().to() >= least) {
                    begin(stretches, block, index, to);
                } else {
                    goOn(stretches, to);
                }
            }
        }
        return stretches.isEmpty() ? List.of(new Stretch(0, size, 0)) : stretches;
    }

    /** What lines of a record tell is told by its first one. */
    private static void begin(List<Stretch> stretches, Block block, LogIndex index, long to) {
        long line = block.continues() ? index.recordOf(block.firstLine()) : block.firstLine();
        long from = index.start(line);
        if (!stretches.isEmpty() && from < stretches.getLast().to()) {
            goOn(stretches, to);
        } else {
            stretches.add(new Stretch(from, to, line));
        }
    }

    private static void goOn(List<Stretch> stretches, long to) {
        Stretch before = stretches.removeLast();
        stretches.add(new Stretch(before.from(), to, before.line()));
    }
}
