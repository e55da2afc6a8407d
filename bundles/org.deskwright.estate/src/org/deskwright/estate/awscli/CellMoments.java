package org.deskwright.estate.awscli;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.deskwright.estate.columns.Column;
import org.deskwright.estate.columns.Columns;
import org.deskwright.estate.json.Moments;

/**
 * The points in time of a member. All are looked at beforehand; where each item has its own and all are in the usual
 * form, they are made when somebody asks.
 */
final class CellMoments {
    /** Null where no item has the member. */
    private final Column column;
    /** By cell; null where they are made when they are asked for. */
    private final List<Optional<Instant>> made;

    private CellMoments(Column column, List<Optional<Instant>> made) {
        this.column = column;
        this.made = made;
    }

    static CellMoments of(Columns columns, String member, Pool pool) throws IOException {
        Column column = columns.column(member).orElse(null);
        if (column == null || !column.isShared() && areUsual(column)) {
            return new CellMoments(column, null);
        }
        NameSet outer = new NameSet();
        NameSet inner = new NameSet();
        List<Optional<Instant>> made = new ArrayList<>(column.distinct());
        for (int cell = 0; cell < column.distinct(); cell++) {
            Instant usual = column.isText() ? usual(column, cell) : null;
            made.add(usual != null
                    ? Optional.of(usual)
                    : ColumnMembers.value(column, cell, pool, outer, inner).instant());
        }
        return new CellMoments(column, made);
    }

    private static boolean areUsual(Column column) {
        boolean usual = column.isText();
        for (int cell = 0; usual && cell < column.distinct(); cell++) {
            usual = usual(column, cell) != null;
        }
        return usual;
    }

    private static Instant usual(Column column, int cell) {
        return Moments.of(column.bytes(), column.from(cell), column.to(cell));
    }

    Optional<Instant> at(int row) {
        int cell = column == null ? -1 : column.cell(row);
        if (cell < 0) {
            return Optional.empty();
        }
        return made == null ? Optional.of(usual(column, cell)) : made.get(cell);
    }
}
