package org.deskwright.cli.internal;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.deskwright.cli.Console;
import org.deskwright.report.text.Printable;

/** Rows about policies in any format, also as a page by itself. */
public final class PolicyRows {
    public static final List<String> FORMATS = formats();

    private PolicyRows() {
    }

    private static List<String> formats() {
        List<String> all = new ArrayList<>(Rows.FORMATS);
        all.add("html");
        return List.copyOf(all);
    }

    /** @param title of the page */
    public static void write(Console console, String format, String title, Map<String, Object> document,
            List<String> head, List<List<String>> rows) throws IOException {
        write(console, format, title, List.of(), document, head, rows);
    }

    /**
     * @param title of the page
     * @param told on the page, over the rows: what whoever is handed the page could not know
     */
    public static void write(Console console, String format, String title, List<String> told,
            Map<String, Object> document, List<String> head, List<List<String>> rows) throws IOException {
        if (format.equals("html")) {
            StandardOutput.write(console, out -> page(title, told, head, rows, out));
        } else {
            Rows.write(console, format, document, head, rows);
        }
    }

    private static void page(String title, List<String> told, List<String> head, List<List<String>> rows, Writer out)
            throws IOException {
        out.write("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width\">\n<title>" + text(title)
                + "</title>\n<style>\n"
                + ":root { color-scheme: light dark; }\nbody { font-family: sans-serif; margin: 1em; }\n"
                + "table { border-collapse: collapse; }\nth, td { text-align: left; vertical-align: top; padding: 0.2em 0.6em;"
                + " border-bottom: 1px solid #8888; overflow-wrap: anywhere; }\n"
                + "pre { white-space: pre-wrap; margin: 0; }\n"
                + "tr.wrong td:first-child { font-weight: bold; color: light-dark(#b00020, #ff8a80); }\n"
                + "</style>\n</head>\n<body>\n<h1>" + text(title) + "</h1>\n");
        for (String line : told) {
            out.write("<p>" + text(line) + "</p>\n");
        }
        out.write("<table>\n<tr>");
        for (String cell : head) {
            out.write("<th scope=\"col\">" + text(cell) + "</th>");
        }
        out.write("</tr>\n");
        for (List<String> row : rows) {
            out.write(row.getFirst().equals("wrong") ? "<tr class=\"wrong\">" : "<tr>");
            for (String cell : row) {
                out.write("<td>" + (cell.contains("\n") ? "<pre>" + lines(cell) + "</pre>" : text(cell)) + "</td>");
            }
            out.write("</tr>\n");
        }
        out.write("</table>\n</body>\n</html>\n");
    }

    private static String lines(String text) {
        return text.lines().map(PolicyRows::text).collect(Collectors.joining("\n"));
    }

    private static String text(String text) {
        return Printable.line(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"",
                "&quot;");
    }
}
