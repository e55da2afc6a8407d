package org.deskwright.logs.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

import org.deskwright.logs.catalogue.FormatCatalogue;
import org.deskwright.logs.format.Level;
import org.deskwright.logs.format.LogFormat;
import org.deskwright.logs.format.SourceClock;
import org.deskwright.logs.query.Hits.Hit;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.roaringbitmap.longlong.Roaring64NavigableMap;

class LogSearchTest {
    /** How often a search may ask once it was told that it is cancelled: here and there before all of it ends. */
    private static final int MOST_ASKED = 10;
    private static final List<LogFormat> FORMATS = FormatCatalogue.bundled().formats().stream()
            .filter(format -> List.of("dcv-server", "pcoip-agent").contains(format.id())).toList();
    private static final List<String> TESTS = List.of("lost", "\"xx\"i", "ÄÖ", "\"äö\"i", "a", "\"lost\"w",
            "\"\u00fc\"w", "/[\u00fcx]\u00df\u00c4/", "/lo.t|xx+/", "/^lost$/", "/[ax]b/i", "/(?i)LOST \\d/w",
            "/\\d\\d,000/", "/t\\nl/", "/./", "level:warn", "level>=error", "level:none", "level:info,none",
            "time<2021-08-10T05:32:30", "time:2021-08-13", "since:2021-08-11", "component:front*", "component:AGENT",
            "component:*", "thread:7", "process:351?", "session:0a1b2c3d-*", "source:serv*", "source:other",
            "since:2021-08-11T03:32:20Z", "until:2021-08-12T07:32:44+02:00");
    private static final SourceClock CLOCK = new SourceClock(Optional.of(ZoneOffset.ofHours(2)), Duration.ofSeconds(10),
            Optional.empty());
    private static final LogSearch.Extras ALL = new LogSearch.Extras(true, true);
    private final long seed = Long.getLong("deskwright.seed", ThreadLocalRandom.current().nextLong());

    private static LogQuery parse(String text) {
        try {
            return LogQueryParser.parse(text, ZoneOffset.UTC, TextRule.EXACT).by(CLOCK);
        } catch (LogQueryException e) {
            throw new AssertionError(text + ": " + e.getMessage(), e);
        }
    }

    private static String query(Random random, int depth) {
        return switch (random.nextInt(depth > 3 ? 2 : 7)) {
            case 2 -> "(" + query(random, depth + 1) + " or " + query(random, depth + 1) + ")";
            case 3 -> "(" + query(random, depth + 1) + " " + query(random, depth + 1) + ")";
            case 4 -> "not " + query(random, depth + 1);
            case 5 -> query(random, depth + 1) + " and " + query(random, depth + 1);
            default -> TESTS.get(random.nextInt(TESTS.size()));
        };
    }

    private static String log(Random random) {
        StringBuilder log = new StringBuilder();
        for (int i = random.nextInt(30); i > 0; i--) {
            log.append(switch (random.nextInt(7)) {
                case 0 -> "2021-08-10 05:32:%02d,161016 [ 3517:7 ] WARN  frontend - lost xxx".formatted(i);
                case 1 -> "2021-08-1%d 05:32:44,161016 [ 1:2 ] INFO a-b - x".formatted(random.nextInt(10));
                case 2 ->
                    "2021-08-11T05:32:%02d.789Z 0a1b2c3d-1111-1038-a745-000000000001 > LVL:%d RC:-504    AGENT :XX"
                            .formatted(i, random.nextInt(4));
                case 3 -> "lost".repeat(random.nextInt(20)) + " Lost 7";
                case 4 -> "üßÄÖ \u00fcb äö";
                case 5 -> "lost";
                default -> "";
            });
            log.append(random.nextInt(9) == 0 ? "" : random.nextBoolean() ? "\n" : "\r\n");
        }
        return log.toString();
    }

    /** Some lines in UTF-8, others in Latin-1. */
    private static BytesLog mixed(String text, Random random) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String line : text.split("(?<=\n)")) {
            bytes.writeBytes(
                    line.getBytes(random.nextBoolean() ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1));
        }
        return new BytesLog("logs/server.log", bytes.toByteArray());
    }

    private static List<Hit> search(LogQuery query, Unit unit, BytesLog log, int threads, int chunk) {
        List<Hit> hits = new ArrayList<>();
        LogSearch search = new LogSearch(query, unit, log.name(), FORMATS, part -> hits.addAll(part.hits()), ALL,
                threads, chunk);
        try {
            search.advance(log, log.size(), () -> false);
            search.end(log, () -> false);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        assertEquals(hits.size(), search.hits());
        assertEquals(hits.stream().map(Hit::line).toList(),
                LongStream.of(search.hitLines().toArray()).boxed().toList());
        assertEquals(places(hits), places(quickly(query, unit, log, threads, chunk, LogSearch.Extras.NONE)));
        assertEquals(hits.size(), quickly(query, unit, log, threads, chunk, LogSearch.Extras.COUNT).size());
        return hits;
    }

    /** Where nobody wants to know more than where they stand, or how many there are. */
    private static List<Hit> quickly(LogQuery query, Unit unit, BytesLog log, int threads, int chunk,
            LogSearch.Extras extras) {
        List<Hit> hits = new ArrayList<>();
        LogSearch search = new LogSearch(query, unit, log.name(), FORMATS, part -> hits.addAll(part.hits()), extras,
                threads, chunk);
        try {
            search.advance(log, log.size(), () -> false);
            search.end(log, () -> false);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return hits;
    }

    private static List<List<Long>> places(List<Hit> hits) {
        return hits.stream().map(hit -> List.of(hit.line(), hit.from(), hit.to())).toList();
    }

    private static List<Long> lines(List<Hit> hits) {
        return hits.stream().map(Hit::line).toList();
    }

    @Test
    void theSameIsFoundAsByLookingAtEachLine() {
        Random random = new Random(seed);
        NaiveSearch naive = new NaiveSearch("logs/server.log", FORMATS);
        int found = 0;
        for (int round = 0; round < 1200; round++) {
            String text = log(random);
            String asked = query(random, 0);
            LogQuery query = parse(asked);
            Unit unit = Unit.values()[random.nextInt(2)];
            int chunk = 1 + random.nextInt(random.nextBoolean() ? 40 : 400);
            BytesLog log = round % 2 == 0 ? BytesLog.of(text) : mixed(text, random);
            List<Long> hits = lines(search(query, unit, log, 1 + round % 64 / 63, chunk));
            assertEquals(naive.find(query, unit, text), hits,
                    () -> "seed " + seed + ", parts of " + chunk + ", " + unit + " " + asked + " in\n" + text);
            found += hits.size();
        }
        assertTrue(found > 1500, "hardly anything was there: " + found);
    }

    /** Lines that are counted and not told are looked for in another way, in steps of some kilobytes. */
    @Test
    void asManyAreCountedAsThereAre() {
        Random random = new Random(seed);
        NaiveSearch naive = new NaiveSearch("logs/server.log", FORMATS);
        for (String asked : List.of("lost", "\"LOS\"i", "\"lost\"w", "\"t\"", "\"xx\"i", "ÄÖ", "\"not there\"")) {
            LogQuery query = parse(asked);
            for (int round = 0; round < 60; round++) {
                String text = log(random);
                int chunk = 1 + random.nextInt(60);
                assertEquals(naive.find(query, Unit.LINE, text),
                        lines(search(query, Unit.LINE, BytesLog.of(text), 1, chunk)),
                        () -> "seed " + seed + ", parts of " + chunk + ", " + asked + " in\n" + text);
            }
            for (int round = 0; round < 6; round++) {
                StringBuilder text = new StringBuilder();
                int longest = 1 << 3 * round;
                while (text.length() < 200_000) {
                    text.append("x ".repeat(random.nextInt(longest))).append(random.nextInt(4) == 0 ? "lost" : "\n")
                            .append(random.nextInt(50) == 0 ? log(random) : "");
                }
                search(query, Unit.LINE, BytesLog.of(text.toString()), 2, 1 << 12 + random.nextInt(7));
            }
        }
    }

    @Test
    void whatWasAskedBeforeIsAnsweredWithoutReading() throws IOException {
        Random random = new Random(seed);
        NaiveSearch naive = new NaiveSearch("logs/server.log", FORMATS);
        for (int round = 0; round < 15; round++) {
            String text = log(random);
            BytesLog log = BytesLog.of(text);
            Unit unit = Unit.values()[random.nextInt(2)];
            HitCache cache = new HitCache(1 << 20);
            for (String test : TESTS.stream().filter(t -> !t.startsWith("source")).toList()) {
                LogSearch search = new LogSearch(parse(test), unit, log.name(), FORMATS, hits -> {}, ALL, 1, 30);
                search.advance(log, log.size(), () -> false);
                search.end(log, () -> false);
                cache.keep("log", search);
            }
            for (int i = 0; i < 20; i++) {
                String asked = query(random, 0).replaceAll("source:\\w+\\*?", "lost");
                assertEquals(Optional.of(naive.find(parse(asked), unit, text)),
                        cache.find("log", unit, parse(asked))
                                .map(lines -> LongStream.of(lines.toArray()).boxed().toList()),
                        "seed " + seed + " " + asked);
            }
            assertEquals(Optional.empty(), cache.find("log", unit, parse("\"never asked\"")));
        }
    }

    @Test
    void theCacheKeepsToItsSize() {
        HitCache cache = new HitCache(20_000);
        for (int i = 0; i < 500; i++) {
            Roaring64NavigableMap lines = new Roaring64NavigableMap();
            new Random(i).longs(100, 0, 1 << 20).forEach(lines::addLong);
            cache.put("log", Unit.LINE, LogQuery.EVERYTHING, new Roaring64NavigableMap());
            cache.put("log", Unit.LINE, parse("a" + i), lines);
        }
        assertEquals(Optional.empty(), cache.find("log", Unit.LINE, parse("a0")));
        assertTrue(cache.find("log", Unit.LINE, parse("a499")).isPresent());
    }

    @Test
    void hitsTellWhereTheyStandAndWhatTheirRecordTells() {
        String log = "begin\n2021-08-10 05:32:44,161016 [ 1:7 ] WARN  a - one\n  goes on\nand on\r\n"
                + "2021-08-10 05:32:45,161016 [ 1:7 ] INFO  a - two";
        for (int chunk : new int[]{1, 7, 1000}) {
            List<Hit> lines = search(parse("on"), Unit.LINE, BytesLog.of(log), 1, chunk);
            assertEquals(List.of(1L, 2L, 3L), lines(lines));
            Hit last = lines.getLast();
            assertEquals("and on\r\n", log.substring((int) last.from(), (int) last.to()));
            assertEquals(Level.WARNING, last.head().level());
            Hit record = search(parse("\"and on\""), Unit.RECORD, BytesLog.of(log), 1, chunk).getFirst();
            assertEquals(1, record.line());
            assertEquals(log.indexOf("2021-08-10 05:32:45"), record.to());
            Hit end = search(parse("two"), Unit.RECORD, BytesLog.of(log), 1, chunk).getFirst();
            assertEquals(log.length(), end.to());
        }
    }

    @Test
    void lettersOfOneByteAreNoPartsOfLongerOnes() throws IOException {
        String text = "\u9700 \u00e9\n\u9700\n\u00e9\n";
        assertEquals(List.of(0L, 2L), lines(search(parse("\u00e9"), Unit.LINE, BytesLog.of(text), 1, 3)));
        BytesLog log = new BytesLog("a.log", "\u9700 \u00fc\u00e9 Caf\u00e9\n\u00c3\u00bc\n".getBytes("windows-1252"));
        assertEquals(List.of(0L), lines(search(parse("\"Caf\u00e9\"w"), Unit.LINE, log, 1, 3)));
        assertEquals(List.of(0L, 1L), lines(search(parse("\u00fc"), Unit.LINE, log, 1, 3)));
        assertEquals(List.of(), lines(search(parse("\u00c3"), Unit.LINE, log, 1, 3)));
    }

    @Test
    void anExpressionIsGivenTheBeginningOfAVeryLongLine() throws IOException {
        String line = "x".repeat(3 * LogSearch.TRIED);
        BytesLog log = BytesLog.of("begin " + line + " end\n" + line + "\n");
        for (int chunk : new int[]{1000, 1 << 20}) {
            List<Hit> hits = new ArrayList<>();
            LogSearch search = new LogSearch(parse("/be.in/ or /[e]nd$/ or \" end\""), Unit.LINE, log.name(), FORMATS,
                    part -> hits.addAll(part.hits()), ALL, 1, chunk);
            search.advance(log, log.size(), () -> false);
            search.end(log, () -> false);
            assertEquals(List.of(0L), lines(hits));
            assertTrue(search.cut() >= 2, "cut: " + search.cut());
        }
    }

    @Test
    void aHostileExpressionEndsInTime() {
        String line = "a".repeat(2 * LogSearch.TRIED);
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            for (String query : List.of("/(a*)*b/", "/(a|aa)+$/", "/(.*)(.*)(.*)(.*)(.*)x/", "/((a?){20}){10}b/",
                    "/(x+x+)+y/")) {
                search(parse(query), Unit.LINE, BytesLog.of(line), 1, 1 << 20);
            }
        });
    }

    /** Whether who asks is in the middle of giving a text to an expression. */
    private static boolean isInATry() {
        return StackWalker.getInstance()
                .walk(frames -> frames.anyMatch(frame -> frame.getClassName().equals(TriedText.class.getName())));
    }

    @Test
    void aTryThatTakesLongEndsWhenItIsCancelled() {
        BytesLog log = BytesLog.of("a".repeat(LogSearch.TRIED) + "\nx");
        for (int chunk : new int[]{1 << 20, 1000}) {
            LogSearch search = new LogSearch(parse("/((a?){30}){12}b/ or /(.*)(.*)(.*)(.*)(.*)x{500}/"), Unit.LINE,
                    log.name(), FORMATS, part -> {}, LogSearch.Extras.NONE, 1, chunk);
            AtomicInteger late = new AtomicInteger();
            assertThrows(CancellationException.class, () -> search.advance(log, log.size(),
                    () -> (late.get() > 0 || isInATry()) && late.incrementAndGet() > 0));
            assertTrue(late.get() < MOST_ASKED, "asked " + late + " times after it was cancelled");
        }
    }

    @Test
    void aLogThatGrowsIsSearchedOn() throws IOException {
        Random random = new Random(seed);
        NaiveSearch naive = new NaiveSearch("logs/server.log", FORMATS);
        for (int round = 0; round < 30; round++) {
            String text = log(random) + "\n" + log(random) + "\n" + log(random);
            LogQuery query = parse(query(random, 0));
            List<Long> found = new ArrayList<>();
            LogSearch search = new LogSearch(query, Unit.LINE, "logs/server.log", FORMATS,
                    part -> part.hits().forEach(hit -> found.add(hit.line())), ALL, 1, 50);
            for (int end = text.indexOf('\n') + 1; end > 0; end = text.indexOf('\n', end + random.nextInt(90)) + 1) {
                BytesLog log = BytesLog.of(text.substring(0, end));
                search.advance(log, log.size(), () -> false);
                search.end(log, () -> false);
                String now = text.substring(0, end);
                assertEquals(naive.find(query, Unit.LINE, now), found, "seed " + seed + " " + query + " in\n" + now);
                if (end + 90 > text.length()) {
                    break;
                }
            }
        }
    }

    @Test
    void whatIsWrittenToARecordThatWasToldIsLookedAtByItself() throws IOException {
        String first = "2021-08-10 05:32:44,161016 [ 1:7 ] WARN  a - one\n";
        List<Hit> found = new ArrayList<>();
        LogSearch search = new LogSearch(parse("level:warn late"), Unit.RECORD, "a", FORMATS,
                part -> found.addAll(part.hits()), ALL, 1, 50);
        for (String text : List.of(first, first + "late\nlater\n", first + "late\nlater\n" + first)) {
            BytesLog log = BytesLog.of(text);
            search.advance(log, log.size(), () -> false);
            search.end(log, () -> false);
        }
        assertEquals(List.of(1L), lines(found));
        assertEquals(first.length() + "late\nlater\n".length(), found.getFirst().to());
    }

    @Test
    void aSearchCanBeCancelledWhileItTries() {
        BytesLog log = BytesLog.of(("a".repeat(5000) + "\n").repeat(200));
        AtomicInteger asked = new AtomicInteger();
        LogSearch search = new LogSearch(parse("/((a?){20}){10}b/"), Unit.LINE, log.name(), FORMATS, part -> {}, ALL, 2,
                1 << 20);
        assertThrows(CancellationException.class,
                () -> search.advance(log, log.size(), () -> asked.incrementAndGet() > 4));
    }
}
