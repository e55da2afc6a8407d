package org.deskwright.logs.query;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;

import org.deskwright.logs.catalogue.FormatCatalogue;
import org.deskwright.logs.format.LogFormat;
import org.deskwright.logs.index.IndexCache;
import org.deskwright.logs.index.IndexWatch;
import org.deskwright.logs.index.Indexed;
import org.deskwright.logs.index.LogIndex;
import org.deskwright.logs.kernel.Kernels;
import org.deskwright.logs.scan.ParallelScan;
import org.deskwright.logs.scan.ScanRules;
import org.deskwright.logs.scan.ScanTotals;
import org.deskwright.logs.source.InventedLog;

/** Does to a large log whatever there is to do, in a JVM that is given little memory, and tells what came of it. */
final class LargeLog {
    static final String END = "the needle\n";

    private LargeLog() {
    }

    /** Of a text, over and over again to so many bytes, the folder of indexes, and queries, one a line. */
    public static void main(String[] args) throws Exception {
        InventedLog log = new InventedLog(args[0], Long.parseLong(args[1]), END);
        List<LogFormat> formats = FormatCatalogue.bundled().formats();
        ScanTotals totals = new ScanTotals(1);
        new ParallelScan(Kernels.best(), 2, 1 << 20).scan(log, 0,
                new ScanRules(formats, 0, List.of("needle".getBytes()), false), totals, () -> false);
        System.out.println(
                "lines=" + totals.lines() + " hits=" + totals.ofLiteral(0) + " in line " + totals.firstLine(0));
        IndexCache cache = new IndexCache(Path.of(args[2]), IndexCache.MOST_BYTES, formats);
        for (int i = 0; i < 2; i++) {
            try (Indexed indexed = cache.open(log, IndexWatch.NONE)) {
                System.out.println(indexed.origin() + " lines=" + indexed.index().lines() + " last line at -"
                        + (log.size() - indexed.index().start(indexed.index().lines() - 1)));
                thereAndBack(indexed.index());
            }
        }
        for (String query : args[3].split("\n")) {
            search(log, formats, query);
        }
    }

    /** From lines to where they begin and to the lines there. */
    private static void thereAndBack(LogIndex index) {
        for (long line = index.lines() - 1; line >= 0; line -= 1 + index.lines() / 1000) {
            if (index.lineAt(index.start(line)) != line || index.lineAt(index.start(line + 1) - 1) != line) {
                System.out.println("line " + line + " is not where it begins");
            }
        }
    }

    private static void search(InventedLog log, List<LogFormat> formats, String query) throws Exception {
        long[] hits = new long[1];
        LogSearch search = new LogSearch(LogQueryParser.parse(query, ZoneOffset.UTC, TextRule.EXACT), Unit.LINE,
                log.name(), formats, part -> hits[0] += part.hits().size(), new LogSearch.Extras(true, true));
        search.advance(log, log.size(), () -> false);
        search.end(log, () -> false);
        System.out.println(query + ": " + hits[0] + " cut=" + search.cut()
                + (hits[0] == 0 ? "" : " the last in line " + search.hitLines().last()));
    }
}
