package org.deskwright.logs.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.deskwright.logs.format.LogFormat;
import org.deskwright.logs.kernel.Kernels;
import org.deskwright.logs.scan.Chunk;
import org.deskwright.logs.scan.ChunkSink;
import org.deskwright.logs.scan.ParallelScan;
import org.deskwright.logs.scan.ScanRules;
import org.deskwright.logs.source.LogSource;

/**
 * Goes over a log for its index. What was read counts every few seconds: when the process ends, it goes on there next
 * time.
 */
final class IndexRun implements ChunkSink {
    /**
     * How it goes.
     *
     * @param part bytes that are read at a time
     * @param commits how long what was read does not count, at least
     */
    record Pace(int part, Duration commits) {
        static final Pace USUAL = new Pace(1 << 20, Duration.ofSeconds(2));
    }

    private final Pace pace;
    private final LogSource log;
    private final IndexBuilder builder;
    private final IndexWatch watch;
    private final Instant begun = Instant.now();
    private final LogState base;
    private long committed = System.nanoTime();

    /**
     * @param base how the log was, up to some place, before anything was read
     */
    IndexRun(LogSource log, IndexBuilder builder, IndexWatch watch, LogState base, Pace pace) {
        this.log = log;
        this.builder = builder;
        this.watch = watch;
        this.base = base;
        this.pace = pace;
    }

    /** Takes all from there, which is where a line begins, to the end. */
    void run(long from, List<LogFormat> formats) throws IOException {
        ScanRules rules = new ScanRules(formats, ChronoUnit.MICROS.between(Instant.EPOCH, log.modified()), List.of(),
                false);
        try {
            new ParallelScan(Kernels.best(), Runtime.getRuntime().availableProcessors(), pace.part()).scan(log, from,
                    rules, this, watch::cancelled);
            commit(log.size());
        } catch (InternalError e) {
            throw log.cutOff(e);
        } catch (UncheckedIOException e) {
            throw failed(e.getCause());
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Whoever interrupts a thread that writes has cancelled. */
    private static IOException failed(IOException e) {
        if (e instanceof ClosedByInterruptException) {
            throw (CancellationException) new CancellationException().initCause(e);
        }
        return e;
    }

    @Override
    public void accept(Chunk chunk) {
        builder.accept(chunk);
        watch.read(chunk.to(), log.size());
        if (System.nanoTime() - committed > pace.commits().toNanos() && chunk.to() < log.size()) {
            try {
                commit(chunk.to());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            committed = System.nanoTime();
        }
    }

    private void commit(long size) throws IOException {
        LogState state = LogState.of(log, size, begun);
        // what was read, now or in the parts indexed before, must be what the print is of
        if (!LogState.print(log, base.size()).equals(base.print())) {
            throw new IOException(log.name() + ": another log took its place while it was read; read it again");
        }
        builder.commit(state);
    }
}
