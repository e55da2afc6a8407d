package org.deskwright.report.table;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.deskwright.core.redaction.Redactor;

/**
 * Pseudonyms in place of the names in a table: in columns that hold nothing else, and everywhere else by their form and
 * by what these columns hold. A name has the same one in the whole table.
 */
public final class TableNames {
    /** Columns that hold names, and of what. */
    private static final Map<String, String> KINDS = Map.of("user", "user", "computer", "host", "directory", "host",
            "alias", "alias", "owner", "user");
    /** So many names are looked for in sentences, too; of more it would take long, and tables of so many have none. */
    private static final int MOST = 1000;

    private TableNames() {
    }

    /**
     * The columns with pseudonyms in them.
     *
     * @param names gives them; a name that it knows has the same one in what else it is for
     */
    public static <T> List<TableColumn<T>> hidden(List<TableColumn<T>> columns, List<T> rows, Redactor names) {
        Redactor redactor = names.knowing(known(columns, rows));
        return columns.stream().map(column -> hidden(column, redactor)).toList();
    }

    private static <T> Map<String, String> known(List<TableColumn<T>> columns, List<T> rows) {
        Map<String, String> known = new LinkedHashMap<>();
        for (TableColumn<T> column : columns) {
            String kind = KINDS.get(column.id());
            for (int row = 0; kind != null && row < rows.size(); row++) {
                known.putIfAbsent(column.text().apply(rows.get(row)), kind);
                if (known.size() > MOST) {
                    return Map.of();
                }
            }
        }
        known.keySet().removeIf(String::isBlank);
        return known;
    }

    private static <T> TableColumn<T> hidden(TableColumn<T> column, Redactor redactor) {
        String kind = KINDS.get(column.id());
        return new TableColumn<>(column.id(), column.title(), row -> value(column.value().apply(row), kind, redactor),
                row -> text(column.text().apply(row), kind, redactor));
    }

    private static String text(String text, String kind, Redactor redactor) {
        return kind == null ? redactor.redact(text) : redactor.name(kind, text);
    }

    private static Object value(Object value, String kind, Redactor redactor) {
        return switch (value) {
            case String text -> text(text, kind, redactor);
            case Optional<?> some -> some.map(one -> value(one, kind, redactor));
            case Collection<?> all -> all.stream().map(one -> value(one, kind, redactor)).toList();
            case null, default -> value;
        };
    }
}
