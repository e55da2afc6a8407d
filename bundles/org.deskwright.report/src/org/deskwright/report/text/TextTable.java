package org.deskwright.report.text;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * A table with a head and columns as wide as what stands in them. On a terminal the last column is cut where the line
 * would run over; in a pipe or file nothing is cut.
 */
public final class TextTable {
    private static final String GAP = "  ";
    private final List<String> head;
    private final List<List<String>> rows = new ArrayList<>();

    public TextTable(List<String> head) {
        this.head = List.copyOf(head);
    }

    /** Adds a row with a cell for each column. */
    public void add(List<String> cells) {
        if (cells.size() != head.size()) {
            throw new IllegalArgumentException(cells.size() + " cells for " + head.size() + " columns");
        }
        rows.add(cells.stream().map(Printable::line).toList());
    }

    /**
     * Writes the table.
     *
     * @param width columns at which to cut, or 0 for never
     */
    public void write(Writer out, int width, boolean colour) throws IOException {
        int[] widths = new int[head.size()];
        for (int i = 0; i < widths.length; i++) {
            int column = i;
            widths[i] = Math.max(Columns.of(head.get(i)),
                    rows.stream().mapToInt(r -> Columns.of(r.get(column))).max().orElse(0));
        }
        String title = row(head, widths, width);
        out.write(colour ? Paint.BOLD.over(title) : title);
        out.write('\n');
        for (List<String> row : rows) {
            out.write(row(row, widths, width));
            out.write('\n');
        }
    }

    private static String row(List<String> cells, int[] widths, int width) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append(i > 0 ? GAP : "").append(Columns.pad(cells.get(i), widths[i]));
        }
        String whole = line.toString().stripTrailing();
        return width > 0 ? Columns.cut(whole, width) : whole;
    }
}
