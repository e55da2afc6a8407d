package org.deskwright.cli.internal;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.deskwright.cli.internal.LogIndexing.Row;
import org.deskwright.logs.format.FormatStamp;
import org.deskwright.logs.format.LogFormat;
import org.deskwright.logs.index.IndexTotals.OfStamp;
import org.deskwright.report.text.Printable;

/**
 * What logs hold, by their indexes, as text and as JSON.
 *
 * @param formats all that are known
 */
public record LogInfoPage(List<LogFormat> formats) {
    /** @param counts whether only the number of lines is wanted */
    public void write(List<Row> rows, boolean counts, Writer out) throws IOException {
        for (Row row : rows) {
            if (counts) {
                out.write(Printable.line(row.log()) + ": " + row.lines() + "\n");
                continue;
            }
            out.write(Printable.line(row.log()) + "\n  " + Amount.of(row.lines(), "line") + ", "
                    + LogIndexPage.number(row.totals().records()) + " of them with a time, in "
                    + Amount.of(row.state().size(), "byte") + "\n  written to last " + row.state().modified()
                    + "; encoding " + row.encoding() + "; index: " + LogIndexPage.origin(row) + "\n");
            for (Map.Entry<LogFormat, Long> format : byFormat(row).entrySet()) {
                out.write("  " + LogIndexPage.number(format.getValue()) + " as " + format.getKey().title() + "\n");
            }
            if (row.totals().records() > 0) {
                times(row).write(out);
                out.write(
                        "  levels: "
                                + row.totals().byLevel().entrySet().stream()
                                        .map(e -> e.getKey().name().toLowerCase(Locale.ROOT) + " "
                                                + LogIndexPage.number(e.getValue()))
                                        .collect(Collectors.joining(", "))
                                + "\n");
            }
        }
    }

    private LogTimes times(Row row) {
        return LogTimes.of(row.totals(), FormatStamp.of(formats), row.clock());
    }

    private Map<LogFormat, Long> byFormat(Row row) {
        List<FormatStamp> stamps = FormatStamp.of(formats);
        Map<LogFormat, Long> counts = new LinkedHashMap<>();
        for (OfStamp of : row.totals().byStamp()) {
            if (of.stamp() >= 0) {
                counts.merge(formats.get(stamps.get(of.stamp()).format()), of.records(), Long::sum);
            }
        }
        return counts;
    }

    public Map<String, Object> document(LogIndexing indexing) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("schema", "deskwright.log-info/1");
        document.put("logs", indexing.rows().stream().map(this::members).toList());
        document.put("complete", indexing.isWhole());
        return document;
    }

    private Map<String, Object> members(Row row) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("file", row.log());
        members.put("bytes", row.state().size());
        members.put("encoding", row.encoding());
        members.put("modified", row.state().modified().toString());
        members.put("origin", row.origin().name().toLowerCase(Locale.ROOT));
        members.put("bytesKnownBefore", row.known());
        members.put("lines", row.lines());
        members.put("records", row.totals().records());
        members.put("formats", byFormat(row).entrySet().stream().map(LogInfoPage::format).toList());
        times(row).put(members);
        Map<String, Long> levels = new LinkedHashMap<>();
        row.totals().byLevel().forEach((level, count) -> levels.put(level.name().toLowerCase(Locale.ROOT), count));
        members.put("levels", levels);
        return members;
    }

    private static Map<String, Object> format(Map.Entry<LogFormat, Long> format) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", format.getKey().id());
        members.put("title", format.getKey().title());
        members.put("records", format.getValue());
        return members;
    }
}
