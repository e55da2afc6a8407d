package org.deskwright.fuzz;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.deskwright.logs.catalogue.FormatCatalogue;
import org.deskwright.logs.format.LogFormat;
import org.deskwright.logs.query.Hits.Hit;
import org.deskwright.logs.query.LogQuery;
import org.deskwright.logs.query.LogQueryException;
import org.deskwright.logs.query.LogQueryParser;
import org.deskwright.logs.query.LogSearch;
import org.deskwright.logs.query.TextRule;
import org.deskwright.logs.query.Unit;
import org.deskwright.logs.source.LogSource;
import org.deskwright.logs.source.MemoryLog;

/**
 * A query that is asked of any log: what is found does not depend on whether the log is searched at once or as it
 * grows, and hits stand where their lines do.
 */
public final class LogSearches {
    private static final List<LogFormat> FORMATS = FormatCatalogue.bundled().formats();
    private static final int MOST_STEPS = 6;

    private LogSearches() {
    }

    /** Before time is taken: on a slow machine the first input alone takes longer than an input may. */
    public static void fuzzerInitialize() throws Exception {
        fuzzerTestOneInput("\1a level:warn\nFeb  3 04:05:06 desk07 a[1]: b\nc".getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * The first byte tells of what it is asked and how the log grows; then stands a line with the query, and the log.
     */
    public static void fuzzerTestOneInput(byte[] data) throws Exception {
        int end = 1;
        while (end < data.length && data[end] != '\n') {
            end++;
        }
        if (end >= data.length) {
            return;
        }
        LogQuery query;
        try {
            query = LogQueryParser.parse(new String(data, 1, end - 1, StandardCharsets.UTF_8), ZoneOffset.UTC,
                    new TextRule((data[0] & 2) != 0, (data[0] & 4) != 0));
        } catch (LogQueryException e) {
            return; // looked at elsewhere
        }
        byte[] bytes = new byte[data.length - end - 1];
        System.arraycopy(data, end + 1, bytes, 0, bytes.length);
        Unit unit = (data[0] & 1) == 0 ? Unit.LINE : Unit.RECORD;
        List<Hit> atOnce = search(query, unit, bytes, List.of(bytes.length));
        check(atOnce, bytes);
        Expect.same(atOnce, search(query, unit, bytes, steps(bytes, data[0] & 0xff)), "hits of a log that grows");
        Expect.same(atOnce.size(), count(query, unit, bytes, steps(bytes, data[0] & 0xff)), "hits that are counted");
    }

    private static List<Integer> steps(byte[] log, int told) {
        List<Integer> steps = new ArrayList<>();
        for (int at = 0; at < log.length && steps.size() < MOST_STEPS; at++) {
            if (log[at] == '\n' && (at + told >> 2) % 3 == 0) {
                steps.add(at + 1);
            }
        }
        steps.add(log.length);
        return steps;
    }

    private static List<Hit> search(LogQuery query, Unit unit, byte[] log, List<Integer> steps) throws IOException {
        List<Hit> hits = new ArrayList<>();
        LogSearch search = new LogSearch(query, unit, "a.log", FORMATS, part -> hits.addAll(part.hits()),
                new LogSearch.Extras(true, true));
        advance(search, unit, log, steps);
        Expect.same((long) hits.size(), search.hits(), "number of hits");
        Expect.same((long) hits.size(), search.hitLines().getLongCardinality(), "lines with a hit");
        return hits;
    }

    /** Where nobody wants to know where they stand. */
    private static int count(LogQuery query, Unit unit, byte[] log, List<Integer> steps) throws IOException {
        LogSearch search = new LogSearch(query, unit, "a.log", FORMATS, part -> {}, LogSearch.Extras.COUNT);
        advance(search, unit, log, steps);
        return (int) search.hits();
    }

    private static void advance(LogSearch search, Unit unit, byte[] log, List<Integer> steps) throws IOException {
        for (int to : steps) {
            LogSource source = new MemoryLog("a.log", MemorySegment.ofArray(log).asSlice(0, to), Instant.EPOCH);
            search.advance(source, to, () -> false);
            if (unit == Unit.LINE || to == log.length) {
                search.end(source, () -> false);
            }
        }
    }

    private static void check(List<Hit> hits, byte[] log) {
        long line = 0;
        int at = 0;
        for (Hit hit : hits) {
            Expect.that(hit.from() >= at && hit.from() < hit.to() && hit.to() <= log.length, "stands nowhere: " + hit);
            for (; at < hit.from(); at++) {
                line += log[at] == '\n' ? 1 : 0;
            }
            Expect.same(line, hit.line(), "line of " + hit);
            Expect.that(at == 0 || log[at - 1] == '\n', "begins within a line: " + hit);
        }
    }
}
