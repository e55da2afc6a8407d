package org.deskwright.logs.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.deskwright.logs.catalogue.FormatCatalogue;
import org.deskwright.logs.source.ChildJvm;
import org.deskwright.logs.source.InventedLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roaringbitmap.longlong.Roaring64Bitmap;

import com.google.gson.JsonElement;
import com.google.re2j.Pattern;

/**
 * Memory does not depend on how long a log is, nor a line, and no count is an {@code int}. With
 * {@code -Ddeskwright.soak=1} of more than two gigabytes, which takes minutes.
 */
class LargeLogTest {
    private static final boolean SOAK = Integer.getInteger("deskwright.soak", 0) > 0;
    private static final String RECORD = "2026-02-03T04:05:06.789Z INFO x: a record, "
            + "which has not very much to say but is as long as they are\n  and goes on\n";
    private static final List<String> QUERIES = List.of("needle", "/ne+dle$/", "time>2026-01-01 needle", "not goes");

    @TempDir
    Path folder;

    @Test
    void aVeryLongLineIsReadInLittleMemory() throws Exception {
        long size = SOAK ? (1L << 31) + 1000 : 1 << 26;
        assertEquals("""
                lines=1 hits=1 in line 0
                BUILT lines=1 last line at -%d
                KEPT lines=1 last line at -%d
                needle: 1 cut=0 the last in line 0
                /ne+dle$/: 0 cut=1
                time>2026-01-01 needle: 0 cut=0
                not goes: 1 cut=0 the last in line 0
                """.formatted(size + LargeLog.END.length(), size + LargeLog.END.length()), run("x", size));
    }

    @Test
    void aLogOfVeryManyRecordsIsReadInLittleMemory() throws Exception {
        long times = (1L << (SOAK ? 31 : 26)) / RECORD.length();
        long last = 2 * times;
        assertEquals("""
                lines=%d hits=1 in line %d
                BUILT lines=%d last line at -11
                KEPT lines=%d last line at -11
                needle: 1 cut=0 the last in line %d
                /ne+dle$/: 1 cut=0 the last in line %d
                time>2026-01-01 needle: 1 cut=0 the last in line %d
                not goes: %d cut=0 the last in line %d
                """.formatted(last + 1, last, last + 1, last + 1, last, last, last, times + 1, last),
                run(RECORD, times * RECORD.length()));
    }

    /** Takes a minute and a gigabyte. */
    @Test
    void moreLinesThanAnIntCountsAreToldApart() throws Exception {
        assumeTrue(SOAK, "without -Ddeskwright.soak it is not run");
        long last = (1L << 31) + 1000;
        assertEquals("""
                lines=%d hits=1 in line %d
                BUILT lines=%d last line at -11
                KEPT lines=%d last line at -11
                needle: 1 cut=0 the last in line %d
                /ne+dle$/: 1 cut=0 the last in line %d
                time>2026-01-01 needle: 0 cut=0
                """.formatted(last + 1, last, last + 1, last + 1, last, last),
                run("\n", last, List.of("needle", "/ne+dle$/", "time>2026-01-01 needle")));
    }

    /** As it is done in a window, where nobody has indexed the log yet. */
    @Test
    void aTextIsFoundBehindMoreLinesThanAnIntCounts() throws Exception {
        long last = (1L << 31) + 1000;
        InventedLog log = new InventedLog("\n", last, LargeLog.END);
        List<Long> hits = new ArrayList<>();
        LogSearch search = new LogSearch(LogQueryParser.parse("needle", ZoneOffset.UTC, TextRule.EXACT), Unit.LINE,
                log.name(), FormatCatalogue.bundled().formats(),
                part -> part.hits().forEach(hit -> hits.add(hit.line())), new LogSearch.Extras(false, true));
        search.advance(log, log.size(), () -> false);
        search.end(log, () -> false);
        assertEquals(List.of(last), hits);
    }

    private String run(String text, long bytes) throws Exception {
        return run(text, bytes, QUERIES);
    }

    private String run(String text, long bytes, List<String> queries) throws Exception {
        Path output = folder.resolve("output");
        Process child = ChildJvm
                .of(List.of("-Xmx32m", "-XX:MaxDirectMemorySize=8m", "-XX:+UseSerialGC"),
                        List.of(LargeLog.class, LogSearch.class, FormatCatalogue.class, Roaring64Bitmap.class,
                                Pattern.class, JsonElement.class),
                        LargeLog.class, text, String.valueOf(bytes), folder.resolve("indexes").toString(),
                        String.join("\n", queries))
                .redirectErrorStream(true).redirectOutput(output.toFile()).start();
        try {
            assertTrue(child.waitFor(SOAK ? 30 : 10, TimeUnit.MINUTES), "slow");
        } finally {
            child.destroyForcibly();
        }
        return Files.readString(output);
    }
}
