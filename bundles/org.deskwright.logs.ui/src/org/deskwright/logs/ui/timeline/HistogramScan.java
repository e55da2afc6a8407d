package org.deskwright.logs.ui.timeline;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.deskwright.logs.format.FormatStamp;
import org.deskwright.logs.format.Level;
import org.deskwright.logs.format.RecordTimes;
import org.deskwright.logs.format.SourceClock;
import org.deskwright.logs.index.IndexTimes;
import org.deskwright.logs.index.IndexTotals.OfStamp;
import org.deskwright.logs.index.LogIndex;
import org.deskwright.logs.scan.Chunk;
import org.deskwright.logs.ui.model.LogAccess;
import org.deskwright.logs.ui.model.LogDocument;
import org.deskwright.logs.ui.model.SpanScan;

/**
 * Counts the records of a log by time and level. Only what by the index may lie in the span is gone over, so that the
 * closer one looks the quicker it is. Takes time.
 */
final class HistogramScan {
    private static final int PARTS = 480;
    private static final int NONE = Integer.MIN_VALUE;

    private final Histogram histogram;
    private final Optional<RecordTimes> times;
    /** Of the record above; none at first, and behind what was left out. */
    private int part = NONE;
    private long end;
    /** By level, those that nothing stands above of which the time is known. */
    private final long[] early = new long[Level.values().length];

    private HistogramScan(Histogram histogram, Optional<RecordTimes> times) {
        this.histogram = histogram;
        this.times = times;
    }

    /**
     * @param known how the records stand on one scale; empty to take all times as they stand
     * @param from the first moment in microseconds since 1970; of all of the log where it is not before {@code to}
     * @return empty as long as the log has no index
     * @throws IOException in words for people, when the log cannot be read any more
     * @throws java.util.concurrent.CancellationException when it was cancelled
     */
    static Optional<Histogram> of(LogDocument document, Optional<IndexTimes> known, long from, long to,
            BooleanSupplier cancelled) throws IOException {
        Optional<LogAccess> open = document.access();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        try (LogAccess access = open.get()) {
            Optional<LogIndex> index = access.index();
            if (index.isEmpty()) {
                return Optional.empty();
            }
            List<OfStamp> stamps = index.get().totals().byStamp();
            if (stamps.isEmpty()) {
                return Optional.of(Histogram.NOTHING);
            }
            long first = known.map(IndexTimes::earliest)
                    .orElseGet(() -> stamps.stream().mapToLong(OfStamp::earliest).min().orElseThrow());
            long last = known.map(IndexTimes::latest)
                    .orElseGet(() -> stamps.stream().mapToLong(OfStamp::latest).max().orElseThrow());
            Histogram histogram = from < to ? empty(from, to) : empty(first, last + 1);
            long end = histogram.to() - 1;
            HistogramScan scan = new HistogramScan(histogram, known.map(IndexTimes::times));
            SpanScan.run(access, document.formats().formats(),
                    SpanScan.spans(index.get(),
                            block -> known.map(times -> times.mayHave(index.get(), block, histogram.from(), end))
                                    .orElseGet(() -> block.mayHaveTime(histogram.from(), end)),
                            cancelled),
                    scan::add, cancelled);
            return Optional.of(histogram);
        }
    }

    /** How the records of a log stand on one scale; empty where it has no index. */
    static Optional<IndexTimes> times(LogDocument document, SourceClock clock) {
        Optional<LogAccess> open = document.access();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        try (LogAccess access = open.get()) {
            List<FormatStamp> stamps = FormatStamp.of(document.formats().formats());
            return access.index().map(index -> IndexTimes.of(index.totals(), stamps, clock));
        }
    }

    private static Histogram empty(long from, long to) {
        int parts = (int) Math.clamp(to - from, 1, PARTS);
        long step = Math.max(1, Math.ceilDiv(to - from, parts));
        return new Histogram(from, step, new long[parts][Level.values().length]);
    }

    private void add(Chunk chunk) {
        part = chunk.from() > end ? NONE : part;
        end = chunk.to();
        for (int line = 0; line < chunk.lines(); line++) {
            if (chunk.isRecord(line)) {
                int level = chunk.level(line).ordinal();
                part = part(chunk.time(line), chunk.stamp(line), chunk.start(line));
                if (part == NONE) {
                    early[level]++;
                } else {
                    if (part >= 0 && part < histogram.parts()) {
                        histogram.counts()[part][level]++;
                    }
                    addEarly();
                }
            }
        }
    }

    private void addEarly() {
        for (int level = 0; level < early.length; level++) {
            if (early[level] > 0 && part >= 0 && part < histogram.parts()) {
                histogram.counts()[part][level] += early[level];
            }
            early[level] = 0;
        }
    }

    /** One that is by another scale counts with the record above it; the first of all with the one below. */
    private int part(long told, int stamp, long at) {
        if (times.isEmpty()) {
            return histogram.part(told);
        }
        long time = times.get().of(told, stamp, at);
        return time == RecordTimes.NO_TIME ? part : histogram.part(time);
    }
}
