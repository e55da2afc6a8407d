package org.deskwright.logs.ui.merged;

import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

import org.deskwright.logs.ui.model.LineSet;

/**
 * Asks the order of lines where something stands in it. Each answer takes a moment and is told by the thread that reads
 * the logs; what cannot be read is told when it is shown. Safe to share by threads.
 */
final class MergedPlaces {
    private final Executor reader;
    private final Supplier<Merge> shown;
    private final BooleanSupplier open;

    /**
     * @param shown what is asked
     * @param open whether somebody still waits for answers
     */
    MergedPlaces(Executor reader, Supplier<Merge> shown, BooleanSupplier open) {
        this.reader = reader;
        this.shown = shown;
        this.open = open;
    }

    private interface Question {
        OptionalLong ask(Merge of) throws IOException;
    }

    /** The row of a line. */
    void find(LogLine line, LongConsumer told) {
        ask(of -> of.row(line), told);
    }

    /** The row of the first line that is not earlier. */
    void find(long time, LongConsumer told) {
        ask(of -> OptionalLong.of(of.row(time)), told);
    }

    /**
     * The row of the next of some lines, or the one before; of the first or last of all where there is none, which is
     * told too.
     *
     * @param found of each log some of its lines
     */
    void step(List<LineSet> found, long row, boolean forward, LongConsumer told, Runnable around) {
        ask(of -> {
            OptionalLong next = of.next(found, row, forward);
            if (next.isEmpty()) {
                around.run();
                return of.next(found, forward ? -1 : of.rows(), forward);
            }
            return next;
        }, told);
    }

    /** Which of some lines stands in a row, from 1; 0 where it is none of them. */
    void rank(List<LineSet> found, long row, LongConsumer told) {
        ask(of -> OptionalLong.of(of.rank(found, row)), told);
    }

    /** The row of the next error, or of the one before; where there is none, that is told. */
    void problem(long row, boolean forward, LongConsumer told, Runnable none) {
        ask(of -> {
            OptionalLong next = of.problem(row, forward, open);
            if (next.isEmpty()) {
                none.run();
            }
            return next;
        }, told);
    }

    private void ask(Question question, LongConsumer told) {
        reader.execute(() -> {
            try {
                question.ask(shown.get()).ifPresent(told);
            } catch (IOException e) {
                return; // as above
            }
        });
    }
}
