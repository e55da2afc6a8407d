package org.deskwright.logs.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

import org.deskwright.logs.catalogue.FormatCatalogue;
import org.deskwright.logs.format.LogFormat;
import org.deskwright.logs.format.SourceClock;
import org.deskwright.logs.index.IndexBuilder;
import org.deskwright.logs.index.LogIndex;
import org.deskwright.logs.index.LogState;
import org.deskwright.logs.kernel.Kernels;
import org.deskwright.logs.query.Hits.Hit;
import org.deskwright.logs.query.LogSearch.Extras;
import org.deskwright.logs.scan.ParallelScan;
import org.deskwright.logs.scan.ScanRules;
import org.deskwright.logs.source.LogSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With an index, a search finds the same in less. */
class LeftOutTest {
    private static final List<LogFormat> FORMATS = FormatCatalogue.bundled().formats().stream()
            .filter(format -> List.of("dcv-server", "syslog").contains(format.id())).toList();
    private static final List<String> FACTS = List.of("level:error", "level>=warn", "level:none", "level!=info",
            "time<2021-08-03", "time:2021-08-05", "since:2021-08-07", "until:2021-08-02T05:32:30",
            "since:2021-08-04T01:32:30Z", "until:2021-08-06T05:32:30+04:00", "not since:2021-08-04", "not level:info",
            "time>=2021-08-04 time<2021-08-06");
    private static final SourceClock CLOCK = new SourceClock(Optional.of(ZoneOffset.ofHours(2)), Duration.ofSeconds(10),
            Optional.empty());
    private static final List<String> TEXTS = List.of("lost", "/l.st/", "\"LOST\"iw", "component:b*", "/^ +at/", "e");
    private final long seed = Long.getLong("deskwright.seed", ThreadLocalRandom.current().nextLong());
    private final Random random = new Random(seed);
    @TempDir
    private Path folder;

    /** Times go on, and back; levels come in bursts; stacks go on for hundreds of lines. */
    private String log() {
        StringBuilder log = new StringBuilder();
        for (int i = random.nextInt(200); i > 0; i--) {
            log.append(random.nextInt(3) == 0 ? "begin\n" : "");
        }
        int day = 1;
        for (int burst = random.nextInt(12); burst > 0; burst--) {
            day = random.nextInt(5) == 0 ? 1 + random.nextInt(9) : Math.min(9, day + 1);
            String level = List.of("INFO ", "INFO ", "DEBUG", "WARN ", "ERROR").get(random.nextInt(5));
            for (int i = random.nextInt(600); i > 0; i--) {
                log.append(switch (random.nextInt(12)) {
                    case 0 -> "   at somewhere\n".repeat(random.nextInt(60) == 0 ? 400 : 3);
                    case 1 -> "Aug  %d 05:32:%02d host prog[1]: <err> lost\n".formatted(day, random.nextInt(60));
                    default -> "2021-08-0%d 05:32:%02d,161016 [ 3517:7 ] %s b - %s\n".formatted(day, random.nextInt(60),
                            level, random.nextBoolean() ? "lost" : "found");
                });
            }
        }
        return random.nextBoolean() ? log.toString() : log + "   torn";
    }

    private String query() {
        String fact = FACTS.get(random.nextInt(FACTS.size()));
        String other = random.nextBoolean()
                ? TEXTS.get(random.nextInt(TEXTS.size()))
                : FACTS.get(random.nextInt(FACTS.size()));
        return switch (random.nextInt(5)) {
            case 0 -> fact;
            case 1 -> fact + " or " + other;
            case 2 -> "not (" + fact + " " + other + ")";
            case 3 -> fact + " -" + other;
            default -> fact + " " + other;
        };
    }

    private static LogQuery parse(String text) {
        try {
            return LogQueryParser.parse(text, ZoneOffset.UTC, TextRule.EXACT).by(CLOCK);
        } catch (LogQueryException e) {
            throw new AssertionError(text + ": " + e.getMessage(), e);
        }
    }

    private LogIndex index(BytesLog log) throws IOException {
        Path blocks = folder.resolve(random.nextLong() + ".blocks");
        try (IndexBuilder builder = IndexBuilder.create(blocks, log.name(), FORMATS)) {
            new ParallelScan(Kernels.best(), 1, 5000).scan(log, 0, new ScanRules(FORMATS, 0, List.of(), false), builder,
                    () -> false);
            builder.commit(LogState.of(log, log.size(), Instant.EPOCH));
        }
        return LogIndex.open(blocks);
    }

    /** A log that tells how much of it was read. */
    private record Metered(BytesLog log, AtomicLong read) implements LogSource {
        @Override
        public String name() {
            return log.name();
        }

        @Override
        public long size() {
            return log.size();
        }

        @Override
        public Instant modified() {
            return log.modified();
        }

        @Override
        public View view(long from, long to) {
            return log.view(from, to);
        }

        @Override
        public void read(long from, byte[] into, int length) throws IOException {
            read.addAndGet(length);
            log.read(from, into, length);
        }

        @Override
        public void close() {
            log.close();
        }
    }

    private static List<Hit> search(LogQuery query, Unit unit, LogSource log, LogIndex index, int chunk)
            throws IOException {
        List<Hit> hits = new ArrayList<>();
        LogSearch search = new LogSearch(query, unit, log.name(), FORMATS, part -> hits.addAll(part.hits()),
                new Extras(true, true), 1, chunk);
        search.use(index);
        search.advance(log, log.size(), () -> false);
        search.end(log, () -> false);
        assertEquals(hits.stream().map(Hit::line).toList(),
                LongStream.of(search.hitLines().toArray()).boxed().toList());
        HitCache cache = new HitCache(1 << 20);
        cache.keep("log", search);
        assertEquals(hits.size(), cache.find("log", unit, query).orElseThrow().getLongCardinality());
        return hits;
    }

    @Test
    void theSameIsFoundInLess() throws IOException {
        AtomicLong read = new AtomicLong();
        AtomicLong whole = new AtomicLong();
        for (int round = 0; round < 30; round++) {
            String text = log();
            BytesLog log = BytesLog.of(text);
            int known = random.nextBoolean() ? text.length() : random.nextInt(text.length() + 1);
            BytesLog before = BytesLog.of(text.substring(0, known));
            Unit unit = Unit.values()[random.nextInt(2)];
            int chunk = 400 + random.nextInt(20_000);
            try (LogIndex index = index(before)) {
                for (int i = 0; i < 6; i++) {
                    String asked = query();
                    assertEquals(search(parse(asked), unit, new Metered(log, whole), null, chunk),
                            search(parse(asked), unit, new Metered(log, read), index, chunk),
                            "seed " + seed + " round " + round + ", " + unit + " " + asked + ", parts of " + chunk);
                }
            }
        }
        assertTrue(read.get() < 0.96 * whole.get(), "read " + read + " of " + whole);
    }
}
