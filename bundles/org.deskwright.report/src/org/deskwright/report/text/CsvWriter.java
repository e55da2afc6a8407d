package org.deskwright.report.text;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

import org.deskwright.core.redaction.RedactingWriter;
import org.deskwright.core.redaction.Redactor;

/**
 * Comma separated values after RFC 4180: lines end with CR LF, and cells with a comma, a quote or a line break stand in
 * quotes. A cell that a spreadsheet would take for a formula gets an apostrophe in front, because names in a fleet are
 * not to be trusted with running anything on the admin's machine. Secrets are taken out of each cell.
 */
public final class CsvWriter {
    private final Writer out;
    private final Redactor redactor;

    public CsvWriter(Writer out) {
        this(out, Redactor.ofSecrets());
    }

    /** Where what is written to redacts as well, it does so no more: what stands between cells is none of them. */
    public CsvWriter(Writer out, Redactor redactor) {
        this.out = out;
        this.redactor = redactor;
    }

    public void row(List<String> cells) throws IOException {
        clean(cells.stream().map(redactor::redactAside).toList());
    }

    /** Cells that are redacted already. */
    public void clean(List<String> cells) throws IOException {
        Writer plain = out instanceof RedactingWriter redacting ? redacting.past() : out;
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                plain.write(',');
            }
            plain.write(cell(cells.get(i)));
        }
        plain.write("\r\n");
    }

    /** One cell as it stands in a row. */
    public static String cell(String value) {
        String text = Printable.visible(value);
        String safe = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
