package org.deskwright.report.internal;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;

/** Writes blocks of Markdown with an empty line between them. Takes what is Markdown already. */
final class MarkdownPage {
    private final Writer out;
    private boolean begun;

    MarkdownPage(Writer out) {
        this.out = out;
    }

    void heading(int level, String markdown) throws IOException {
        block("#".repeat(level) + " " + markdown);
    }

    void paragraph(String markdown) throws IOException {
        block(markdown);
    }

    /** A block of several lines. */
    void block(String... lines) throws IOException {
        apart();
        lines(0, lines);
    }

    /** Lines that follow the last block at once, such as a further item of a list. */
    void lines(int indent, String... lines) throws IOException {
        for (String line : lines) {
            out.write(line.isEmpty() ? "" : " ".repeat(indent) + line);
            out.write('\n');
        }
    }

    private void apart() throws IOException {
        if (begun) {
            out.write('\n');
        }
        begun = true;
    }

    /**
     * Begins a table.
     *
     * @param columns names; one that begins with {@code >} is for numbers
     */
    void table(String... columns) throws IOException {
        List<String> all = List.of(columns);
        block(row(all.stream().map(c -> c.startsWith(">") ? c.substring(1) : c).toList()),
                row(all.stream().map(c -> c.startsWith(">") ? "---:" : "---").toList()));
    }

    /** A further row of the table. */
    void row(String... cells) throws IOException {
        lines(0, row(List.of(cells)));
    }

    private static String row(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
    }
}
