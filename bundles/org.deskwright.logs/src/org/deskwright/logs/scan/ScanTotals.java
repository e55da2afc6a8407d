package org.deskwright.logs.scan;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import org.deskwright.logs.format.Level;

/** Adds up what the parts of a log hold. */
public final class ScanTotals implements ChunkSink {
    private final long[] byLevel = new long[Level.values().length];
    private final long[] byFormat = new long[ScanRules.MOST_FORMATS];
    private final long[] byLiteral;
    private final long[] firstLine;
    private long lines;
    private long records;
    private long linesWithHit;
    private long earliest = Long.MAX_VALUE;
    private long latest = Long.MIN_VALUE;
    /** Whether the line that began last has been counted among those with a hit. */
    private boolean counted;

    /**
     * @param literals how many there are
     */
    public ScanTotals(int literals) {
        byLiteral = new long[literals];
        firstLine = new long[literals];
    }

    @Override
    public void accept(Chunk chunk) {
        for (int line = 0; line < chunk.lines(); line++) {
            if (chunk.isRecord(line)) {
                records++;
                byLevel[chunk.level(line).ordinal()]++;
                byFormat[chunk.format(line)]++;
                earliest = Math.min(earliest, chunk.time(line));
                latest = Math.max(latest, chunk.time(line));
            }
        }
        hits(chunk);
        lines += chunk.lines();
    }

    private void hits(Chunk chunk) {
        int begun = 0;
        for (int hit = 0; hit < chunk.hits(); hit++) {
            while (begun < chunk.lines() && chunk.start(begun) <= chunk.hitAt(hit)) {
                begun++;
                counted = false;
            }
            if (byLiteral[chunk.literal(hit)]++ == 0) {
                firstLine[chunk.literal(hit)] = lines + begun - 1;
            }
            linesWithHit += counted ? 0 : 1;
            counted = true;
        }
        counted &= begun == chunk.lines();
    }

    /** How many literals were looked for. */
    public int literals() {
        return byLiteral.length;
    }

    public long lines() {
        return lines;
    }

    /** Lines that begin with a time. */
    public long records() {
        return records;
    }

    /** Of levels that are there. */
    public Map<Level, Long> byLevel() {
        Map<Level, Long> counts = new EnumMap<>(Level.class);
        for (Level level : Level.values()) {
            if (byLevel[level.ordinal()] > 0) {
                counts.put(level, byLevel[level.ordinal()]);
            }
        }
        return counts;
    }

    /** Records by the number of their format. */
    public long ofFormat(int format) {
        return byFormat[format];
    }

    /** How often a literal stands anywhere. */
    public long ofLiteral(int literal) {
        return byLiteral[literal];
    }

    /** The first line that has it, from 0; of a literal that is there. */
    public long firstLine(int literal) {
        return firstLine[literal];
    }

    /** Lines with at least one of the literals. */
    public long linesWithHit() {
        return linesWithHit;
    }

    /** In microseconds since 1970; empty without records. */
    public Optional<Long> earliest() {
        return records == 0 ? Optional.empty() : Optional.of(earliest);
    }

    /** Likewise. */
    public Optional<Long> latest() {
        return records == 0 ? Optional.empty() : Optional.of(latest);
    }
}
