package org.deskwright.cli.internal;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.deskwright.cli.Console;
import org.deskwright.report.text.CsvWriter;
import org.deskwright.report.text.TextTable;

/** Rows of cells under a head, in the format that was asked for. */
public final class Rows {
    public static final List<String> FORMATS = List.of("text", "json", "csv");

    private Rows() {
    }

    /**
     * @param document what the JSON says beside the rows, which come last
     */
    public static void write(Console console, String format, Map<String, Object> document, List<String> head,
            List<List<String>> rows) throws IOException {
        StandardOutput.write(console, out -> {
            switch (format) {
                case "json" -> json(document, head, rows, out);
                case "csv" -> csv(head, rows, out);
                default -> text(console, head, rows, out);
            }
        });
    }

    private static void text(Console console, List<String> head, List<List<String>> rows, Writer out)
            throws IOException {
        TextTable table = new TextTable(head);
        rows.forEach(table::add);
        table.write(out, console.terminal() ? console.width() : 0, console.colour());
    }

    private static void csv(List<String> head, List<List<String>> rows, Writer out) throws IOException {
        CsvWriter csv = new CsvWriter(out);
        csv.row(head);
        for (List<String> row : rows) {
            csv.row(row);
        }
    }

    private static void json(Map<String, Object> document, List<String> head, List<List<String>> rows, Writer out)
            throws IOException {
        Map<String, Object> whole = new LinkedHashMap<>(document);
        whole.put("items", rows.stream().map(row -> {
            Map<String, String> item = new LinkedHashMap<>();
            for (int i = 0; i < head.size(); i++) {
                item.put(head.get(i), row.get(i));
            }
            return item;
        }).toList());
        Json.write(whole, out);
    }

    /** The beginning of a JSON document, such as {@code deskwright.estate-list/1}. */
    public static Map<String, Object> document(String schema) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("schema", schema);
        return document;
    }
}
