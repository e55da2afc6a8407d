package org.deskwright.ui.table;

import java.util.ArrayList;
import java.util.List;

import org.deskwright.core.redaction.Redactor;
import org.deskwright.report.table.TableColumn;
import org.deskwright.report.table.TableNames;

/**
 * What a table held at one moment, for whoever writes it down. Immutable.
 *
 * @param id of the table; files are called after it
 * @param name of the table for people
 * @param columns all of them, those that are shown first and in the order of the screen
 * @param shownColumns how many of them are shown
 * @param selected the selected rows from top to bottom
 * @param shown the rows that pass the filter, from top to bottom
 * @param all all rows
 */
public record TableContent<T>(String id, String name, List<TableColumn<T>> columns, int shownColumns, List<T> selected,
        List<T> shown, List<T> all) {

    /** Which rows. */
    public enum Rows {
        SELECTED, SHOWN, ALL
    }

    public TableContent {
        columns = List.copyOf(columns);
        selected = List.copyOf(selected);
        shown = List.copyOf(shown);
        all = List.copyOf(all);
    }

    public List<T> rows(Rows which) {
        return switch (which) {
            case SELECTED -> selected;
            case SHOWN -> shown;
            case ALL -> all;
        };
    }

    public List<TableColumn<T>> columns(boolean hiddenToo) {
        return hiddenToo ? columns : columns.subList(0, shownColumns);
    }

    /** The selected rows, or all that are shown when none is selected, as spreadsheets paste them. */
    public String asTsv() {
        return tsv(columns(false));
    }

    /** The same with pseudonyms in place of names. */
    public String asTsv(Redactor names) {
        return tsv(TableNames.hidden(columns(false), copied(), names));
    }

    private List<T> copied() {
        return selected.isEmpty() ? shown : selected;
    }

    private String tsv(List<TableColumn<T>> written) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(written.stream().map(TableColumn::title).toList());
        for (T row : copied()) {
            lines.add(written.stream().map(c -> c.text().apply(row)).toList());
        }
        return Tsv.of(lines);
    }
}
