package org.deskwright.logs.scan;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.deskwright.logs.format.FormatStamp;
import org.deskwright.logs.format.Level;
import org.deskwright.logs.format.SetBacks;
import org.deskwright.logs.format.SourceClock;
import org.deskwright.logs.format.Stamp;

/** Adds up what the parts of a log hold. */
public final class ScanTotals implements ChunkSink {
    private final long[] byLevel = new long[Level.values().length];
    private List<FormatStamp> stamps = List.of();
    private long[] byStamp = new long[0];
    private long[] earliest = new long[0];
    private long[] latest = new long[0];
    private final long[] byLiteral;
    private final long[] firstLine;
    private final RecordFilter filter;
    /** Whether the record of the line that began last counts. */
    private boolean fits;
    private long fittingLines;
    private long lines;
    private long records;
    private long linesWithHit;
    /** Whether the line that began last has been counted among those with a hit. */
    private boolean counted;

    /**
     * @param literals how many there are
     */
    public ScanTotals(int literals) {
        this(literals, RecordFilter.ALL);
    }

    /**
     * @param literals how many there are
     * @param filter which records count
     */
    public ScanTotals(int literals, RecordFilter filter) {
        this.filter = filter;
        byLiteral = new long[literals];
        firstLine = new long[literals];
    }

    @Override
    public void accept(Chunk chunk) {
        know(chunk.stamps());
        if (filter.equals(RecordFilter.ALL)) {
            for (int line = 0; line < chunk.lines(); line++) {
                if (chunk.isRecord(line)) {
                    record(chunk, line);
                }
            }
            if (byLiteral.length > 0) {
                hits(chunk);
            }
            fittingLines += chunk.lines();
        } else {
            fitting(chunk);
        }
        lines += chunk.lines();
    }

    private void record(Chunk chunk, int line) {
        records++;
        byLevel[chunk.level(line).ordinal()]++;
        int stamp = chunk.stamp(line);
        byStamp[stamp]++;
        earliest[stamp] = Math.min(earliest[stamp], chunk.time(line));
        latest[stamp] = Math.max(latest[stamp], chunk.time(line));
    }

    /** Lines with their hits, as some count and others do not. */
    private void fitting(Chunk chunk) {
        int hit = 0;
        for (int line = -1; line < chunk.lines(); line++) {
            if (line >= 0) {
                counted = false;
                if (chunk.isRecord(line)) {
                    fits = filter.fits(chunk.time(line), chunk.level(line), stamps.get(chunk.stamp(line)).stamp(),
                            chunk.start(line));
                    if (fits) {
                        record(chunk, line);
                    }
                }
                fittingLines += fits ? 1 : 0;
            }
            long end = line + 1 < chunk.lines() ? chunk.start(line + 1) : Long.MAX_VALUE;
            for (; hit < chunk.hits() && chunk.hitAt(hit) < end; hit++) {
                if (fits && byLiteral.length > 0) {
                    hit(chunk.literal(hit), line);
                }
            }
        }
    }

    private void hit(int literal, int line) {
        if (byLiteral[literal]++ == 0) {
            firstLine[literal] = lines + line;
        }
        linesWithHit += counted ? 0 : 1;
        counted = true;
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
            hit(chunk.literal(hit), begun - 1);
        }
        counted &= begun == chunk.lines();
    }

    /** How many literals were looked for. */
    public int literals() {
        return byLiteral.length;
    }

    /** Those that count. */
    public long lines() {
        return fittingLines;
    }

    /** Lines that begin with a time. */
    public long records() {
        return records;
    }

    /** Of levels that are there. */
    public Map<Level, Long> byLevel() {
        return Level.present(byLevel);
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

    /** Times of records by how they are written. */
    public Map<Stamp, Times> byStamp() {
        Map<Stamp, Times> all = new LinkedHashMap<>();
        IntStream.range(0, stamps.size()).filter(i -> byStamp[i] > 0)
                .forEach(i -> all.put(stamps.get(i).stamp(), new Times(byStamp[i], earliest[i], latest[i])));
        return all;
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

    /** From when to when the records go whose moments are told, by themselves or by what is known of the clock. */
    public Optional<Moments> moments(SourceClock clock) {
        return IntStream.range(0, stamps.size()).filter(i -> byStamp[i] > 0)
                .mapToObj(i -> clock.likely(earliest[i], stamps.get(i).stamp(), SetBacks.NOWHERE)
                        .flatMap(first -> clock.latest(latest[i], stamps.get(i).stamp(), SetBacks.NOWHERE)
                                .map(last -> new Moments(first, last))))
                .flatMap(Optional::stream).reduce(Moments::with);
    }

    private Optional<Times> times(Predicate<FormatStamp> which) {
        return IntStream.range(0, stamps.size()).filter(i -> byStamp[i] > 0 && which.test(stamps.get(i)))
                .mapToObj(i -> new Times(byStamp[i], earliest[i], latest[i])).reduce(Times::with);
    }

    /** When the first of some records was written, and the last. */
    public record Moments(Instant earliest, Instant latest) {
        Moments with(Moments other) {
            return new Moments(earliest.isBefore(other.earliest) ? earliest : other.earliest,
                    latest.isAfter(other.latest) ? latest : other.latest);
        }
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
