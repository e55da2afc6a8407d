package org.deskwright.ui.table;

import java.util.List;
import java.util.stream.Collectors;

/** Rows as tab-separated values, as spreadsheets paste them. */
public final class Tsv {
    private Tsv() {
    }

    /** One line a row; tabs and line breaks within a cell become spaces. */
    public static String of(List<List<String>> rows) {
        return rows.stream().map(Tsv::line).collect(Collectors.joining(System.lineSeparator()));
    }

    private static String line(List<String> cells) {
        return cells.stream().map(c -> c.replaceAll("[\\t\\r\\n]+", " ")).collect(Collectors.joining("\t"));
    }
}
