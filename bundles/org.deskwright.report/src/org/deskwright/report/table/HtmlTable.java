package org.deskwright.report.table;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.function.IntPredicate;

import org.deskwright.core.redaction.Redactor;
import org.deskwright.report.text.Printable;

/** Writes rows as a page by itself: a table, without anything that has to be fetched or run. */
final class HtmlTable {
    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>Table</title>
            <style>
            :root { color-scheme: light dark; }
            body { font-family: sans-serif; margin: 1em; }
            table { border-collapse: collapse; }
            th, td { text-align: left; vertical-align: top; padding: 0.2em 0.6em; border-bottom: 1px solid #8888; \
            overflow-wrap: anywhere; white-space: pre-line; }
            </style>
            </head>
            <body>
            <table>
            """;

    private final Writer out;
    private final Redactor redactor = Redactor.ofSecrets();

    HtmlTable(Writer out) {
        this.out = out;
    }

    <T> boolean write(List<TableColumn<T>> columns, List<T> rows, IntPredicate further) throws IOException {
        out.write(HEAD);
        out.write("<tr>");
        for (TableColumn<T> column : columns) {
            out.write("<th scope=\"col\">" + escaped(column.title()) + "</th>");
        }
        out.write("</tr>\n");
        int written = 0;
        for (T row : rows) {
            if (!further.test(written++)) {
                return false;
            }
            out.write("<tr>");
            for (TableColumn<T> column : columns) {
                out.write("<td>" + escaped(redactor.redact(column.text().apply(row))) + "</td>");
            }
            out.write("</tr>\n");
        }
        out.write("</table>\n</body>\n</html>\n");
        return true;
    }

    private static String escaped(String text) {
        return Printable.visible(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"",
                "&quot;");
    }
}
