package org.deskwright.logs.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

import org.deskwright.logs.index.Block;
import org.deskwright.logs.index.IndexWatch;
import org.deskwright.logs.ui.model.LogDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines of a log are in memory when they are seen, however many letters stand around them. */
class LogPagesTest {
    private static final long PATIENCE_MILLIS = 60_000;
    /** As many as a filter may show at a time, of which each stands in another block. */
    private static final int SEEN = 24;
    private static final int LETTERS = 9_000;

    @TempDir
    private Path folder;

    @Test
    void allThatIsSeenIsThereAtATimeAndNothingIsReadAnyMore() throws IOException {
        Path file = folder.resolve("wide.log");
        try (Writer out = Files.newBufferedWriter(file)) {
            String line = "x".repeat(LETTERS) + "\n";
            for (int i = 0; i < SEEN * Block.LINES; i++) {
                out.write(line);
            }
        }
        AtomicInteger arrived = new AtomicInteger();
        try (LogDocument log = LogDocuments.of(file, folder, arrived::incrementAndGet)) {
            log.open();
            log.index(IndexWatch.NONE);
            long[] seen = LongStream.range(0, SEEN).map(block -> block * Block.LINES).toArray();
            for (int again = 0; again < 2; again++) {
                log.want(seen);
                assertTrue(log.await(PATIENCE_MILLIS), "all are there");
                for (long line : seen) {
                    assertTrue(log.line(line).isPresent(), "line " + line);
                }
            }
            int told = arrived.get();
            log.want(seen);
            assertTrue(log.await(0));
            assertEquals(told, arrived.get(), "what is there is not read again");
        }
    }
}
