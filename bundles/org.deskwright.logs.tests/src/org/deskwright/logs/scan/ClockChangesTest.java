package org.deskwright.logs.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

import org.deskwright.logs.catalogue.FormatCatalogue;
import org.deskwright.logs.format.LogFormat;
import org.deskwright.logs.format.SourceClock;
import org.deskwright.logs.kernel.Kernels;
import org.deskwright.logs.source.LogSource;
import org.deskwright.logs.source.MemoryLog;
import org.junit.jupiter.api.Test;

/** By the order of its lines a log tells the first showing of an hour from the second, or it tells neither. */
class ClockChangesTest {
    private static final List<LogFormat> FORMATS = FormatCatalogue.bundled().formats();
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant SET_BACK = Instant.parse("2026-10-25T01:00:00Z");
    private static final String UNTOLD = "-";
    private final long seed = Long.getLong("deskwright.seed", ThreadLocalRandom.current().nextLong());

    private static SourceClock clock(ZoneId zone) {
        return new SourceClock(Optional.of(zone), Duration.ZERO, Optional.empty());
    }

    private static LogSource log(String text) {
        return new MemoryLog("a.log", MemorySegment.ofArray(text.getBytes(StandardCharsets.UTF_8)), Instant.EPOCH);
    }

    /** Moments of all records, in the order of their lines. */
    private static List<String> moments(String text, SourceClock known) throws IOException {
        SourceClock clock = ClockChanges.of(log(text), FORMATS, known);
        List<String> moments = new ArrayList<>();
        ClockDoubts doubts = new ClockDoubts(clock);
        new ParallelScan(Kernels.best(), 2, 64 << 10).scan(log(text), 0, new ScanRules(FORMATS, 0, List.of(), false),
                chunk -> {
                    doubts.accept(chunk);
                    for (int i = 0; i < chunk.lines(); i++) {
                        if (chunk.isRecord(i)) {
                            moments.add(clock
                                    .moment(chunk.time(i), chunk.stamps().get(chunk.stamp(i)).stamp(), chunk.start(i))
                                    .map(Instant::toString).orElse(UNTOLD));
                        }
                    }
                }, () -> false);
        assertEquals(moments.stream().filter(UNTOLD::equals).count(), doubts.twice() + doubts.leftOut());
        return moments;
    }

    private static String line(Instant moment, ZoneId zone) {
        return DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").format(LocalDateTime.ofInstant(moment, zone))
                + " INFO a line that was written by the clock on the wall\n";
    }

    private static String text(List<Instant> moments, ZoneId zone) {
        StringBuilder text = new StringBuilder();
        moments.forEach(moment -> text.append(line(moment, zone)));
        return text.toString();
    }

    @Test
    void theFirstShowingOfAnHourEndsWhereTimesGoBack() throws IOException {
        assertEquals(List.of("2026-10-24T23:59:00Z", "2026-10-25T00:30:00Z", "2026-10-25T00:59:59Z",
                "2026-10-25T01:00:00Z", "2026-10-25T01:30:00Z", "2026-10-25T02:01:00Z"), moments("""
                        2026-10-25 01:59:00 INFO a
                        2026-10-25 02:30:00 INFO the first
                        2026-10-25 02:59:59 INFO b
                        2026-10-25 02:00:00 INFO c
                          and more of it
                        2026-10-25 02:30:00 INFO the second
                        2026-10-25 03:01:00 INFO d
                        """, clock(BERLIN)));
    }

    @Test
    void whatNothingTellsApartIsNotGuessed() throws IOException {
        assertEquals(List.of("2026-10-24T23:59:00Z", UNTOLD, UNTOLD, "2026-10-25T02:01:00Z"), moments("""
                2026-10-25 01:59:00 INFO a
                2026-10-25 02:10:00 INFO may be either
                2026-10-25 02:40:00 INFO may be either
                2026-10-25 03:01:00 INFO d
                """, clock(BERLIN)), "no step back");
        assertEquals(List.of(UNTOLD, UNTOLD, UNTOLD, UNTOLD), moments("""
                2026-10-25 02:40:00 INFO a
                2026-10-25 02:10:00 INFO back once
                2026-10-25 02:40:00 INFO b
                2026-10-25 02:10:00 INFO and once more
                """, clock(BERLIN)), "two steps back");
        assertEquals(List.of(UNTOLD, UNTOLD), moments("""
                2026-10-25 02:40:05 INFO one thread
                2026-10-25 02:40:01 INFO and another one
                """, clock(BERLIN)), "threads");
    }

    @Test
    void anHourThatWasLeftOutIsNoMomentOfTheZone() throws IOException {
        assertEquals(List.of("2026-03-29T00:59:00Z", UNTOLD, "2026-03-29T01:01:00Z"), moments("""
                2026-03-29 01:59:00 INFO a
                2026-03-29 02:30:00 INFO there was no such time
                2026-03-29 03:01:00 INFO d
                """, clock(BERLIN)));
    }

    @Test
    void aLogWithTheNewestFirstIsReadBackwards() throws IOException {
        String head = "Level,Date and Time,Source,Event ID,Task Category\n";
        assertEquals(
                List.of("2026-10-25T02:01:00Z", "2026-10-25T01:30:00Z", "2026-10-25T00:45:00Z", "2026-10-24T23:59:00Z"),
                moments(head + """
                        Information,10/25/2026 3:01:00 AM,EventLog,6013,None,"d"
                        Information,10/25/2026 2:30:00 AM,EventLog,6013,None,"the second"
                        Information,10/25/2026 2:45:00 AM,EventLog,6013,None,"the first"
                        Information,10/25/2026 1:59:00 AM,EventLog,6013,None,"a"
                        """, clock(BERLIN)));
    }

    /** In each zone by its own changes: Lord Howe Island sets its clocks back by half an hour. */
    @Test
    void linesOfMomentsAreReadAsThoseMomentsWherever() throws IOException {
        Random random = new Random(seed);
        for (String name : List.of("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Tokyo")) {
            ZoneId zone = ZoneId.of(name);
            List<Instant> moments = new ArrayList<>();
            for (Instant at = Instant.parse("2025-01-01T00:00:00Z"); at
                    .isBefore(Instant.parse("2027-01-01T00:00:00Z")); at = at.plusSeconds(300 + random.nextInt(600))) {
                moments.add(at);
            }
            assertEquals(moments.stream().map(Instant::toString).toList(), moments(text(moments, zone), clock(zone)),
                    name + ", seed " + seed);
        }
    }

    @Test
    void eachFormatMayHaveAZoneOfItsOwn() throws IOException {
        String text = """
                2026-10-25 02:30:00,000000 [  1:1  ] INFO  session - of a server in UTC
                2026-10-25 02:30:00 INFO of an application in Berlin, first
                2026-10-25 02:20:00 INFO second
                2026-10-25 02:40:00,000000 [  1:1  ] INFO  session - of a server in UTC
                """;
        SourceClock both = clock(BERLIN).with(Map.of("dcv-server", ZoneOffset.UTC));
        assertEquals(
                List.of("2026-10-25T02:30:00Z", "2026-10-25T00:30:00Z", "2026-10-25T01:20:00Z", "2026-10-25T02:40:00Z"),
                moments(text, both));
        SourceClock one = SourceClock.UNKNOWN.with(Map.of("dcv-server", ZoneOffset.UTC));
        assertEquals(Optional.empty(), one.zone());
        assertEquals(List.of("2026-10-25T02:30:00Z", UNTOLD, UNTOLD, "2026-10-25T02:40:00Z"), untold(text, one));
    }

    /** Where the zone of one format is not known at all. */
    private static List<String> untold(String text, SourceClock clock) throws IOException {
        List<String> moments = new ArrayList<>();
        new ParallelScan(Kernels.best(), 1, 1 << 20).scan(log(text), 0, new ScanRules(FORMATS, 0, List.of(), false),
                chunk -> {
                    for (int i = 0; i < chunk.lines(); i++) {
                        moments.add(clock.moment(chunk.time(i), chunk.stamps().get(chunk.stamp(i)).stamp())
                                .map(Instant::toString).orElse(UNTOLD));
                    }
                }, () -> false);
        return moments;
    }

    @Test
    void ofALargeLogOnlyWhatLiesAroundAChangeIsRead() throws IOException {
        List<Instant> moments = new ArrayList<>();
        for (Instant at = SET_BACK.minus(200, ChronoUnit.DAYS); at
                .isBefore(SET_BACK.plus(100, ChronoUnit.DAYS)); at = at.plusSeconds(120)) {
            moments.add(at);
        }
        byte[] bytes = text(moments, BERLIN).getBytes(StandardCharsets.UTF_8);
        long[] read = {0};
        LogSource counted = new Counted(new MemoryLog("a.log", MemorySegment.ofArray(bytes), Instant.EPOCH), read);
        SourceClock clock = ClockChanges.of(counted, FORMATS, clock(BERLIN));
        assertEquals(1, clock.setBacks().all().size());
        int at = (int) clock.setBacks().all().getFirst().at();
        assertEquals(moments.stream().filter(moment -> !moment.isBefore(SET_BACK)).findFirst().map(m -> line(m, BERLIN))
                .orElseThrow(), new String(bytes, at, line(SET_BACK, BERLIN).length(), StandardCharsets.UTF_8));
        assertTrue(read[0] < bytes.length / 4, () -> read[0] + " of " + bytes.length);
    }

    /** Counts the bytes that are read of a log. */
    private record Counted(LogSource log, long[] read) implements LogSource {
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
        public View view(long from, long to) throws IOException {
            read[0] += to - from;
            return log.view(from, to);
        }

        @Override
        public void close() {
            log.close();
        }
    }
}
