package org.deskwright.logs.ui.model;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

import org.deskwright.logs.format.LogFormat;
import org.deskwright.logs.index.Block;
import org.deskwright.logs.index.LogIndex;
import org.deskwright.logs.kernel.Kernels;
import org.deskwright.logs.scan.ChunkSink;
import org.deskwright.logs.scan.ParallelScan;
import org.deskwright.logs.scan.ScanRules;
import org.deskwright.logs.scan.Span;
import org.deskwright.logs.source.LogSource;
import org.deskwright.logs.source.LogUpTo;

/** Goes over the records of some blocks of an indexed log. Takes time. */
public final class SpanScan {
    private static final int CHUNK = 1 << 20;
    /** Bytes between two pieces that are gone over with them rather than left out. */
    private static final long GAP = 1 << 18;

    private SpanScan() {
    }

    /** The blocks that are wanted, with what is as quickly gone over as left out. */
    public static List<Span> spans(LogIndex index, Predicate<Block> wanted, BooleanSupplier cancelled) {
        List<Span> spans = new ArrayList<>();
        for (long block = 0; block < index.blocks() && !cancelled.getAsBoolean(); block++) {
            Block of = index.block(block);
            if (wanted.test(of)) {
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

    /**
     * @throws IOException in words for people, when the log cannot be read any more
     * @throws java.util.concurrent.CancellationException when it was cancelled
     */
    public static void run(LogAccess log, List<LogFormat> formats, List<Span> spans, ChunkSink sink,
            BooleanSupplier cancelled) throws IOException {
        if (spans.isEmpty()) {
            return;
        }
        LogSource source = log.source();
        ScanRules rules = new ScanRules(formats, ChronoUnit.MICROS.between(Instant.EPOCH, source.modified()), List.of(),
                false);
        try {
            new ParallelScan(Kernels.best(), Runtime.getRuntime().availableProcessors(), CHUNK)
                    .scan(new LogUpTo(source, spans.getLast().to()), spans, rules, sink, cancelled);
        } catch (InternalError e) {
            throw source.cutOff(e);
        }
    }
}
