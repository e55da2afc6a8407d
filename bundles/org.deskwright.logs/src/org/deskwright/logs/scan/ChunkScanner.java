package org.deskwright.logs.scan;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;

import org.deskwright.logs.format.FormatStamp;
import org.deskwright.logs.format.RecordReader;
import org.deskwright.logs.kernel.Kernel;
import org.deskwright.logs.kernel.LiteralSet;

/**
 * Reads parts of a log, a piece at a time that fits into the processor's cache: it is fetched from memory once and then
 * gone over for lines and for literals. For one thread.
 */
public final class ChunkScanner {
    /** Bytes of a line that are looked at to tell its record. */
    public static final int HEAD = 512;
    private static final int PIECE = 256 << 10;

    private final Kernel kernel;
    private final LiteralSet literals;
    private final RecordReader records;
    private final List<FormatStamp> stamps;
    private final boolean readsRecords;
    private final int[] feeds = new int[PIECE];
    private long open;

    /**
     * @param literals those of the rules, prepared; may be shared by threads
     */
    public ChunkScanner(Kernel kernel, ScanRules rules, LiteralSet literals) {
        this.kernel = kernel;
        this.literals = literals;
        records = new RecordReader(rules.formats(), rules.newest());
        stamps = FormatStamp.of(rules.formats());
        readsRecords = !rules.formats().isEmpty();
    }

    /**
     * Reads the bytes from {@code from} to before {@code to} into the chunk. What is behind them is looked at as far as
     * lines and hits reach that begin before.
     */
    public void scan(MemorySegment bytes, long from, long to, Chunk chunk) {
        chunk.begin(from, to, stamps);
        open = from == 0 || bytes.get(ValueLayout.JAVA_BYTE, from - 1) == '\n' ? from : -1;
        for (long at = from; at < to; at += PIECE) {
            long end = Math.min(at + PIECE, to);
            lines(bytes, at, end, chunk);
            if (literals.size() > 0) {
                kernel.literals(literals, bytes, at, end, chunk::hit);
            }
        }
        if (open >= 0 && open < to) {
            line(bytes, open, end(bytes, to, open + HEAD), chunk);
        }
    }

    private void lines(MemorySegment bytes, long at, long end, Chunk chunk) {
        int count = kernel.lineFeeds(bytes, at, end, feeds);
        for (int i = 0; i < count; i++) {
            long feed = at + feeds[i];
            if (open >= 0) {
                line(bytes, open, feed, chunk);
            }
            open = feed + 1;
        }
    }

    private void line(MemorySegment bytes, long start, long end, Chunk chunk) {
        chunk.line(start);
        if (readsRecords && records.read(bytes, start, Math.min(end, start + HEAD))) {
            chunk.record(records.time(), records.level(), records.stamp());
        }
    }

    /** The next line feed, or where to stop looking for it. */
    private static long end(MemorySegment bytes, long from, long most) {
        long last = Math.min(most, bytes.byteSize());
        long at = from;
        while (at < last && bytes.get(ValueLayout.JAVA_BYTE, at) != '\n') {
            at++;
        }
        return Math.max(at, from);
    }
}
