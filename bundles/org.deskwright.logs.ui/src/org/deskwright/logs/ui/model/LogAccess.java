package org.deskwright.logs.ui.model;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.deskwright.logs.format.RecordReader;
import org.deskwright.logs.index.Block;
import org.deskwright.logs.index.LogIndex;
import org.deskwright.logs.source.LogSource;

/**
 * A log as it is at the moment, for work in the background: it stays open and the same until it is closed. For one
 * thread.
 */
public final class LogAccess implements LineTexts {
    private final SharedLog log;
    private final Supplier<RecordReader> records;
    private PageLoader loader;
    private List<Line> last = List.of();
    private long lastBlock = -1;
    private boolean closed;

    /** @param records made when the first line is read: all formats have to be known for that */
    LogAccess(SharedLog log, Supplier<RecordReader> records) {
        this.log = log;
        this.records = records;
    }

    public LogSource source() {
        return log.source();
    }

    /** Empty as long as the log has none. */
    public Optional<LogIndex> index() {
        return log.table() instanceof IndexTable(LogIndex index) ? Optional.of(index) : Optional.empty();
    }

    @Override
    public long lines() {
        return log.table().lines();
    }

    /** Bytes of the log whose lines are known. */
    public long size() {
        return log.table().size();
    }

    /** Where the record begins that a line belongs to; -1 where there is none, or nobody knows. */
    long recordStart(long line) {
        return log.table().recordStart(line);
    }

    /** The line that a byte of the log stands in, of what is known. */
    public long lineAt(long place) throws IOException {
        long[] starts = new long[Block.LINES + 1];
        long first = 0;
        long last = Math.max(0, (lines() - 1) / Block.LINES);
        while (first < last) {
            long middle = (first + last + 1) / 2;
            log.table().starts(middle, starts);
            first = starts[0] <= place ? middle : first;
            last = starts[0] <= place ? last : middle - 1;
        }
        int count = log.table().starts(first, starts);
        int line = 0;
        while (line + 1 < count && starts[line + 1] <= place) {
            line++;
        }
        return first * Block.LINES + line;
    }

    /**
     * Reads lines one after the other.
     *
     * @param to the first that is not read
     * @param wanted asked before each block; nothing more comes when it is no longer so
     * @throws IOException in words for people, when the log cannot be read any more
     */
    public void read(long from, long to, BooleanSupplier wanted, Consumer<Line> lines) throws IOException {
        long end = Math.min(to, lines());
        for (long block = from / Block.LINES; block * Block.LINES < end && wanted.getAsBoolean(); block++) {
            block(block).stream().filter(line -> line.number() >= from && line.number() < end).forEach(lines);
        }
    }

    @Override
    public String text(long number, int most) throws IOException {
        Line line = line(number);
        return line.cut() ? loader.text(line, most) : line.text();
    }

    @Override
    public long letters(long number) throws IOException {
        Line line = line(number);
        return line.cut() ? loader.letters(line) : line.text().length();
    }

    private Line line(long number) throws IOException {
        int at = (int) (number % Block.LINES);
        if (number / Block.LINES != lastBlock || last.size() <= at) {
            last = block(number / Block.LINES);
            lastBlock = number / Block.LINES;
        }
        return last.get(at);
    }

    /** The lines of a block of the index. */
    List<Line> block(long block) throws IOException {
        loader = loader == null ? new PageLoader(log.source(), log.table(), records.get()) : loader;
        return loader.load(block);
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            log.release();
        }
    }
}
