package org.deskwright.logs.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

import org.deskwright.logs.index.IndexRun.Pace;
import org.deskwright.logs.index.Indexed.Origin;
import org.deskwright.logs.source.MappedLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a process that indexes a log, again and again, at any moment, while the log grows, is cut off and is replaced.
 * A few times in each build; {@code -Ddeskwright.soak=1000} does it that often.
 */
class IndexSoakTest {
    private static final int KILLS = 12;
    private final int kills = Integer.getInteger("deskwright.soak", KILLS);
    private final long seed = Long.getLong("deskwright.seed", ThreadLocalRandom.current().nextLong());
    private final Random random = new Random(seed);
    @TempDir
    Path place;
    private int written;

    @Test
    void howeverOftenItIsKilledNoLineIsWrong() throws Exception {
        Path folder = place.resolve("indexes");
        Path log = place.resolve("a.log");
        Files.writeString(log, lines(2000));
        IndexCache cache = new IndexCache(folder, IndexCache.MOST_BYTES, ShownLog.RULES.formats(),
                new Pace(4096, Duration.ofMillis(1)));
        int kept = 0;
        for (int kill = 0; kill < kills; kill++) {
            String what = "seed " + seed + " kill " + kill;
            if (kill > 0 && kill % 100 == 0) {
                System.out.println("soak: " + kill + " kills");
            }
            try (ChildIndexer child = ChildIndexer.start(folder, log)) {
                child.awaitReady();
                for (int changes = random.nextInt(12); changes > 0; changes--) {
                    change(log);
                    Thread.sleep(random.nextInt(12));
                }
                child.kill();
            }
            try (MappedLog source = MappedLog.open(log)) {
                byte[] bytes = Files.readAllBytes(log);
                Optional<LogIndex> left = cache.kept(source);
                if (left.isPresent()) {
                    try (LogIndex index = left.get()) {
                        kept++;
                        IndexOracle.of(bytes, (int) index.size()).check(index, what + ", what was left");
                    }
                }
                try (Indexed indexed = cache.open(source, IndexWatch.NONE)) {
                    assertEquals(left.isPresent(), indexed.origin() != Origin.BUILT, what);
                    IndexOracle.of(bytes, bytes.length).check(indexed.index(), what);
                }
                assertTrue(cache.list().size() <= 2, what + ", what nobody needs is left");
            }
        }
        System.out.println("soak: " + kills + " kills, " + kept + " times an index was left that still held");
        assertTrue(kept > 0, "it never came so far as to leave something, seed " + seed);
    }

    /** Mostly it grows, by pieces of lines. */
    private void change(Path log) throws IOException {
        switch (random.nextInt(14)) {
            case 0 -> Files.writeString(log, lines(1 + random.nextInt(3000)), StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE);
            case 1 -> {
                Path other = Files.writeString(place.resolve("other.log"), lines(1 + random.nextInt(3000)));
                Files.move(other, log, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            }
            default -> {
                String text = lines(1 + random.nextInt(1000));
                Files.writeString(log, text.substring(0, 1 + random.nextInt(text.length())), StandardOpenOption.APPEND);
            }
        }
    }

    /** None is there twice, as in logs of every day. */
    private String lines(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            written++;
            if (random.nextInt(3) > 0) {
                text.append("2021-08-%02d 05:32:%02d,161016 [ 1:2 ] %s a - ".formatted(1 + random.nextInt(28),
                        random.nextInt(60), random.nextBoolean() ? "WARN" : "INFO"));
            }
            text.append(written).append("x".repeat(random.nextInt(60))).append(random.nextInt(9) == 0 ? "\r\n" : "\n");
        }
        return text.toString();
    }
}
