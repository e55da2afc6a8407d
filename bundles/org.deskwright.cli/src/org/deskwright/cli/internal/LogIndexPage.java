package org.deskwright.cli.internal;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.deskwright.cli.internal.LogIndexing.Row;
import org.deskwright.logs.index.Indexed.Origin;
import org.deskwright.logs.index.KeptIndex;
import org.deskwright.report.text.Printable;
import org.deskwright.report.text.TextTable;

/**
 * The indexes of logs, as text and as JSON.
 *
 * @param folder where they are
 */
public record LogIndexPage(Path folder) {
    public void write(List<Row> rows, Writer out) throws IOException {
        for (Row row : rows) {
            out.write(Printable.line(row.log()) + "\n  " + Amount.of(row.lines(), "line") + " in "
                    + Amount.of(row.state().size(), "byte") + "; index: " + Amount.of(row.bytes(), "byte")
                    + (row.lines() == 0 ? "" : String.format(Locale.ROOT, ", %.2f a line", perLine(row))) + ", "
                    + origin(row) + "\n");
        }
        out.write("Indexes are kept in " + Printable.line(folder.toString()) + "\n");
    }

    /** Where the index comes from, for people. */
    static String origin(Row row) {
        return switch (row.origin()) {
            case KEPT -> "as it was kept";
            case EXTENDED -> "kept, and " + Amount.of(row.state().size() - row.known(), "byte") + " added";
            case BUILT -> "built";
        };
    }

    static double perLine(Row row) {
        return row.lines() == 0 ? 0 : (double) row.bytes() / row.lines();
    }

    public Map<String, Object> document(LogIndexing indexing) {
        Map<String, Object> document = document("logs", indexing.rows().stream().map(LogIndexPage::members).toList());
        document.put("complete", indexing.isWhole());
        return document;
    }

    private static Map<String, Object> members(Row row) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("file", row.log());
        members.put("bytes", row.state().size());
        members.put("lines", row.lines());
        members.put("origin", row.origin().name().toLowerCase(Locale.ROOT));
        members.put("bytesKnownBefore", row.origin() == Origin.KEPT ? row.state().size() : row.known());
        members.put("indexBytes", row.bytes());
        members.put("indexBytesPerLine", Math.round(perLine(row) * 100) / 100.0);
        return members;
    }

    public void writeKept(List<KeptIndex> kept, Writer out, int width, boolean colour) throws IOException {
        if (!kept.isEmpty()) {
            TextTable table = new TextTable(List.of("log", "bytes", "lines", "index bytes", "last used"));
            for (KeptIndex one : kept) {
                table.add(List.of(one.log(), number(one.size()), number(one.lines()), number(one.bytes()),
                        one.used().toString()));
            }
            table.write(out, width, colour);
        }
        out.write((kept.size() == 1 ? "1 index of " : number(kept.size()) + " indexes of ")
                + Amount.of(kept.stream().mapToLong(KeptIndex::bytes).sum(), "byte") + " in "
                + Printable.line(folder.toString()) + "\n");
    }

    public Map<String, Object> keptDocument(List<KeptIndex> kept) {
        return document("kept", kept.stream().map(LogIndexPage::members).toList());
    }

    private static Map<String, Object> members(KeptIndex one) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("file", one.log());
        members.put("bytes", one.size());
        members.put("lines", one.lines());
        members.put("indexBytes", one.bytes());
        members.put("used", one.used().toString());
        return members;
    }

    private Map<String, Object> document(String name, Object rows) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("schema", "deskwright.log-index/1");
        document.put("folder", folder.toString());
        document.put(name, rows);
        return document;
    }

    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
