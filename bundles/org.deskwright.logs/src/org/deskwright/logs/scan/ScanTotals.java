package org.deskwright.logs.scan;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.deskwright.logs.format.FormatStamp;
import org.deskwright.logs.format.Level;

/** Adds up what the parts of a log hold. */
public final class ScanTotals implements ChunkSink {
    private final long[] byLevel = new long[Level.values().length];
    private List<FormatStamp> stamps = List.of();
    private long[] byStamp = new long[0];
    private long[] earliest = new long[0];
    private long[] latest = new long[0];
    private final long[] byLiteral;
    private final long[] firstLine;
    private long lines;
    private long records;
    private long linesWithHit;
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
        know(chunk.stamps());
        for (int line = 0; line < chunk.lines(); line++) {
            if (chunk.isRecord(line)) {
                records++;
                byLevel[chunk.level(line).ordinal()]++;
                int stamp = chunk.stamp(line);
                byStamp[stamp]++;
                earliest[stamp] = Math.min(earliest[stamp], chunk.time(line));
                latest[stamp] = Math.max(latest[stamp], chunk.time(line));
            }
        }
        if (byLiteral.length > 0) {
            hits(chunk);
        }
        lines += chunk.lines();
    }

    /** The same for all parts of a log. */
    private void know(List<FormatStamp> all) {
        if (byStamp.length < all.size()) {
            stamps = all;
            byStamp = new long[all.size()];
            earliest = new long[all.size()];
            latest = new long[all.size()];
            Arrays.fill(earliest, Long.MAX_VALUE);
            Arrays.fill(latest, Long.MIN_VALUE);
        }
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
        return times(stamp -> stamp.format() == format).map(Times::records).orElse(0L);
    }

    /** Records of a format whose stamps tell no zone, so that their times are of the computer that wrote them. */
    public long ofFormatWithoutZone(int format) {
        return times(stamp -> stamp.format() == format && !stamp.stamp().tellsZone()).map(Times::records).orElse(0L);
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

    /** Times of records whose stamps tell a zone, or do not; the one cannot be set beside the other. */
    public Optional<Times> times(boolean zoneTold) {
        return times(stamp -> !stamp.stamp().isUptime() && stamp.stamp().tellsZone() == zoneTold);
    }

    /** Times of records that are counted from when the device that wrote them was started. */
    public Optional<Times> uptimes() {
        return times(stamp -> stamp.stamp().isUptime());
    }

    /** Times of records whose stamps tell no year; theirs is taken from when the log was written to last. */
    public Optional<Times> timesWithoutYear() {
        return times(stamp -> !stamp.stamp().tellsYear());
    }

    private Optional<Times> times(Predicate<FormatStamp> which) {
        return IntStream.range(0, stamps.size()).filter(i -> byStamp[i] > 0 && which.test(stamps.get(i)))
                .mapToObj(i -> new Times(byStamp[i], earliest[i], latest[i])).reduce(Times::with);
    }

    /**
     * Times of some records, of which there is at least one.
     *
     * @param earliest in microseconds since 1970
     * @param latest likewise
     */
    public record Times(long records, long earliest, long latest) {
        Times with(Times other) {
            return new Times(records + other.records, Math.min(earliest, other.earliest),
                    Math.max(latest, other.latest));
        }
    }
}
