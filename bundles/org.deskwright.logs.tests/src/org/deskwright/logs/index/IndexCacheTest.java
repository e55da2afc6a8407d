package org.deskwright.logs.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.deskwright.logs.index.IndexRun.Pace;
import org.deskwright.logs.index.Indexed.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexCacheTest {
    private static final Instant THEN = Instant.parse("2026-02-03T04:05:06.123Z");
    private final long seed = Long.getLong("deskwright.seed", ThreadLocalRandom.current().nextLong());
    @TempDir
    Path folder;

    @Test
    void anIndexIsUsedAgainAndGoesOnWhenTheLogHasGrown() throws IOException {
        String text = "2021-08-10 05:32:44,161016 [ 1:2 ] WARN a - one\nand more\n".repeat(400);
        assertEquals(Origin.BUILT, opened(log(text, 0)));
        assertEquals(Origin.KEPT, opened(log(text, 0)));
        assertEquals(Origin.EXTENDED, opened(log(text + "unfin", 1)));
        assertEquals(Origin.EXTENDED, opened(log(text + "unfinished\nlast", 2)));
        assertEquals(Origin.KEPT, opened(log(text + "unfinished\nlast", 2)));
    }

    @Test
    void byteByByteALogGrowsAndItsIndexIsNeverWrong() throws IOException {
        byte[] whole = "ab\r\n\n2021-08-10 05:32:44,161016 [ 1:2 ] WARN a - one\nx\n2021-08-11 05:32:44,161016 ["
                .getBytes();
        for (int size = 0; size <= whole.length; size++) {
            assertEquals(size == 0 ? Origin.BUILT : Origin.EXTENDED,
                    opened(new ShownLog(Arrays.copyOf(whole, size), THEN.plusSeconds(size))));
        }
    }

    @Test
    void onAnyDoubtItIsBuiltAnew() throws IOException {
        String text = "a line that is there\n".repeat(15_000);
        assertEquals(Origin.BUILT, opened(log(text, 0)));
        assertEquals(Origin.BUILT, opened(log(text, 1)), "written to, and yet not longer");
        assertEquals(Origin.BUILT, opened(log(text + text, 0)), "longer, and written to before that");
        assertEquals(Origin.BUILT, opened(log(text, 2)), "cut off");
        assertEquals(Origin.BUILT, opened(log("A" + text.substring(1) + text, 3)), "another beginning");
        String longer = "A" + text.substring(1) + text;
        int end = longer.length() - 70;
        assertEquals(Origin.BUILT,
                opened(log(longer.substring(0, end) + "\n" + longer.substring(end + 1) + "more\n", 4)), "another end");
        String middle = "A" + text.replace("there\n", "t\nere\n").substring(1);
        assertEquals(Origin.BUILT, opened(log(text, 5)));
        String changed = text.substring(0, 80_000) + middle.substring(80_000, 200_000) + text.substring(200_000);
        assertEquals(Origin.BUILT, opened(log(changed + "more\n", 6)), "changed in the middle");
        assertEquals(Origin.BUILT, opened(log("", 7)), "empty");
    }

    @Test
    void otherFormatsAreReadAnew() throws IOException {
        ShownLog log = log("2021-08-10 05:32:44,161016 [ 1:2 ] WARN a\n", 0);
        cache().open(log, IndexWatch.NONE).close();
        IndexCache without = new IndexCache(folder, IndexCache.MOST_BYTES, List.of());
        try (Indexed indexed = without.open(log, IndexWatch.NONE)) {
            assertEquals(Origin.BUILT, indexed.origin());
            assertEquals(0, indexed.index().totals().records());
        }
        assertEquals(Origin.BUILT, opened(log));
        assertEquals(1, cache().list().size());
    }

    @Test
    void whatWasWrittenWhileItWasReadIsReadAgain() throws IOException {
        // in whole milliseconds, as by a clock that jumps by seconds
        ShownLog log = new ShownLog("a\nb\n".getBytes(), Instant.now().plusSeconds(1).truncatedTo(ChronoUnit.MILLIS));
        assertEquals(Origin.BUILT, opened(log));
        assertEquals(Origin.BUILT, opened(log), "what came a moment later would have the same time");
    }

    /** Whatever byte of its files is another: what it tells is right, or it is built anew. */
    @Test
    void damageAnywhereNeverShowsAWrongLine() throws IOException {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            text.append(i % 7 == 0 ? "2021-08-10 05:32:44,161016 [ 1:2 ] WARN a" : "x".repeat(random.nextInt(40)))
                    .append('\n');
        }
        ShownLog log = log(text.toString(), 0);
        opened(log(text.substring(0, text.length() - 500), 0));
        opened(log);
        Path blocks = files(IndexFiles.BLOCKS).getFirst();
        Path lines = files(IndexFiles.LINES).getFirst();
        byte[] wholeBlocks = Files.readAllBytes(blocks);
        byte[] wholeLines = Files.readAllBytes(lines);
        int rebuilt = 0;
        int tried = 0;
        for (Path file : List.of(blocks, lines)) {
            byte[] bytes = file.equals(blocks) ? wholeBlocks : wholeLines;
            // every byte with -Ddeskwright.soak=1, else some of each file
            int step = Integer.getInteger("deskwright.soak", 0) > 0 ? 1 : Math.max(1, bytes.length / 250);
            for (int at = 0; at < bytes.length; at += 1 + random.nextInt(2 * step - 1)) {
                cache().clear();
                Files.write(blocks, wholeBlocks);
                Files.write(lines, wholeLines);
                int kind = random.nextInt(3);
                tried++;
                if (kind == 0) {
                    byte[] other = bytes.clone();
                    other[at] ^= (byte) (1 + random.nextInt(255));
                    Files.write(file, other);
                } else if (kind == 1) {
                    Files.write(file, Arrays.copyOf(bytes, at));
                } else {
                    byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
                    System.arraycopy(bytes, at, longer, at + 1, bytes.length - at);
                    Files.write(file, longer);
                }
                rebuilt += openedInSpiteOfDamage(log, "seed " + seed + " " + file + " at " + at) ? 1 : 0;
            }
        }
        assertTrue(rebuilt > tried / 20, "rebuilt " + rebuilt + " of " + tried);
    }

    private boolean openedInSpiteOfDamage(ShownLog log, String what) throws IOException {
        boolean damaged = false;
        for (int attempt = 0; attempt < 2; attempt++) {
            try (Indexed indexed = cache().open(log, IndexWatch.NONE)) {
                new IndexOracle(log.bytes()).check(indexed.index(), what);
                return damaged || indexed.origin() == Origin.BUILT;
            } catch (DamagedIndexException e) {
                damaged = true;
            }
        }
        throw new AssertionError(what + ": was not built anew");
    }

    @Test
    void cancellingLeavesWhatWasThereAndNothingElse() throws IOException {
        String text = "a line that is there\n".repeat(1000);
        assertThrows(CancellationException.class, () -> cache().open(log(text, 0), () -> true));
        assertEquals(List.of(), files(""));
        AtomicInteger asked = new AtomicInteger();
        assertThrows(CancellationException.class, () -> cache().open(log(text, 0), () -> asked.incrementAndGet() > 4));
        assertEquals(List.of(), files(""));
        opened(log(text, 0));
        asked.set(0);
        assertThrows(CancellationException.class,
                () -> cache().open(log(text + text, 1), () -> asked.incrementAndGet() > 4));
        assertEquals(Origin.KEPT, opened(log(text, 0)));
        assertEquals(Origin.EXTENDED, opened(log(text + text, 1)));
    }

    @Test
    void whatCountedBeforeItWasCancelledIsNotReadAgain() throws IOException {
        ShownLog log = log("a line that is there\n".repeat(1000), 0);
        IndexCache often = new IndexCache(folder, IndexCache.MOST_BYTES, ShownLog.RULES.formats(),
                new Pace(256, Duration.ZERO));
        opened(log("a line", 0));
        AtomicInteger asked = new AtomicInteger();
        assertThrows(CancellationException.class, () -> often.open(log, () -> asked.incrementAndGet() > 30));
        try (LogIndex kept = cache().kept(log).orElseThrow()) {
            assertTrue(kept.lines() > 100 && kept.size() < log.size(), kept.lines() + " lines");
        }
        assertEquals(Origin.EXTENDED, opened(log));
    }

    @Test
    void whatWasNotUsedForLongestGoesFirst() throws IOException {
        String text = "a line that is there\n".repeat(1000);
        for (int i = 0; i < 3; i++) {
            cache().open(named(text, "/log" + i), IndexWatch.NONE).close();
        }
        for (Path file : files(IndexFiles.BLOCKS)) {
            Files.setLastModifiedTime(file, FileTime.from(THEN));
        }
        cache().open(named(text, "/log1"), IndexWatch.NONE).close();
        long bytes = cache().list().getFirst().bytes();
        new IndexCache(folder, 2 * bytes, ShownLog.RULES.formats()).open(named(text, "/new"), IndexWatch.NONE).close();
        assertEquals(List.of("/new", "/log1"), cache().list().stream().map(KeptIndex::log).toList());
        assertEquals(2 * bytes, cache().clear());
        assertEquals(List.of(), files(""));
    }

    @Test
    void whatIsKeptIsGivenWithoutReading() throws IOException {
        String text = "a line that is there\n".repeat(1000);
        assertTrue(cache().kept(log(text, 0)).isEmpty());
        opened(log(text, 0));
        try (LogIndex kept = cache().kept(log(text + "and one\n", 1)).orElseThrow()) {
            assertEquals(1000, kept.lines());
        }
        assertFalse(cache().kept(log("other " + text, 1)).isPresent());
    }

    @Test
    void severalThreadsBuildItOnce() throws Exception {
        ShownLog log = log("a line that is there\n".repeat(100_000), 0);
        try (var threads = Executors.newFixedThreadPool(6)) {
            List<Future<Origin>> origins = IntStream.range(0, 6).mapToObj(i -> threads.submit(() -> opened(log)))
                    .toList();
            int built = 0;
            for (Future<Origin> origin : origins) {
                built += origin.get() == Origin.BUILT ? 1 : 0;
            }
            assertEquals(1, built);
        }
    }

    private IndexCache cache() {
        return new IndexCache(folder, IndexCache.MOST_BYTES, ShownLog.RULES.formats(),
                new Pace(2000, Duration.ofHours(1)));
    }

    private Origin opened(ShownLog log) throws IOException {
        try (Indexed indexed = cache().open(log, IndexWatch.NONE)) {
            new IndexOracle(log.bytes()).check(indexed.index(), log.size() + " bytes");
            return indexed.origin();
        }
    }

    private List<Path> files(String kind) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.toString().endsWith(".lock") && file.toString().endsWith(kind)).toList();
        }
    }

    private static ShownLog log(String text, int seconds) {
        return new ShownLog(text.getBytes(), THEN.plusSeconds(seconds));
    }

    private static ShownLog named(String text, String name) {
        return new ShownLog(name, text.getBytes(), THEN);
    }
}
