package org.deskwright.logs.scan;

import java.util.Arrays;
import java.util.List;

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

    private long from;
    private long to;
    private int lines;
    private int[] starts = new int[1 << 12];
    private long[] times = new long[1 << 12];
    private short[] facts = new short[1 << 12];
    private List<FormatStamp> stamps = List.of();
    private int hits;
    private int[] hitStarts = new int[64];
    private int[] hitLiterals = new int[64];
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
    }

    void line(long start) {
        if (lines == starts.length) {
            starts = Arrays.copyOf(starts, 2 * lines);
            times = Arrays.copyOf(times, 2 * lines);
            facts = Arrays.copyOf(facts, 2 * lines);
        }
        starts[lines] = (int) (start - from);
        facts[lines++] = 0;
    }

    /** Of the line that was added last. */
    void record(long time, Level level, int stamp) {
        times[lines - 1] = time;
        facts[lines - 1] = (short) (RECORD | level.ordinal() | stamp << STAMP_SHIFT);
    }

    void hit(long at, int literal) {
        if (hits == hitStarts.length) {
            hitStarts = Arrays.copyOf(hitStarts, 2 * hits);
            hitLiterals = Arrays.copyOf(hitLiterals, 2 * hits);
        }
        // kernels tell hits nearly in order
        int slot = hits++;
        int start = (int) (at - from);
        for (; slot > 0 && isBehind(slot - 1, start, literal); slot--) {
            hitStarts[slot] = hitStarts[slot - 1];
            hitLiterals[slot] = hitLiterals[slot - 1];
        }
        hitStarts[slot] = start;
        hitLiterals[slot] = literal;
    }

    private boolean isBehind(int hit, int start, int literal) {
        return hitStarts[hit] > start || hitStarts[hit] == start && hitLiterals[hit] > literal;
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
        return from + hitStarts[hit];
    }

    /** The number of its literal. */
    public int literal(int hit) {
        return hitLiterals[hit];
    }
}
