package org.deskwright.logs.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

import org.deskwright.logs.index.IndexRun.Pace;
import org.deskwright.logs.source.MappedLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeveralProcessesTest {
    private static final int ROUNDS = 25;
    private static final int CHECKS = 3;
    private final long seed = Long.getLong("deskwright.seed", ThreadLocalRandom.current().nextLong());
    private final Random random = new Random(seed);
    @TempDir
    Path place;

    /** Two others and this one build and extend the index of one log at once, while it grows. */
    @Test
    void neverSeeALineWhereThereIsNone() throws Exception {
        Path folder = place.resolve("indexes");
        Path log = Files.writeString(place.resolve("a.log"), text(8_000));
        IndexCache cache = new IndexCache(folder, IndexCache.MOST_BYTES, ShownLog.RULES.formats(),
                new Pace(4096, Duration.ofMillis(1)));
        try (ChildIndexer one = ChildIndexer.checking(folder, log);
                ChildIndexer other = ChildIndexer.checking(folder, log)) {
            one.awaitReady();
            other.awaitReady();
            long begun = System.nanoTime();
            for (int round = 0; round < ROUNDS || one.checks() < CHECKS || other.checks() < CHECKS; round++) {
                Files.writeString(log, text(random.nextInt(600)), StandardOpenOption.APPEND);
                look(cache, log, "seed " + seed + " round " + round);
                Thread.sleep(random.nextInt(10));
                assertTrue(System.nanoTime() - begun < Duration.ofMinutes(5).toNanos(), "the others do not go on");
            }
            one.kill();
            other.kill();
        }
        look(cache, log, "seed " + seed + " in the end");
        assertEquals(1, cache.list().size());
    }

    private static void look(IndexCache cache, Path log, String what) throws IOException {
        try (MappedLog source = MappedLog.open(log); Indexed indexed = cache.open(source, IndexWatch.NONE)) {
            byte[] bytes = Files.readAllBytes(log);
            IndexOracle.of(bytes, (int) source.size()).check(indexed.index(), what);
        }
    }

    /** Pieces of lines. */
    private String text(int letters) {
        StringBuilder text = new StringBuilder();
        while (text.length() < letters) {
            if (random.nextInt(3) > 0) {
                text.append("2021-08-%02d 05:32:%02d,161016 [ 1:2 ] %s a - ".formatted(1 + random.nextInt(28),
                        random.nextInt(60), random.nextBoolean() ? "WARN" : "INFO"));
            }
            text.append("x".repeat(random.nextInt(60))).append('\n');
        }
        text.setLength(letters);
        return text.toString();
    }
}
