package org.deskwright.logs.ui.model;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.LongStream;

import org.deskwright.logs.format.Level;
import org.deskwright.logs.index.Block;
import org.deskwright.logs.index.LogIndex;

/** Looks for the next line of some kind, by the index as far as there is one. Takes time; for one thread. */
public final class Seek {
    private final LogAccess log;
    private final BooleanSupplier wanted;

    /** @param wanted asked now and then; nothing is found when it is no longer so */
    public Seek(LogAccess log, BooleanSupplier wanted) {
        this.log = log;
        this.wanted = wanted;
    }

    /** The first line of the next record that is an error or worse, from a line on or before it. */
    public OptionalLong problem(long line, boolean forward) throws IOException {
        int bits = Level.CRITICAL.bit() | Level.ERROR.bit();
        Predicate<Line> isProblem = l -> l.begins() && (l.level().bit() & bits) != 0;
        return forward
                ? after(line + 1, block -> block.mayHaveLevel(bits), isProblem)
                : before(line, block -> block.mayHaveLevel(bits), isProblem);
    }

    /** The first line of a record that is not earlier than a moment, as the log tells it. */
    public OptionalLong notBefore(long micros) throws IOException {
        return after(0, block -> block.mayHaveTime(micros, Long.MAX_VALUE),
                line -> line.begins() && line.time() >= micros);
    }

    /**
     * The first line of a record that is not earlier than a moment.
     *
     * @param byStamp what it is as records tell it, by the number of their stamp
     * @param place byte of the log before which it is not looked for
     */
    public OptionalLong notBefore(long[] byStamp, long place) throws IOException {
        long earliest = LongStream.of(byStamp).min().orElse(Long.MIN_VALUE);
        long from = place <= 0 ? 0 : place < log.size() ? log.lineAt(place) : log.lines();
        return after(from, block -> block.mayHaveTime(earliest, Long.MAX_VALUE), line -> line.begins()
                && line.stamp() >= 0 && line.stamp() < byStamp.length && line.time() >= byStamp[line.stamp()]);
    }

    private OptionalLong after(long from, Predicate<Block> may, Predicate<Line> is) throws IOException {
        Optional<LogIndex> index = log.index();
        for (long block = from / Block.LINES; block * Block.LINES < log.lines() && wanted.getAsBoolean(); block++) {
            if (index.isEmpty() || may.test(index.get().block(block))) {
                Optional<Line> found = log.block(block).stream().filter(l -> l.number() >= from).filter(is).findFirst();
                if (found.isPresent()) {
                    return OptionalLong.of(found.get().number());
                }
            }
        }
        return OptionalLong.empty();
    }

    private OptionalLong before(long to, Predicate<Block> may, Predicate<Line> is) throws IOException {
        Optional<LogIndex> index = log.index();
        for (long block = (to - 1) / Block.LINES; block >= 0 && to > 0 && wanted.getAsBoolean(); block--) {
            if (index.isEmpty() || may.test(index.get().block(block))) {
                List<Line> lines = log.block(block);
                Optional<Line> found = lines.reversed().stream().filter(l -> l.number() < to).filter(is).findFirst();
                if (found.isPresent()) {
                    return OptionalLong.of(found.get().number());
                }
            }
        }
        return OptionalLong.empty();
    }
}
