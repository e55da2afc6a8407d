package org.deskwright.estate.awscli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.deskwright.estate.columns.Column;
import org.deskwright.estate.columns.Columns;

/**
 * The texts of a member. Those that are plain are made when somebody asks, and where many items share one, kept; all
 * others are made beforehand, because only then is it known that they are texts.
 */
final class CellTexts {
    /** Null where no item has the member. */
    private final Column column;
    /** By cell; null where each item has its own. */
    private final String[] made;

    private CellTexts(Column column, String[] made) {
        this.column = column;
        this.made = made;
    }

    static CellTexts of(Columns columns, String member, Pool pool) throws IOException {
        Column column = columns.column(member).orElse(null);
        if (column == null || column.isText()) {
            return new CellTexts(column, column != null && column.isShared() ? new String[column.distinct()] : null);
        }
        NameSet outer = new NameSet();
        NameSet inner = new NameSet();
        String[] made = new String[column.distinct()];
        for (int cell = 0; cell < made.length; cell++) {
            made[cell] = pool.one(ColumnMembers.value(column, cell, pool, outer, inner).text());
        }
        return new CellTexts(column, made);
    }

    /** Empty where the item has none. */
    String text(int row) {
        int cell = column == null ? -1 : column.cell(row);
        if (cell < 0) {
            return "";
        }
        if (made == null) {
            return plain(column, cell);
        }
        String text = made[cell];
        if (text == null) {
            text = plain(column, cell);
            made[cell] = text; // two threads may make it; it is the same
        }
        return text;
    }

    static String plain(Column column, int cell) {
        int from = column.from(cell);
        return new String(column.bytes(), from, column.to(cell) - from, StandardCharsets.ISO_8859_1);
    }
}
