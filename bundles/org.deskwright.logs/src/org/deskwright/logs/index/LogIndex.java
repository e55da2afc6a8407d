package org.deskwright.logs.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;

/**
 * The lines of a log, as far as they were indexed. Lines are numbered from 0; the last one may have no line feed yet.
 * Safe to share by threads until it is closed; lines that are added to the files later do not show.
 * <p>
 * All answers come from files that are mapped into memory. Each throws {@link DamagedIndexException} when they are not
 * as they were written.
 */
public final class LogIndex implements AutoCloseable {
    private final IndexHead head;
    private final Commit commit;
    private final BlockTable table;
    /** The last block, in which lines are not packed. */
    private final OpenBlock tail;
    private final IndexTotals totals;

    private LogIndex(IndexHead head, Commit commit, BlockTable table) {
        this.head = head;
        this.commit = commit;
        this.table = table;
        tail = commit.tail();
        totals = commit.allTotals();
    }

    /**
     * Opens what was committed last.
     *
     * @param blocks as told to {@link IndexBuilder#create}
     * @throws IOException when it cannot be read
     * @throws DamagedIndexException when it is no index, or nothing of it counts
     */
    public static LogIndex open(Path blocks) throws IOException {
        return open(IndexFiles.of(blocks));
    }

    static LogIndex open(IndexFiles files) throws IOException {
        BlockTable.Opened opened = BlockTable.open(files);
        return new LogIndex(opened.head(), opened.commit(), opened.table());
    }

    IndexHead head() {
        return head;
    }

    Commit commit() {
        return commit;
    }

    IndexFiles files() {
        return table.files();
    }

    /** Name of the log. */
    public String log() {
        return head.log();
    }

    /** How the log was when it was indexed last. */
    public LogState state() {
        return commit.state();
    }

    /** {@linkplain FormatPrint Print} of the formats that were known. */
    public String formats() {
        return head.formats();
    }

    /**
     * The number of the stamp among {@link org.deskwright.logs.format.FormatStamp#of all} of the known formats that a
     * bit in {@link Block#stamps} stands for.
     *
     * @return -1 for the last bit of a log with very many stamps
     */
    public int stamp(int bit) {
        return totals.stamp(bit);
    }

    public IndexTotals totals() {
        return totals;
    }

    /** Bytes of the log that are indexed. */
    public long size() {
        return commit.state().size();
    }

    /** How many lines begin in them. */
    public long lines() {
        return tailFirst() + tail.lines;
    }

    private long tailFirst() {
        return commit.blocks() * Block.LINES;
    }

    private long tailFrom() {
        return tail.lines == 0 ? size() : tail.starts[0];
    }

    /**
     * Where a line begins.
     *
     * @param line from 0 to {@link #lines}; of that, where the log ends
     */
    public long start(long line) {
        Objects.checkIndex(line, lines() + 1);
        if (line >= tailFirst()) {
            int inTail = (int) (line - tailFirst());
            return inTail == tail.lines ? size() : tail.starts[inTail];
        }
        Entry entry = table.entry(line / Block.LINES);
        return entry.from()
                + PackedLengths.sum(table.data(entry), entry.width(), entry.longer(), (int) (line % Block.LINES));
    }

    /** The line that a byte belongs to; a line feed ends its line. */
    public long lineAt(long position) {
        Objects.checkIndex(position, size());
        if (position >= tailFrom()) {
            return tailFirst() + last(tail.starts, tail.lines, position);
        }
        long block = table.blockAt(position);
        long[] starts = new long[Block.LINES + 1];
        starts(block, starts);
        return block * Block.LINES + last(starts, Block.LINES, position);
    }

    /** The last of the starts that is not behind the position. */
    private static int last(long[] starts, int count, long position) {
        int at = count - 1;
        while (starts[at] > position) {
            at--;
        }
        return at;
    }

    /** Whether a line begins a record; without that, it belongs to the record above. */
    public boolean isRecord(long line) {
        Objects.checkIndex(line, lines());
        int inBlock = (int) (line % Block.LINES);
        return line >= tailFirst() ? tail.isRecord(inBlock) : table.isRecord(line / Block.LINES, inBlock);
    }

    /** The first line of the record that a line belongs to; -1 for lines above the first record. */
    public long recordOf(long line) {
        Objects.checkIndex(line, lines());
        for (long block = line / Block.LINES; block >= 0; block--) {
            int from = block == line / Block.LINES ? (int) (line % Block.LINES) : Block.LINES - 1;
            int begun = block == commit.blocks() ? tail.lastRecord(from) : table.lastRecord(block, from);
            if (begun >= 0) {
                return block * Block.LINES + begun;
            }
            if (block(block).ownerless()) {
                return -1;
            }
        }
        return -1;
    }

    /** How many blocks there are. */
    public long blocks() {
        return commit.blocks() + (tail.lines > 0 ? 1 : 0);
    }

    /** What the lines of a block hold. */
    public Block block(long number) {
        Objects.checkIndex(number, blocks());
        if (number == commit.blocks()) {
            return block(number, tail.lines, tail.starts[0], size(), tail.minTime, tail.maxTime, tail.levels,
                    tail.stamps, tail.flags);
        }
        Entry entry = table.entry(number);
        long to = number + 1 == commit.blocks() ? tailFrom() : table.entry(number + 1).from();
        return block(number, Block.LINES, entry.from(), to, entry.minTime(), entry.maxTime(), entry.levels(),
                entry.stamps(), entry.flags());
    }

    private static Block block(long number, int lines, long from, long to, long minTime, long maxTime, int levels,
            int stamps, int flags) {
        return new Block(number, number * Block.LINES, lines, from, to, minTime, maxTime, levels, stamps,
                (flags & Entry.MOMENTS) != 0, (flags & Entry.LOCAL_TIMES) != 0, (flags & Entry.CONTINUES) != 0,
                (flags & Entry.OWNERLESS) != 0);
    }

    /**
     * Where each line of a block begins, and behind them where the last one ends.
     *
     * @param starts takes them; one longer than the block has lines, at least
     * @return how many lines the block has
     */
    public int starts(long block, long[] starts) {
        Objects.checkIndex(block, blocks());
        if (block == commit.blocks()) {
            System.arraycopy(tail.starts, 0, starts, 0, tail.lines);
            starts[tail.lines] = size();
            return tail.lines;
        }
        Entry entry = table.entry(block);
        PackedLengths.starts(table.data(entry), entry.width(), entry.longer(), entry.from(), starts);
        return Block.LINES;
    }

    /** Bytes of its files that count. */
    public long bytes() {
        return head.blocksAt() + commit.blocks() * Entry.BYTES + commit.longs() * Long.BYTES;
    }

    @Override
    public void close() {
        table.close();
    }
}
