package org.deskwright.logs.scan;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.deskwright.logs.format.FormatStamp;
import org.deskwright.logs.format.Level;

/**
 * What was found in a part of a log. A line belongs to the part that it begins in, and so does a hit. Valid until the
 * sink that is given it returns: it is then used again.
 */
public final class Chunk {
    private static final int RECORD = 8;
    private static final int LEVEL = 7;
    private static final int STAMP_SHIFT = 4;
    private static final int STAMPS = ScanRules.MOST_STAMPS - 1;
    /** Lines, or hits, from which on a part is told though it has not been read to its end. */
    private static final int FULL = 1 << 17;

    private long from;
    private long to;
    private int lines;
    private int[] starts = new int[1 << 12];
    private long[] times = new long[1 << 12];
    private short[] facts = new short[1 << 12];
    private List<FormatStamp> stamps = List.of();
    private int hits;
    /** From the first byte of the part to that of the hit, and in the low half the literal. */
    private long[] places = new long[64];
    private boolean inOrder;
    private int lastStamp;
    /** 0 where all records have the same. */
    private int manyStamps;
    private final KeptLines kept = new KeptLines();
    private Object prepared;

    /**
     * @param known ways in which records may begin
     */
    void begin(long first, long end, List<FormatStamp> known) {
        stamps = known;
        from = first;
        to = end;
        lines = 0;
        hits = 0;
        inOrder = true;
        kept.clear();
        manyStamps = 0;
    }

    /** After the last was added. */
    void end(long end) {
        to = end;
        if (!inOrder) {
            Arrays.sort(places, 0, hits);
        }
    }

    boolean isFull() {
        return lines >= FULL || hits >= FULL;
    }

    /** Makes room for so many lines. */
    void expect(int more) {
        if (lines + more > starts.length) {
            int length = Math.max(lines + more, 2 * lines);
            starts = Arrays.copyOf(starts, length);
            times = Arrays.copyOf(times, length);
            facts = Arrays.copyOf(facts, length);
        }
    }

    /**
     * A line that begins no record. There is room for it.
     *
     * @param start from the first byte of the part
     */
    void line(int start) {
        starts[lines] = start;
        times[lines] = Long.MIN_VALUE;
        facts[lines++] = 0;
    }

    /** A line that begins one. */
    void record(int start, long time, Level level, int stamp) {
        starts[lines] = start;
        times[lines] = time;
        facts[lines++] = (short) (RECORD | level.ordinal() | stamp << STAMP_SHIFT);
        manyStamps |= stamp ^ lastStamp;
        lastStamp = stamp;
    }

    /**
     * @param start from the first byte of the part
     */
    void hit(int start, int literal) {
        if (hits == places.length) {
            places = Arrays.copyOf(places, 2 * hits);
        }
        long place = (long) start << Integer.SIZE | literal;
        inOrder &= hits == 0 || places[hits - 1] < place;
        places[hits++] = place;
    }

    /**
     * Keeps lines in which hits begin; not all, where hits are not in their order, or a line is not at hand as a whole.
     *
     * @param first of the hits
     * @param before a line that begins before them, or -1
     * @param base from the first byte of the part to that of the array
     * @param end of the bytes that are at hand
     */
    void keep(int first, int before, byte[] bytes, int base, int end) {
        for (int hit = first; hit < hits; hit++) {
            int line = lineAt(hitAt(hit), before);
            if (line >= 0 && kept.isBehind(line) && starts[line] >= base) {
                int behind = line + 1 < lines
                        ? starts[line + 1] - base
                        : end(bytes, (int) (hitAt(hit) - from) - base, end);
                if (behind > 0) {
                    kept.add(line, bytes, starts[line] - base, behind);
                }
            }
        }
    }

    /** Behind the next line feed, or -1. */
    private static int end(byte[] bytes, int from, int end) {
        for (int at = from; at < end; at++) {
            if (bytes[at] == '\n') {
                return at + 1;
            }
        }
        return -1;
    }

    /** The bytes of a line with its line feed, where it has a hit and was {@linkplain ScanRules#keepsLines kept}. */
    public Optional<byte[]> kept(int line) {
        return kept.line(line);
    }

    /** Its first byte. */
    public long from() {
        return from;
    }

    /** The byte behind its last. */
    public long to() {
        return to;
    }

    void prepared(Object made) {
        prepared = made;
    }

    /** What the sink has {@linkplain ChunkSink#prepare made} of it. */
    public Object prepared() {
        return prepared;
    }

    /** How many lines begin in it. */
    public int lines() {
        return lines;
    }

    /** Where a line begins. */
    public long start(int line) {
        return from + starts[line];
    }

    /**
     * The last line that begins at a place or before it.
     *
     * @param from a line that does, or -1
     * @return {@code from} where there is none behind it
     */
    public int lineAt(long place, int from) {
        int found = Arrays.binarySearch(starts, from + 1, lines, (int) (place - this.from));
        return found >= 0 ? found : -found - 2;
    }

    /** Whether a line begins a record. */
    public boolean isRecord(int line) {
        return (facts[line] & RECORD) != 0;
    }

    /** The time of a line that begins a record, in microseconds since 1970. */
    public long time(int line) {
        return times[line];
    }

    /** The level of a line that begins a record. */
    public Level level(int line) {
        return Level.of(facts[line] & LEVEL);
    }

    /** The number of the format by which a line begins a record, of the rules' formats. */
    public int format(int line) {
        return stamps.get(stamp(line)).format();
    }

    /** The number of the stamp by which a line begins a record, of {@link #stamps}. */
    public int stamp(int line) {
        return facts[line] >>> STAMP_SHIFT & STAMPS;
    }

    /**
     * The number of the stamp that all its records have; -1 where there are several, or that is not known: then each
     * line is to be asked.
     */
    public int onlyStamp() {
        return manyStamps == 0 ? lastStamp : -1;
    }

    /**
     * The latest time of a record.
     *
     * @param first line
     * @param behind the last line
     * @return {@link Long#MIN_VALUE} where there is none
     */
    public long latest(int first, int behind) {
        long latest = Long.MIN_VALUE;
        for (int line = first; line < behind; line++) {
            latest = Math.max(latest, times[line]);
        }
        return latest;
    }

    /** Ways in which records of the rules' formats may begin. */
    public List<FormatStamp> stamps() {
        return stamps;
    }

    /** Whether the moment of a line that begins a record is known; else its time is of the computer that wrote it. */
    public boolean tellsZone(int line) {
        return stamps.get(stamp(line)).stamp().tellsZone();
    }

    /** How many literals begin in it. */
    public int hits() {
        return hits;
    }

    /** Where a hit begins; hits are in their order. */
    public long hitAt(int hit) {
        return from + (places[hit] >>> Integer.SIZE);
    }

    /** The number of its literal. */
    public int literal(int hit) {
        return (int) places[hit];
    }
}
