package org.deskwright.benchmarks.logs;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.deskwright.logs.catalogue.KnownFormats;
import org.deskwright.logs.catalogue.UserFormats;
import org.deskwright.logs.index.IndexCache;
import org.deskwright.logs.index.IndexWatch;
import org.deskwright.logs.index.Indexed;
import org.deskwright.logs.index.LogIndex;
import org.deskwright.logs.source.LogSource;
import org.deskwright.logs.source.MappedLog;

/**
 * Opens a log of 50 GB whose index is kept, and reads the lines of a first screen at its end and at its beginning. The
 * log has a million lines at either end and a hole between. {@code prepare} makes it and its index; without it the
 * milliseconds from the beginning of the process's {@code main} are told.
 */
public final class ReopenBenchmark {
    private static final long SIZE = 50L << 30;
    private static final int LINES = 1_000_000;
    private static final int SCREEN = 60;

    private ReopenBenchmark() {
    }

    /** Of the log, the folder of indexes, and perhaps {@code prepare}. */
    public static void main(String[] args) throws IOException {
        long begun = System.nanoTime();
        Path file = Path.of(args[0]).toAbsolutePath();
        Path indexes = Path.of(args[1]);
        KnownFormats formats = new KnownFormats(indexes.resolveSibling(UserFormats.FOLDER));
        IndexCache cache = new IndexCache(indexes, IndexCache.MOST_BYTES, formats.print(), formats::formats);
        if (args.length > 2 && !Files.exists(file)) {
            make(file);
        }
        try (LogSource log = MappedLog.open(file); Indexed indexed = cache.open(log, IndexWatch.NONE)) {
            if (args.length > 2) {
                System.out.printf("bytes-per-line=%.2f%n", (double) indexed.index().bytes() / indexed.index().lines());
                return;
            }
            if (indexed.origin() != Indexed.Origin.KEPT) {
                throw new IllegalStateException("the index was not kept: " + indexed.origin());
            }
            List<String> end = screen(log, indexed.index(), indexed.index().lines() - SCREEN);
            List<String> beginning = screen(log, indexed.index(), 0);
            if (!end.getLast().contains("line " + (LINES - 1)) || !beginning.getFirst().contains("line 0 ")) {
                throw new IllegalStateException("wrong lines: " + end.getLast() + beginning.getFirst());
            }
        }
        System.out.println("reopen=" + (System.nanoTime() - begun) / 1_000_000);
    }

    private static List<String> screen(LogSource log, LogIndex index, long first) throws IOException {
        long from = index.start(first);
        try (LogSource.View view = log.view(from, index.start(first + SCREEN))) {
            byte[] bytes = view.bytes().toArray(ValueLayout.JAVA_BYTE);
            return new String(bytes, StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static void make(Path file) throws IOException {
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            out.write(lines());
            out.write('\n');
            byte[] end = lines();
            out.seek(SIZE - end.length);
            out.write(end);
        }
    }

    private static byte[] lines() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < LINES; i++) {
            text.append("2026-02-03T04:05:%02d.%03dZ INFO line ".formatted(i / 1000 % 60, i % 1000)).append(i)
                    .append(" of a log that is long\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
