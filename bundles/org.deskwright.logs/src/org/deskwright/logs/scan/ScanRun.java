package org.deskwright.logs.scan;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

import org.deskwright.logs.source.LogSource;

/** The state of one scan: which part is read next, and which is told next. Shared by its threads. */
final class ScanRun {
    private final LogSource log;
    private final Parts parts;
    private final int most;
    private final ChunkSink sink;
    private final BooleanSupplier cancelled;
    private final Map<Long, Chunk> waiting = new HashMap<>();
    private final Deque<Chunk> unused = new ArrayDeque<>();
    private long toRead;
    private long toTell;
    private Throwable failure;

    /**
     * @param most parts that may be read and not told yet
     */
    ScanRun(LogSource log, Parts parts, int most, ChunkSink sink, BooleanSupplier cancelled) {
        this.log = log;
        this.parts = parts;
        this.most = most;
        this.sink = sink;
        this.cancelled = cancelled;
    }

    /** Reads parts until there are no more. */
    void work(ChunkScanner scanner) {
        try {
            for (long part = next(); part >= 0; part = next()) {
                Chunk chunk = chunk();
                long number = part;
                Span span = parts.part(part);
                scanner.scan(log, span.from(), span.to(), chunk, full -> {
                    full.prepared(sink.prepare(full, log));
                    tellSome(number, full);
                });
                chunk.prepared(sink.prepare(chunk, log));
                tell(part, chunk);
            }
        } catch (IOException | RuntimeException | Error e) {
            fail(e);
        }
    }

    /**
     * Makes the threads end; the first failure is what the scan ends with. The sink is told before the lock is asked
     * for: who tells it a part holds the lock, and may do so for long.
     */
    void fail(Throwable why) {
        sink.abandon();
        synchronized (this) {
            failure = failure == null ? why : failure;
            notifyAll();
        }
    }

    /** After all threads have ended: throws what made them end too early. */
    synchronized void end() throws IOException {
        switch (failure) {
            case null -> {
            }
            case IOException e -> throw e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalStateException(failure);
        }
    }

    /** Asks without the lock: who is asked may let one thread wait a moment, while the others go on. */
    private long next() {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
        return nextToRead();
    }

    /** Waits while too many parts are read that cannot be told, because one before them takes long. */
    private synchronized long nextToRead() {
        while (failure == null && toRead < parts.count() && toRead >= toTell + most) {
            await();
        }
        return failure != null || toRead == parts.count() ? -1 : toRead++;
    }

    private synchronized Chunk chunk() {
        Chunk chunk = unused.poll();
        return chunk == null ? new Chunk() : chunk;
    }

    private synchronized void tell(long part, Chunk chunk) {
        waiting.put(part, chunk);
        for (Chunk next = waiting.remove(toTell); next != null; next = waiting.remove(toTell)) {
            sink.accept(next);
            unused.push(next);
            toTell++;
        }
        notifyAll();
    }

    /** Waits for its turn, as a part that is not read to its end cannot be put aside. */
    private synchronized void tellSome(long part, Chunk chunk) {
        while (failure == null && toTell != part) {
            await();
        }
        if (failure != null || cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
        sink.accept(chunk);
    }

    private void await() {
        try {
            wait();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }
}
