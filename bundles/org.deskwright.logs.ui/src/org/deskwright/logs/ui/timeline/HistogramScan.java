package org.deskwright.logs.ui.timeline;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.deskwright.logs.format.Level;
import org.deskwright.logs.index.Block;
import org.deskwright.logs.index.IndexTotals.OfStamp;
import org.deskwright.logs.index.LogIndex;
import org.deskwright.logs.kernel.Kernels;
import org.deskwright.logs.scan.Chunk;
import org.deskwright.logs.scan.ParallelScan;
import org.deskwright.logs.scan.ScanRules;
import org.deskwright.logs.scan.Span;
import org.deskwright.logs.source.LogSource;
import org.deskwright.logs.source.LogUpTo;
import org.deskwright.logs.ui.model.LogAccess;
import org.deskwright.logs.ui.model.LogDocument;

/**
 * Counts the records of a log by time and level. Only what by the index may lie in the span is gone over, so that the
 * closer one looks the quicker it is. Takes time.
 */
final class HistogramScan {
    private static final int CHUNK = 1 << 20;
    /** Bytes between two pieces that are gone over with them rather than left out. */
    private static final long GAP = 1 << 18;
    private static final int PARTS = 480;

    private final LogAccess log;
    private final LogIndex index;
    private final BooleanSupplier cancelled;

    private HistogramScan(LogAccess log, LogIndex index, BooleanSupplier cancelled) {
        this.log = log;
        this.index = index;
        this.cancelled = cancelled;
    }

    /**
     * @param from the first moment in microseconds since 1970; of all of the log where it is not before {@code to}
     * @return empty as long as the log has no index
     * @throws IOException in words for people, when the log cannot be read any more
     * @throws java.util.concurrent.CancellationException when it was cancelled
     */
    static Optional<Histogram> of(LogDocument document, long from, long to, BooleanSupplier cancelled)
            throws IOException {
        Optional<LogAccess> open = document.access();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        try (LogAccess access = open.get()) {
            Optional<LogIndex> index = access.index();
            if (index.isEmpty()) {
                return Optional.empty();
            }
            HistogramScan scan = new HistogramScan(access, index.get(), cancelled);
            List<OfStamp> stamps = index.get().totals().byStamp();
            if (stamps.isEmpty()) {
                return Optional.of(Histogram.NOTHING);
            }
            long first = stamps.stream().mapToLong(OfStamp::earliest).min().orElseThrow();
            long last = stamps.stream().mapToLong(OfStamp::latest).max().orElseThrow();
            return Optional.of(from < to ? scan.count(document, from, to) : scan.count(document, first, last + 1));
        }
    }

    /**
     * From when to when a log tells times, as one part that is not counted; nothing where it has no index, or no times.
     */
    static Optional<Histogram> span(LogDocument document) {
        Optional<LogAccess> open = document.access();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        try (LogAccess access = open.get()) {
            List<OfStamp> stamps = access.index().map(index -> index.totals().byStamp()).orElse(List.of());
            if (stamps.isEmpty()) {
                return Optional.empty();
            }
            long first = stamps.stream().mapToLong(OfStamp::earliest).min().orElseThrow();
            long last = stamps.stream().mapToLong(OfStamp::latest).max().orElseThrow();
            return Optional.of(new Histogram(first, last + 1 - first, new long[1][Level.values().length]));
        }
    }

    private Histogram count(LogDocument document, long from, long to) throws IOException {
        int parts = (int) Math.clamp(to - from, 1, PARTS);
        long step = Math.max(1, Math.ceilDiv(to - from, parts));
        Histogram histogram = new Histogram(from, step, new long[parts][Level.values().length]);
        List<Span> spans = spans(from, histogram.to());
        LogSource source = log.source();
        ScanRules rules = new ScanRules(document.formats().formats(),
                ChronoUnit.MICROS.between(Instant.EPOCH, source.modified()), List.of(), false);
        if (!spans.isEmpty()) {
            try {
                new ParallelScan(Kernels.best(), Runtime.getRuntime().availableProcessors(), CHUNK).scan(
                        new LogUpTo(source, spans.getLast().to()), spans, rules, chunk -> add(chunk, histogram),
                        cancelled);
            } catch (InternalError e) {
                throw source.cutOff(e);
            }
        }
        return histogram;
    }

    /** What may hold records of that time. */
    private List<Span> spans(long from, long to) {
        List<Span> spans = new ArrayList<>();
        for (long block = 0; block < index.blocks() && !cancelled.getAsBoolean(); block++) {
            Block of = index.block(block);
            if (of.mayHaveTime(from, to - 1)) {
                Span last = spans.isEmpty() ? null : spans.getLast();
                if (last != null && of.from() - last.to() <= GAP) {
                    spans.set(spans.size() - 1, new Span(last.from(), of.to()));
                } else {
                    spans.add(new Span(of.from(), of.to()));
                }
            }
        }
        return spans;
    }

    private static void add(Chunk chunk, Histogram histogram) {
        for (int line = 0; line < chunk.lines(); line++) {
            if (chunk.isRecord(line)) {
                int part = histogram.part(chunk.time(line));
                if (part >= 0 && part < histogram.parts()) {
                    histogram.counts()[part][chunk.level(line).ordinal()]++;
                }
            }
        }
    }
}
