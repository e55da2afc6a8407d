package org.deskwright.logs.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.deskwright.logs.format.LogFormat;
import org.deskwright.logs.format.Stamp;
import org.deskwright.logs.index.DamagedIndexException;
import org.deskwright.logs.index.LogIndex;
import org.deskwright.logs.kernel.Kernels;
import org.deskwright.logs.scan.Chunk;
import org.deskwright.logs.scan.ChunkSink;
import org.deskwright.logs.scan.ParallelScan;
import org.deskwright.logs.scan.Span;
import org.deskwright.logs.source.LogSource;
import org.deskwright.logs.source.LogUpTo;
import org.roaringbitmap.longlong.Roaring64NavigableMap;

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
    private final boolean counts;
    private LogIndex index;
    private long searchedTo;

    /**
     * What is wanted besides how many hits there are; it takes time.
     *
     * @param heads what the record of each hit tells; without, it is told only where the query asks for it
     * @param lines {@link #hitLines} and what a {@link HitCache} keeps
     * @param places where hits stand; without, those that are told are as many but may be said to stand elsewhere, and
     *     {@link LogSearch#lines} is less than there are
     */
    public record Extras(boolean heads, boolean lines, boolean places) {
        /** Nothing. */
        public static final Extras NONE = new Extras(false, false);
        /** Not even where hits stand, only how many there are. */
        public static final Extras COUNT = new Extras(false, false, false);

        public Extras(boolean heads, boolean lines) {
            this(heads, lines, true);
        }
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
        counts = !extras.places() && !extras.lines();
        found = new FoundLines(plan.tests().size(), extras.lines());
        assembler = new HitAssembler(plan, found);
    }

    /** Whether a query asks for something that an index knows. */
    public static boolean isHelpedByIndex(LogQuery query) {
        return BlockTest.helps(query);
    }

    /**
     * Lets the search leave out what by an index of the log cannot be asked for: by level and time.
     *
     * @param of the log, or of its first part, by the same formats; not closed before the search is over; null for none
     */
    public void use(LogIndex of) {
        index = of;
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
        List<Stretch> stretches = stretches(log, to, cancelled);
        List<Span> spans = stretches.stream().map(stretch -> new Span(stretch.from(), stretch.to())).toList();
        try {
            new ParallelScan(Kernels.best(), threads, chunkSize).scan(new LogUpTo(log, to), spans,
                    plan.rules(micros(log.modified()), counts), new Pass(log, stretches, cancelled), cancelled);
        } catch (InternalError e) {
            throw log.cutOff(e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        searchedTo = to;
    }

    /** Where to look: where the index of the log lets nothing out, all of it. */
    private List<Stretch> stretches(LogSource log, long to, BooleanSupplier cancelled) {
        boolean helps = index != null && searchedTo == 0 && index.size() <= to && BlockTest.helps(plan.query());
        if (helps) {
            try {
                boolean sameYears = index.state().modified().equals(log.modified()) || plan.formats().stream()
                        .flatMap(format -> format.stamps().stream()).allMatch(Stamp::tellsYear);
                List<Stretch> left = Stretch.of(new BlockTest(plan, sameYears), index, to, chunkSize / 4, cancelled);
                if (left.size() > 1 || left.getFirst().from() > 0) {
                    found.leaveOut();
                }
                return left;
            } catch (DamagedIndexException e) {
                // without it the same is found
            }
        }
        return List.of(new Stretch(searchedTo, to, assembler.begun()));
    }

    private static long micros(Instant moment) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
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
    public Roaring64NavigableMap hitLines() {
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
        found.units().ifPresent(lines -> cache.put(log, plan.unit(), LogQuery.EVERYTHING, lines));
        cache.put(log, plan.unit(), plan.query(), found.hits());
    }

    /** What is new of the log. */
    private final class Pass implements ChunkSink {
        private final LogSource whole;
        private final BooleanSupplier cancelled;
        private final Trials trials;
        private final Iterator<Stretch> further;
        private long reached;
        private volatile boolean abandoned;

        Pass(LogSource whole, List<Stretch> stretches, BooleanSupplier wanted) {
            this.whole = whole;
            cancelled = () -> abandoned || wanted.getAsBoolean();
            trials = new Trials(plan, cancelled);
            further = stretches.iterator();
            reached = searchedTo;
        }

        /** Also where the calling thread was interrupted, which only that thread knows. */
        @Override
        public void abandon() {
            abandoned = true;
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
                if (chunk.from() != reached) {
                    sink.accept(assembler.end(reached, text, trials));
                    assembler.jump(line(chunk.from()));
                }
                reached = chunk.to();
                sink.accept(assembler.add(chunk, text, trials));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private long line(long from) {
            Stretch stretch = further.next();
            while (stretch.from() != from) {
                stretch = further.next();
            }
            return stretch.line();
        }
    }
}
