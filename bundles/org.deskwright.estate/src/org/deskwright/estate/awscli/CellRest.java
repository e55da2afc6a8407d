package org.deskwright.estate.awscli;

import java.util.List;
import java.util.Set;

import org.deskwright.estate.columns.Column;
import org.deskwright.estate.columns.Columns;
import org.deskwright.estate.model.Unknown;

/** What no record stands for; put together for all items when it is first asked for of one. */
final class CellRest {
    private final Columns columns;
    /** By column: what is kept of a part of it, or null. */
    private final CellParts<?>[] parts;
    /** By column, whether it is kept as it is. */
    private final boolean[] kept;
    private final boolean isNothing;
    private volatile Unknown[] made;

    /**
     * @param known members that are no rest
     * @param some those of them of which something may be kept
     */
    CellRest(Columns columns, Set<String> known, List<CellParts<?>> some) {
        List<Column> all = columns.all();
        this.columns = columns;
        parts = new CellParts<?>[all.size()];
        kept = new boolean[all.size()];
        boolean nothing = true;
        for (int i = 0; i < kept.length; i++) {
            Column column = all.get(i);
            kept[i] = !known.contains(column.name());
            parts[i] = some.stream().filter(part -> part.isOf(column) && part.keepsAny()).findFirst().orElse(null);
            nothing &= !kept[i] && parts[i] == null;
        }
        isNothing = nothing;
    }

    Unknown of(int row) {
        if (isNothing) {
            return Unknown.NONE;
        }
        Unknown[] all = made;
        return (all != null ? all : make())[row];
    }

    private synchronized Unknown[] make() {
        if (made == null) {
            KeptCells cells = new KeptCells(columns, new Pool());
            Unknown[] all = new Unknown[columns.size()];
            for (int row = 0; row < all.length; row++) {
                cells.clear();
                for (int number : columns.shape(row)) {
                    add(cells, number, columns.column(number).cell(row));
                }
                all[row] = cells.end();
            }
            made = all;
        }
        return made;
    }

    private void add(KeptCells cells, int number, int cell) {
        if (kept[number]) {
            cells.add(number, cell);
        } else if (parts[number] != null) {
            cells.add(parts[number].beside(cell));
        }
    }
}
