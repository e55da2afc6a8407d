package org.deskwright.logs.scan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;

import org.deskwright.logs.format.Level;
import org.deskwright.logs.format.LevelRule;
import org.deskwright.logs.format.LogFormat;
import org.deskwright.logs.format.Stamp;
import org.deskwright.logs.kernel.Kernels;
import org.deskwright.logs.source.LogSource;
import org.deskwright.logs.source.MemoryLog;
import org.junit.jupiter.api.Test;

class ScanTest {
    private static final LogFormat DCV = new LogFormat("dcv", "", "", false,
            List.of(new Stamp("yyyy-MM-dd HH:mm:ss", ",", new Stamp.Digits(6, 6), Stamp.Zone.LOCAL, " [")),
            LogFormat.Guard.NONE, new LevelRule("] ", 0, 40, Map.of("WARN", Level.WARNING, "INFO", Level.INFO)));
    private static final ScanRules RULES = new ScanRules(List.of(DCV), 0, List.of(bytes("lost"), bytes("xx")), false);
    private final long seed = Long.getLong("deskwright.seed", ThreadLocalRandom.current().nextLong());

    @Test
    void whereverItIsCutTheSameIsFound() throws IOException {
        Random random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            byte[] log = bytes(log(random));
            List<String> whole = found(log, 1, 1 << 20);
            List<String> cut = found(log, 1 + random.nextInt(3), 1 + random.nextInt(120));
            assertEquals(whole, cut, "seed " + seed + " round " + round);
        }
    }

    @Test
    void whatCountsIsTheSameWhereverItIsCut() throws IOException {
        Random random = new Random(seed);
        for (int round = 0; round < 40; round++) {
            String text = log(random).replace("\r", "");
            RecordFilter filter = new RecordFilter(Long.MIN_VALUE, Long.MAX_VALUE, Level.WARNING.bit());
            ScanTotals totals = new ScanTotals(2, filter);
            new ParallelScan(Kernels.best(), 1, 1 + random.nextInt(120)).scan(memory(bytes(text)), 0, RULES, totals,
                    () -> false);
            boolean fits = false;
            int lines = 0;
            int hits = 0;
            int with = 0;
            for (String line : text.split("(?<=\n)")) {
                boolean begins = line.matches("(?s)2021-08-\\d\\d \\d\\d:\\d\\d:\\d\\d,\\d{6} \\[.*");
                fits = begins ? line.matches("(?s).{26} \\[ 1:2 ] WARN.*") : fits;
                int here = fits ? line.split("lost", -1).length - 1 : 0;
                lines += fits && !line.isEmpty() ? 1 : 0;
                hits += here;
                with += fits && (here > 0 || line.contains("xx")) ? 1 : 0;
            }
            String where = "seed " + seed + " round " + round + " in\n" + text;
            assertEquals(lines, totals.lines(), where);
            assertEquals(hits, totals.ofLiteral(0), where);
            assertEquals(with, totals.linesWithHit(), where);
        }
    }

    /** Larger than what is fetched and gone over at a time. */
    @Test
    void inALargeLogEverythingIsFound() throws IOException {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        while (text.length() < 700_000) {
            text.append(random.nextInt(20) == 0 ? "x".repeat(random.nextInt(40_000)) + "\n" : log(random));
        }
        String log = text.toString();
        List<String> expected = new ArrayList<>();
        for (int at = 0; at >= 0 && at < log.length(); at = log.indexOf('\n', at) + 1) {
            expected.add(Integer.toString(at));
            if (log.indexOf('\n', at) < 0) {
                break;
            }
        }
        for (int at = 0; at < log.length(); at++) {
            if (log.startsWith("lost", at)) {
                expected.add(at + ": 0");
            }
            if (log.startsWith("xx", at)) {
                expected.add(at + ": 1");
            }
        }
        List<String> found = found(bytes(log), 2, 100_000 + random.nextInt(200_000));
        assertEquals(expected, found.stream().map(line -> line.replaceFirst("(\\d+) .*", "$1")).toList(),
                "seed " + seed);
    }

    /** Those that are kept are as the log has them, and most are; what is known of all records is what each says. */
    @Test
    void linesWithHitsAreKeptAsTheyStandInTheLog() throws IOException {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        while (text.length() < 500_000) {
            text.append(random.nextInt(20) == 0 ? "x".repeat(random.nextInt(9000)) + "\n" : log(random));
        }
        byte[] log = bytes(text.toString());
        ScanRules rules = new ScanRules(RULES.formats(), 0, RULES.literals(), false, Map.of(), Map.of(), false, true);
        int[] kept = new int[2];
        for (int size : new int[]{3000, 100_000, 1 << 20}) {
            new ParallelScan(Kernels.best(), 2, size).scan(memory(log), 0, rules, chunk -> {
                int line = -1;
                for (int hit = 0; hit < chunk.hits(); hit++) {
                    int next = chunk.lineAt(chunk.hitAt(hit), line);
                    if (next > line) {
                        line = next;
                        int begin = (int) chunk.start(line);
                        int end = text.indexOf("\n", begin) + 1;
                        Optional<byte[]> bytes = chunk.kept(line);
                        kept[bytes.isPresent() ? 1 : 0]++;
                        bytes.ifPresent(all -> assertArrayEquals(
                                Arrays.copyOfRange(log, begin, end == 0 ? log.length : end), all, "seed " + seed));
                    }
                }
                long latest = Long.MIN_VALUE;
                for (int at = 0; at < chunk.lines(); at++) {
                    latest = chunk.isRecord(at) ? Math.max(latest, chunk.time(at)) : latest;
                    assertTrue(!chunk.isRecord(at) || chunk.onlyStamp() < 0 || chunk.onlyStamp() == chunk.stamp(at));
                }
                assertEquals(latest, chunk.latest(0, chunk.lines()), "seed " + seed);
            }, () -> false);
        }
        assertTrue(kept[1] > 9 * kept[0], "seed " + seed + ": " + kept[1] + " of " + (kept[0] + kept[1]));
    }

    /** So many that a part is told before its end. */
    @Test
    void manyHitsAndLinesAreToldInParts() throws IOException {
        int size = 3_000_000;
        byte[] log = new byte[size];
        Arrays.fill(log, 0, size / 2, (byte) '\n');
        Arrays.fill(log, size / 2, size, (byte) 'x');
        long[] next = {0};
        ScanTotals totals = new ScanTotals(2);
        new ParallelScan(Kernels.best(), 2, 1 << 20).scan(memory(log), 0, RULES, chunk -> {
            assertEquals(next[0], chunk.from());
            next[0] = chunk.to();
            assertTrue(chunk.lines() <= 1 << 18 && chunk.hits() <= 1 << 18, chunk.lines() + " " + chunk.hits());
            totals.accept(chunk);
        }, () -> false);
        assertEquals(size, next[0]);
        assertEquals(size / 2 + 1, totals.lines());
        assertEquals(size / 2 - 1, totals.ofLiteral(1));
        assertEquals(1, totals.linesWithHit());
    }

    @Test
    void theLevelOfARecordDependsOnItselfAlone() throws IOException {
        LogFormat iso = new LogFormat("iso", "", "", true,
                List.of(new Stamp("yyyy-MM-ddTHH:mm:ss", "", new Stamp.Digits(0, 0), Stamp.Zone.UTC, "")),
                LogFormat.Guard.NONE, new LevelRule("", 0, 64, Map.of("WARN", Level.WARNING, "ERROR", Level.ERROR)));
        byte[] log = bytes("2026-02-03T04:05:06Z [io1] ERROR disk\n2026-02-03T04:05:06Z WARN: ERROR rate 3\n");
        for (int chunk : new int[]{1 << 20, 30}) {
            ScanTotals totals = new ScanTotals(0);
            new ParallelScan(Kernels.best(), 1, chunk).scan(memory(log), 0,
                    new ScanRules(List.of(iso), 0, List.of(), false), totals, () -> false);
            assertEquals(Map.of(Level.ERROR, 1L, Level.WARNING, 1L), totals.byLevel());
        }
    }

    @Test
    void linesRecordsLevelsAndHitsAreCounted() throws IOException {
        ScanTotals totals = totals("""
                2021-08-10 05:32:44,161016 [  3517:3517  ] WARN  frontend - xxx lost
                goes on, lost again, lost
                2021-08-10 05:32:45,000000 [  3517:3517  ] INFO  frontend - fine
                last without an end""");
        assertEquals(4, totals.lines());
        assertEquals(2, totals.records());
        assertEquals(Map.of(Level.WARNING, 1L, Level.INFO, 1L), totals.byLevel());
        assertEquals(3, totals.ofLiteral(0));
        assertEquals(2, totals.ofLiteral(1));
        assertEquals(2, totals.linesWithHit());
        assertEquals(new ScanTotals.Times(2, 1_628_573_564_161_016L, 1_628_573_565_000_000L),
                totals.times(false).orElseThrow());
        assertEquals(Optional.empty(), totals.times(true));
    }

    @Test
    void anEmptyLogHasNoLines() throws IOException {
        assertEquals(0, totals("").lines());
        assertEquals(1, totals("\n").lines());
    }

    @Test
    void whatTheSinkThrowsReachesTheCaller() {
        LogSource log = memory(bytes("a\nb\nc\n".repeat(100)));
        ParallelScan scan = new ParallelScan(Kernels.best(), 2, 16);
        assertThrows(IllegalStateException.class, () -> scan.scan(log, 0, ScanRules.LINES, chunk -> {
            throw new IllegalStateException("full");
        }, () -> false));
    }

    @Test
    void aScanCanBeCancelled() {
        LogSource log = memory(bytes("a\nb\nc\n".repeat(100)));
        ParallelScan scan = new ParallelScan(Kernels.best(), 2, 16);
        List<Long> told = new ArrayList<>();
        assertThrows(CancellationException.class,
                () -> scan.scan(log, 0, ScanRules.LINES, chunk -> told.add(chunk.from()), () -> told.size() >= 3));
    }

    /** A sink may be at work for long, and holds up all others then. */
    @Test
    void aSinkIsToldOfAnInterruptionWhileItIsAtWork() throws InterruptedException {
        CountDownLatch atWork = new CountDownLatch(1);
        CountDownLatch abandoned = new CountDownLatch(1);
        ChunkSink slow = new ChunkSink() {
            @Override
            public void accept(Chunk chunk) {
                atWork.countDown();
                try {
                    abandoned.await();
                } catch (InterruptedException e) {
                    throw new AssertionError("those at work are not interrupted", e);
                }
            }

            @Override
            public void abandon() {
                abandoned.countDown();
            }
        };
        Thread caller = Thread.ofPlatform().daemon()
                .start(() -> assertThrows(CancellationException.class, () -> new ParallelScan(Kernels.best(), 2, 16)
                        .scan(memory(bytes("a\nb\nc\n".repeat(100))), 0, ScanRules.LINES, slow, () -> false)));
        atWork.await();
        caller.interrupt();
        assertTrue(caller.join(Duration.ofSeconds(60)), "the scan does not end");
    }

    private static ScanTotals totals(String log) throws IOException {
        ScanTotals totals = new ScanTotals(2);
        new ParallelScan(Kernels.best(), 1, 1 << 20).scan(memory(bytes(log)), 0, RULES, totals, () -> false);
        return totals;
    }

    private static String log(Random random) {
        StringBuilder log = new StringBuilder();
        for (int i = random.nextInt(40); i > 0; i--) {
            switch (random.nextInt(4)) {
                case 0 -> log.append("2021-08-10 05:32:%02d,161016 [ 1:2 ] WARN a - lost xxx".formatted(i));
                case 1 -> log.append("2021-08-1%d 05:32:44,161016 [ 1:2 ] INFO a - x".formatted(random.nextInt(10)));
                case 2 -> log.append("lost".repeat(random.nextInt(30)));
                default -> log.append("2021-02-31 05:32:44,161016 [ 1:2 ] INFO no such day");
            }
            log.append(random.nextInt(9) == 0 ? "" : random.nextBoolean() ? "\n" : "\r\n");
        }
        return log.toString();
    }

    private static List<String> found(byte[] log, int threads, int chunkSize) throws IOException {
        List<String> found = new ArrayList<>();
        List<String> hits = new ArrayList<>();
        new ParallelScan(Kernels.best(), threads, chunkSize).scan(memory(log), 0, RULES, chunk -> {
            for (int i = 0; i < chunk.lines(); i++) {
                found.add(chunk.start(i) + (chunk.isRecord(i) ? " " + chunk.time(i) + " " + chunk.level(i) : ""));
            }
            for (int i = 0; i < chunk.hits(); i++) {
                hits.add(chunk.hitAt(i) + ": " + chunk.literal(i));
            }
        }, () -> false);
        found.addAll(hits);
        return found;
    }

    private static LogSource memory(byte[] log) {
        return new MemoryLog("memory", MemorySegment.ofArray(log), Instant.EPOCH);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
