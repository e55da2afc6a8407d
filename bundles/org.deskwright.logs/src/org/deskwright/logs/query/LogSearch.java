package org.deskwright.logs.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.deskwright.logs.format.LogFormat;
import org.deskwright.logs.kernel.Kernels;
import org.deskwright.logs.scan.Chunk;
import org.deskwright.logs.scan.ChunkSink;
import org.deskwright.logs.scan.ParallelScan;
import org.deskwright.logs.source.LogSource;
import org.roaringbitmap.longlong.Roaring64Bitmap;

/**
 * One search of one log, on all processors. Hits are told in the order of the log while it goes on; a log that grows is
 * searched on from where the search stands. For one thread at a time.
 */
public final class LogSearch {
    /** An expression is given at most so many bytes of a line or record, its beginning. */
    public static final int TRIED = 32 << 10;
    private static final int CHUNK = 1 << 20;

    private final SearchPlan plan;
    private final SearchSink sink;
    private final FoundLines found;
    private final HitAssembler assembler;
    private final int threads;
    private final int chunkSize;
    private long searchedTo;

    /**
     * What is wanted besides where hits stand; it takes time.
     *
     * @param heads what the record of each hit tells; without, it is told only where the query asks for it
     * @param lines {@link #hitLines} and what a {@link HitCache} keeps
     */
    public record Extras(boolean heads, boolean lines) {
        /** Nothing. */
        public static final Extras NONE = new Extras(false, false);
    }

    /**
     * @param log its name
     * @param formats in which its records are written, at most {@link org.deskwright.logs.scan.ScanRules#MOST_FORMATS}
     */
    public LogSearch(LogQuery query, Unit unit, String log, List<LogFormat> formats, SearchSink sink, Extras extras) {
        this(query, unit, log, formats, sink, extras, Runtime.getRuntime().availableProcessors(), CHUNK);
    }

    LogSearch(LogQuery query, Unit unit, String log, List<LogFormat> formats, SearchSink sink, Extras extras,
            int threads, int chunkSize) {
        this.plan = new SearchPlan(query, unit, log, formats, extras.heads());
        this.sink = sink;
        this.threads = threads;
        this.chunkSize = chunkSize;
        found = new FoundLines(plan.tests().size(), extras.lines());
        assembler = new HitAssembler(plan, found);
    }

    /**
     * Searches on.
     *
     * @param log always the same one, which may have grown
     * @param to where to stop: its end or, of one that grows, where a line ends
     * @param cancelled asked all the time, by several threads
     * @throws IOException in words for people, when it cannot be read any more
     * @throws java.util.concurrent.CancellationException when it was cancelled; hits that have been told are true
     */
    public void advance(LogSource log, long to, BooleanSupplier cancelled) throws IOException {
        long newest = ChronoUnit.MICROS.between(Instant.EPOCH, log.modified());
        try {
            new ParallelScan(Kernels.best(), threads, chunkSize).scan(new LogSoFar(log, to), searchedTo,
                    plan.rules(newest), new Pass(log, cancelled), cancelled);
        } catch (InternalError e) {
            throw log.cutOff(e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        searchedTo = to;
    }

    /**
     * Nothing is to follow for now: the line or record that was begun last ends where the search stands.
     *
     * @param cancelled asked all the time
     * @throws IOException in words for people, when it cannot be read any more
     */
    public void end(LogSource log, BooleanSupplier cancelled) throws IOException {
        try (LogText text = new LogText(log, 0, 0)) {
            sink.accept(assembler.end(searchedTo, text, new Trials(plan, cancelled)));
        } catch (InternalError e) {
            throw log.cutOff(e);
        }
    }

    /** Bytes that have been gone over. */
    public long searchedTo() {
        return searchedTo;
    }

    /** Lines that have begun. */
    public long lines() {
        return assembler.begun();
    }

    public long hits() {
        return assembler.hits();
    }

    /**
     * The numbers of the lines at which what was asked for begins, from 0, where they are remembered; it is used on.
     */
    public Roaring64Bitmap hitLines() {
        return found.hits();
    }

    /** How many lines or records are longer than {@link #TRIED} and were not hits only so far as they were tried. */
    public long cut() {
        return assembler.cut();
    }

    /** What each test found, for others to use; of a search that came to the end of a log. */
    void remember(HitCache cache, Object log) {
        plan.query().tests().filter(test -> !(test instanceof LogQuery.Source)).forEach(
                test -> found.of(plan.number(test)).ifPresent(lines -> cache.put(log, plan.unit(), test, lines)));
        cache.put(log, plan.unit(), LogQuery.EVERYTHING, found.units());
        cache.put(log, plan.unit(), plan.query(), found.hits());
    }

    /** What is new of the log. */
    private final class Pass implements ChunkSink {
        private final LogSource whole;
        private final BooleanSupplier cancelled;
        private final Trials trials;

        Pass(LogSource whole, BooleanSupplier cancelled) {
            this.whole = whole;
            this.cancelled = cancelled;
            trials = new Trials(plan, cancelled);
        }

        @Override
        public Object prepare(Chunk chunk, LogSource log) throws IOException {
            try (LogText text = new LogText(log, chunk.from(), chunk.to())) {
                return new PartFinder(plan, chunk, text, cancelled).find();
            }
        }

        @Override
        public void accept(Chunk chunk) {
            try (LogText text = new LogText(whole, 0, 0)) {
                sink.accept(assembler.add(chunk, text, trials));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
