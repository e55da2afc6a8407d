package org.deskwright.logs.scan;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import org.deskwright.logs.kernel.Kernel;
import org.deskwright.logs.kernel.LiteralSet;

/** Reads a log on several processors; what it finds is told in the order of the log. */
public final class ParallelScan {
    private static final int SAMPLE = 1 << 20;

    private final Kernel kernel;
    private final int threads;
    private final int chunkSize;

    /**
     * @param threads from 1
     * @param chunkSize bytes of a part, from 1; some megabytes are best
     */
    public ParallelScan(Kernel kernel, int threads, int chunkSize) {
        this.kernel = kernel;
        this.threads = threads;
        this.chunkSize = chunkSize;
    }

    /**
     * Reads the bytes from {@code from}.
     *
     * @param from where a line begins
     * @param cancelled asked before each part
     * @throws CancellationException when it was cancelled
     */
    public void scan(MemorySegment bytes, long from, ScanRules rules, ChunkSink sink, BooleanSupplier cancelled) {
        LiteralSet literals = rules.literalSet(sample(bytes, from));
        Run run = new Run(bytes, from, sink, cancelled);
        if (threads == 1) {
            run.work(new ChunkScanner(kernel, rules, literals));
            return;
        }
        try (ExecutorService workers = Executors.newFixedThreadPool(threads,
                Thread.ofPlatform().name("log-scan-", 0).daemon().factory())) {
            var futures = IntStream.range(0, threads).mapToObj(
                    i -> workers.submit((Callable<Void>) () -> run.work(new ChunkScanner(kernel, rules, literals))))
                    .toList();
            futures.forEach(ParallelScan::join);
        }
    }

    /** Pieces from all over the bytes: logs change on the way. */
    private static byte[] sample(MemorySegment bytes, long from) {
        long size = bytes.byteSize() - from;
        byte[] sample = new byte[(int) Math.min(size, SAMPLE)];
        int pieces = size <= SAMPLE ? 1 : 16;
        int length = sample.length / pieces;
        for (int i = 0; i < pieces; i++) {
            long at = from + (size - length) * i / Math.max(1, pieces - 1);
            MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, at, sample, i * length, length);
        }
        return sample;
    }

    private static void join(Future<Void> worker) {
        try {
            worker.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException runtime -> throw runtime;
                case Error error -> throw error;
                default -> throw new IllegalStateException(e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    /** The state of one scan: which part is read next, and which is told next. */
    private final class Run {
        private final MemorySegment bytes;
        private final long from;
        private final ChunkSink sink;
        private final BooleanSupplier cancelled;
        private final long parts;
        private final Map<Long, Chunk> waiting = new HashMap<>();
        private final Deque<Chunk> unused = new ArrayDeque<>();
        private long toRead;
        private long toTell;
        private boolean failed;

        Run(MemorySegment bytes, long from, ChunkSink sink, BooleanSupplier cancelled) {
            this.bytes = bytes;
            this.from = from;
            this.sink = sink;
            this.cancelled = cancelled;
            parts = (bytes.byteSize() - from + chunkSize - 1) / chunkSize;
        }

        Void work(ChunkScanner scanner) {
            boolean done = false;
            try {
                for (long part = next(); part >= 0; part = next()) {
                    Chunk chunk = chunk();
                    long begin = from + part * chunkSize;
                    scanner.scan(bytes, begin, Math.min(begin + chunkSize, bytes.byteSize()), chunk);
                    chunk.prepared(sink.prepare(chunk, bytes, 0));
                    tell(part, chunk);
                }
                done = true;
                return null;
            } finally {
                if (!done) {
                    fail();
                }
            }
        }

        private synchronized void fail() {
            failed = true;
            notifyAll();
        }

        /** Waits while too many parts are read that cannot be told, because one before them takes long. */
        private synchronized long next() {
            while (!failed && toRead < parts && toRead >= toTell + 4L * threads) {
                try {
                    wait();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new CancellationException();
                }
            }
            if (cancelled.getAsBoolean() || Thread.currentThread().isInterrupted()) {
                throw new CancellationException();
            }
            return failed || toRead == parts ? -1 : toRead++;
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
    }
}
