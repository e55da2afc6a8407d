package org.deskwright.logs.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogIndexTest {
    private final long seed = Long.getLong("deskwright.seed", ThreadLocalRandom.current().nextLong());
    @TempDir
    Path folder;
    private int files;

    @Test
    void linesRecordsAndBlocksAreThoseOfTheLog() throws IOException {
        Random random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            ShownLog log = new ShownLog(ShownLog.text(random));
            try (LogIndex index = log.index(next(), 1 + random.nextInt(20_000))) {
                new IndexOracle(log.bytes()).check(index, "seed " + seed + " round " + round);
            }
        }
    }

    @Test
    void anIndexThatGrewWithItsLogIsLikeOneOfTheWhole() throws IOException {
        Random random = new Random(seed);
        for (int round = 0; round < 40; round++) {
            byte[] whole = new ShownLog(ShownLog.text(random)).bytes();
            Path blocks = next();
            int size = random.nextInt(whole.length + 1);
            grown(whole, size).index(blocks, 5000).close();
            for (int step = 0; step < 100 && size < whole.length; step++) {
                size = Math.min(whole.length, size + 1 + random.nextInt(random.nextBoolean() ? 3 : 20_000));
                extend(blocks, grown(whole, size));
                try (LogIndex index = LogIndex.open(blocks)) {
                    new IndexOracle(grown(whole, size).bytes()).check(index, "seed " + seed + " at " + size);
                }
            }
        }
    }

    @Test
    void whatIsReadStaysAsItWasWhenTheIndexGrows() throws IOException {
        byte[] whole = "a line\n".repeat(1000).getBytes();
        Path blocks = next();
        try (LogIndex before = grown(whole, 2000).index(blocks, 500)) {
            extend(blocks, new ShownLog(new String(whole)));
            new IndexOracle(Arrays.copyOf(whole, 2000)).check(before, "before");
        }
    }

    @Test
    void linesOfAGigabyteAndMoreAreTold() {
        PackedLengths packed = new PackedLengths();
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            long[] starts = new long[Block.LINES + 1];
            starts[0] = random.nextLong(1L << 40);
            for (int i = 1; i <= Block.LINES; i++) {
                int bits = round % 3 == 0 ? random.nextInt(49) : random.nextInt(30) == 0 ? random.nextInt(49) : 8;
                starts[i] = starts[i - 1] + 1 + random.nextLong(1L << bits);
            }
            packed.pack(Arrays.copyOf(starts, Block.LINES), starts[Block.LINES]);
            int size = PackedLengths.size(packed.width(), packed.longer());
            MemorySegment data = MemorySegment.ofArray(Arrays.copyOf(packed.longs(), size));
            long[] read = new long[Block.LINES + 1];
            PackedLengths.starts(data, packed.width(), packed.longer(), starts[0], read);
            assertEquals(Arrays.toString(starts), Arrays.toString(read), "seed " + seed + " round " + round);
            int lines = random.nextInt(Block.LINES);
            assertEquals(starts[lines] - starts[0], PackedLengths.sum(data, packed.width(), packed.longer(), lines));
            assertTrue(size <= PackedLengths.MOST_LONGS);
        }
    }

    @Test
    void ordinaryLinesTakeLessThanTwoBytes() throws IOException {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 50_000; i++) {
            text.append("2021-08-10 05:32:44,161016 [ 1:2 ] INFO a - ").append("x".repeat(random.nextInt(200)));
            text.append(random.nextInt(100) == 0 ? "y".repeat(random.nextInt(40_000)) + "\n" : "\n");
            text.append(random.nextInt(30) == 0 ? "\tat a continued line\n".repeat(20) : "");
        }
        try (LogIndex index = new ShownLog(text.toString()).index(next(), 1 << 20)) {
            assertTrue(index.bytes() < 2 * index.lines(), index.bytes() + " for " + index.lines());
        }
    }

    @Test
    void anEmptyLogHasAnIndex() throws IOException {
        try (LogIndex index = new ShownLog("").index(next(), 10)) {
            assertEquals(0, index.lines());
            assertEquals(0, index.blocks());
            assertEquals(0, index.start(0));
            assertThrows(IndexOutOfBoundsException.class, () -> index.lineAt(0));
        }
    }

    @Test
    void whatWasNotFinishedDoesNotCount() throws IOException {
        ShownLog log = new ShownLog("a\n".repeat(1000));
        Path blocks = next();
        try (IndexBuilder builder = IndexBuilder.create(blocks, ShownLog.NAME, ShownLog.RULES.formats())) {
            log.scan(0, 100, builder);
        }
        assertThrows(DamagedIndexException.class, () -> LogIndex.open(blocks));
    }

    @Test
    void aBlockTellsWhatNeedNotBeLookedAt() {
        Block block = new Block(0, 0, 1, 0, 1, 10, 20, 6, 1, true, false, false, false);
        assertTrue(block.mayHaveTime(20, 30));
        assertFalse(block.mayHaveTime(21, 30));
        assertTrue(block.mayHaveLevel(2));
        assertFalse(block.mayHaveLevel(9));
    }

    static void extend(Path blocks, ShownLog log) throws IOException {
        try (LogIndex index = LogIndex.open(blocks);
                IndexBuilder builder = IndexBuilder.extend(index.files(), index.head(), index.commit())) {
            log.scan(IndexBuilder.from(index.commit()), 700, builder);
            builder.commit(LogState.of(log, log.size(), Instant.now()));
        }
    }

    static ShownLog grown(byte[] whole, int size) {
        return new ShownLog(Arrays.copyOf(whole, size), Instant.EPOCH);
    }

    private Path next() {
        return folder.resolve(files++ + IndexFiles.BLOCKS);
    }
}
