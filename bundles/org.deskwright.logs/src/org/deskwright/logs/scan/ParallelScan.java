package org.deskwright.logs.scan;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

import org.deskwright.logs.kernel.Kernel;
import org.deskwright.logs.source.LogSource;

/** Reads a log on several processors; what it finds is told in the order of the log. */
public final class ParallelScan {
    private static final int SAMPLE = 1 << 18;
    /** Bytes from which on it pays to prepare literals in two ways. */
    private static final int LARGE = 1 << 22;

    private final Kernel kernel;
    private final int threads;
    private final int chunkSize;

    /**
     * @param threads from 1
     * @param chunkSize bytes of a part, from 1; a megabyte is best
     */
    public ParallelScan(Kernel kernel, int threads, int chunkSize) {
        this.kernel = kernel;
        this.threads = threads;
        this.chunkSize = chunkSize;
    }

    /**
     * Reads the log from {@code from} to its end. An interruption of the calling thread cancels it.
     *
     * @param from where a line begins
     * @param sink may be called by other threads, by one at a time
     * @param cancelled asked before each part
     * @throws CancellationException when it was cancelled
     * @throws IOException in words for people, when it cannot be read
     */
    public void scan(LogSource log, long from, ScanRules rules, ChunkSink sink, BooleanSupplier cancelled)
            throws IOException {
        scan(log, List.of(new Span(from, log.size())), rules, sink, cancelled);
    }

    /**
     * Reads pieces of the log, likewise.
     *
     * @param spans in their order, none twice; the last one reaches to the end of the log
     */
    public void scan(LogSource log, List<Span> spans, ScanRules rules, ChunkSink sink, BooleanSupplier cancelled)
            throws IOException {
        ScanLiterals literals = literals(log, spans.getFirst().from(), rules);
        ScanRun run = new ScanRun(log, new Parts(spans, chunkSize), 4 * threads, sink, cancelled);
        Thread[] workers = new Thread[threads];
        for (int i = 0; i < threads; i++) {
            workers[i] = Thread.ofPlatform().name("log-scan-" + i).daemon()
                    .start(() -> run.work(new ChunkScanner(kernel, rules, literals)));
        }
        join(workers, run);
        run.end();
    }

    private ScanLiterals literals(LogSource log, long from, ScanRules rules) throws IOException {
        byte[] sample = rules.literals().isEmpty() ? new byte[0] : sample(log, from);
        return log.size() - from < LARGE
                ? ScanLiterals.everywhere(rules.literalSet(kernel, sample))
                : ScanLiterals.of(rules, kernel, sample);
    }

    /** Pieces from all over the log: they change on the way. */
    private static byte[] sample(LogSource log, long from) throws IOException {
        long size = log.size() - from;
        byte[] sample = new byte[(int) Math.min(size, SAMPLE)];
        int pieces = size <= SAMPLE ? 1 : 16;
        byte[] piece = new byte[sample.length / pieces];
        for (int i = 0; i < pieces; i++) {
            log.read(from + (size - piece.length) * i / Math.max(1, pieces - 1), piece, piece.length);
            System.arraycopy(piece, 0, sample, i * piece.length, piece.length);
        }
        return sample;
    }

    /** The workers are told to end but never interrupted, because that would close the file for all others, too. */
    private static void join(Thread[] workers, ScanRun run) {
        boolean interrupted = false;
        for (Thread worker : workers) {
            while (worker.isAlive()) {
                try {
                    worker.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                    run.fail(new CancellationException());
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
