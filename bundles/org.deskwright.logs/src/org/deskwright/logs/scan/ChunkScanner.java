package org.deskwright.logs.scan;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import org.deskwright.logs.format.FormatStamp;
import org.deskwright.logs.format.RecordReader;
import org.deskwright.logs.kernel.HitSink;
import org.deskwright.logs.kernel.Kernel;
import org.deskwright.logs.kernel.LiteralSet;
import org.deskwright.logs.source.LogSource;

/**
 * Reads parts of a log: a piece is fetched at a time, and of it a step that fits into the cache next to the processor
 * is gone over for lines and records, and then for literals. For one thread.
 */
public final class ChunkScanner {
    /** Bytes of a line that are looked at to tell its record. */
    public static final int HEAD = 512;
    private static final int PIECE = 128 << 10;
    private static final int STEP = 16 << 10;

    /** Is given a chunk before its part has been read to the end. */
    @FunctionalInterface
    public interface Full {
        /**
         * @throws IOException in words for people, when more bytes cannot be read
         */
        void tell(Chunk chunk) throws IOException;
    }

    private final Kernel kernel;
    private final ScanLiterals literals;
    private final RecordReader records;
    private final List<FormatStamp> stamps;
    private final boolean readsRecords;
    private final boolean fewLines;
    private final boolean keepsLines;
    private final int[] feeds = new int[STEP];
    private final int ahead;
    private final byte[] bytes;
    /** How many bytes of the array are of the log. */
    private int known;
    /** From the first byte of the chunk to the first of the array. */
    private int base;
    private boolean lineBegins;
    /** Whether the record that begins last is known and of the usual kind, and all since the step began. */
    private boolean lastIsUsual;
    /** Of that record; -1 where it is not known. */
    private int lastStamp;
    private boolean allAreUsual;
    private Chunk chunk;
    /** Where few lines are told, the begin of the last one in the log that is known, and that of the last one told. */
    private long begun;
    private long told;

    /**
     * @param literals those of the rules, prepared; may be shared by threads
     */
    public ChunkScanner(Kernel kernel, ScanRules rules, LiteralSet literals) {
        this(kernel, rules, ScanLiterals.everywhere(literals));
    }

    ChunkScanner(Kernel kernel, ScanRules rules, ScanLiterals literals) {
        this.kernel = kernel;
        this.literals = literals;
        records = new RecordReader(rules.formats(), rules.newest());
        stamps = FormatStamp.of(rules.formats());
        readsRecords = !rules.formats().isEmpty();
        fewLines = rules.fewLines();
        keepsLines = rules.keepsLines();
        ahead = Math.max(HEAD, literals.longest());
        bytes = new byte[PIECE + ahead + Kernel.PADDING];
    }

    /**
     * Reads the bytes from {@code from} to before {@code to}, which are at most 1 GB, into the chunk. What is behind
     * them is looked at as far as lines and hits reach that begin before.
     *
     * @param full is given the chunk when it holds very much before its end, and it then goes on behind that
     * @throws IOException in words for people, when they cannot be read
     */
    public void scan(LogSource log, long from, long to, Chunk into, Full full) throws IOException {
        chunk = into;
        chunk.begin(from, to, stamps);
        lineBegins = from == 0 || byteAt(log, from - 1) == '\n';
        told = -1;
        begun = lineBegins ? from : told;
        lastIsUsual = false;
        lastStamp = -1;
        HitSink hits = this::hit;
        HitSink usualHits = (at, literal) -> hit(at, literals.number(literal));
        for (long at = from; at < to; at += PIECE) {
            int own = (int) Math.min(PIECE, to - at);
            fetch(log, at, own);
            for (int step = 0; step < own; step += STEP) {
                int end = Math.min(step + STEP, own);
                base = (int) (at - chunk.from());
                if (fewLines) {
                    hitLines(step, end, hits);
                } else {
                    allAreUsual = lastIsUsual;
                    int lastLine = chunk.lines() - 1;
                    lines(step, end);
                    int before = chunk.hits();
                    if (allAreUsual) {
                        kernel.literals(literals.usual(), bytes, step, end, known, usualHits);
                    } else if (literals.size() > 0) {
                        kernel.literals(literals.all(), bytes, step, end, known, hits);
                    }
                    if (keepsLines) {
                        chunk.keep(before, lastLine, bytes, base, known);
                    }
                }
                if (chunk.isFull() && at + end < to) {
                    end(at + end);
                    full.tell(chunk);
                    chunk.begin(at + end, to, stamps);
                }
            }
        }
        end(to);
    }

    private void end(long to) {
        if (fewLines && begun < to) {
            tellBegun();
        }
        chunk.end(to);
    }

    /** Lines with hits: line feeds are looked for only before a hit, and before the end for what goes on behind it. */
    private void hitLines(int from, int to, HitSink hits) {
        int hit = chunk.hits();
        kernel.literals(literals.all(), bytes, from, to, known, hits);
        int looked = from;
        for (; hit < chunk.hits(); hit++) {
            int at = (int) (chunk.hitAt(hit) - chunk.from()) - base;
            lastFeed(looked, at);
            tellBegun();
            looked = at;
        }
        lastFeed(looked, to);
    }

    private void lastFeed(int from, int to) {
        for (int at = to - 1; at >= from; at--) {
            if (bytes[at] == '\n') {
                begun = chunk.from() + base + at + 1;
                return;
            }
        }
    }

    private void tellBegun() {
        if (begun > told) {
            chunk.expect(1);
            chunk.line((int) (begun - chunk.from()));
            told = begun;
        }
    }

    private void hit(int at, int literal) {
        chunk.hit(base + at, literal);
    }

    private byte byteAt(LogSource log, long at) throws IOException {
        log.read(at, bytes, 1);
        return bytes[0];
    }

    private void fetch(LogSource log, long at, int own) throws IOException {
        known = (int) Math.min(own + ahead, log.size() - at);
        log.read(at, bytes, known);
        Arrays.fill(bytes, known, known + Kernel.PADDING, (byte) 0);
    }

    private void lines(int from, int to) {
        int count = kernel.lineFeeds(bytes, from, to, feeds);
        chunk.expect(count + 1);
        int start = lineBegins ? from : -1;
        lineBegins = false;
        if (readsRecords) {
            records(start, count, to);
        } else {
            starts(start, count, to);
        }
    }

    private void starts(int first, int count, int to) {
        int start = first;
        for (int i = 0; i < count; i++) {
            if (start >= 0) {
                chunk.line(base + start);
            }
            start = feeds[i] + 1;
        }
        if (start >= 0) {
            last(start, to);
        }
    }

    private void records(int first, int count, int to) {
        int start = first;
        for (int i = 0; i < count; i++) {
            int feed = feeds[i];
            if (start >= 0) {
                record(start, Math.min(feed, start + HEAD));
            }
            start = feed + 1;
        }
        if (start >= 0) {
            last(start, to);
        }
    }

    /** A line of which the end is not known yet; or it is the next step's. */
    private void last(int start, int to) {
        if (start == to) {
            lineBegins = true;
        } else if (readsRecords) {
            int most = Math.min(start + HEAD, known);
            int end = Math.min(to, most);
            while (end < most && bytes[end] != '\n') {
                end++;
            }
            record(start, end);
        } else {
            chunk.line(base + start);
        }
    }

    private void record(int start, int end) {
        if (records.read(bytes, start, end)) {
            int stamp = records.stamp();
            chunk.record(base + start, records.time(), records.level(), stamp);
            if (stamp != lastStamp) {
                lastStamp = stamp;
                lastIsUsual = literals.isUsual(stamp);
                allAreUsual &= lastIsUsual;
            }
        } else {
            chunk.line(base + start);
        }
    }
}
