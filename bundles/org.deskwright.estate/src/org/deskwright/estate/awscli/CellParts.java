package org.deskwright.estate.awscli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.deskwright.estate.columns.Column;
import org.deskwright.estate.columns.Columns;
import org.deskwright.estate.model.Unknown;

/** What is made of the lists or objects of a member, each once, and what is kept of each beside it. */
final class CellParts<T> {
    /** Null where no item has the member. */
    private final Column column;
    private final T absent;
    private final List<T> made = new ArrayList<>();
    private final List<Unknown> beside = new ArrayList<>();

    private CellParts(Column column, T absent) {
        this.column = column;
        this.absent = absent;
    }

    /** @param absent what an item has that lacks the member */
    static <T> CellParts<T> of(Columns columns, String member, Pool pool, Members.Part<T> part, T absent)
            throws IOException {
        CellParts<T> parts = new CellParts<>(columns.column(member).orElse(null), absent);
        NameSet outer = new NameSet();
        NameSet inner = new NameSet();
        for (int cell = 0; parts.column != null && cell < parts.column.distinct(); cell++) {
            GsonMembers value = ColumnMembers.value(parts.column, cell, pool, outer, inner);
            parts.made.add(pool.one(part.read(value)));
            parts.beside.add(value.unknown());
        }
        return parts;
    }

    T of(int row) {
        int cell = column == null ? -1 : column.cell(row);
        return cell < 0 ? absent : made.get(cell);
    }

    Unknown beside(int cell) {
        return beside.get(cell);
    }

    boolean isOf(Column other) {
        return column == other;
    }

    boolean keepsAny() {
        return beside.stream().anyMatch(rest -> rest != Unknown.NONE);
    }
}
