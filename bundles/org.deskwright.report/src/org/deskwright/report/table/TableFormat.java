package org.deskwright.report.table;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.function.IntPredicate;

import org.deskwright.report.text.CsvWriter;

/** In what form a table is written. */
public enum TableFormat {
    /** After RFC 4180, with texts for people, and cells neutralised that a spreadsheet would take for formulas. */
    CSV("csv") {
        @Override
        public <T> boolean write(List<TableColumn<T>> columns, List<T> rows, Writer out, IntPredicate further)
                throws IOException {
            return csv(columns, rows, out, further);
        }
    },
    /** The same beginning with a byte order mark, by which spreadsheets know UTF-8. */
    CSV_WITH_MARK("csv") {
        @Override
        public <T> boolean write(List<TableColumn<T>> columns, List<T> rows, Writer out, IntPredicate further)
                throws IOException {
            out.write('\uFEFF');
            return csv(columns, rows, out, further);
        }
    },
    /** An array with an object for each row, whose values keep their types. */
    JSON("json") {
        @Override
        public <T> boolean write(List<TableColumn<T>> columns, List<T> rows, Writer out, IntPredicate further)
                throws IOException {
            return new JsonTable(out).write(columns, rows, further);
        }
    },
    /** A page by itself, with texts for people. */
    HTML("html") {
        @Override
        public <T> boolean write(List<TableColumn<T>> columns, List<T> rows, Writer out, IntPredicate further)
                throws IOException {
            return new HtmlTable(out).write(columns, rows, further);
        }
    };

    private final String extension;

    TableFormat(String extension) {
        this.extension = extension;
    }

    /** Without a dot. */
    public String extension() {
        return extension;
    }

    /**
     * Writes all rows.
     *
     * @param further asked with the number of rows that are written, before each further one, whether to go on
     * @return whether everything was written
     */
    public abstract <T> boolean write(List<TableColumn<T>> columns, List<T> rows, Writer out, IntPredicate further)
            throws IOException;

    private static <T> boolean csv(List<TableColumn<T>> columns, List<T> rows, Writer out, IntPredicate further)
            throws IOException {
        CsvWriter csv = new CsvWriter(out);
        csv.row(columns.stream().map(TableColumn::title).toList());
        int written = 0;
        for (T row : rows) {
            if (!further.test(written++)) {
                return false;
            }
            csv.row(columns.stream().map(c -> c.text().apply(row)).toList());
        }
        return true;
    }
}
