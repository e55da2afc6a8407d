package org.deskwright.ui.table;

import java.util.List;
import java.util.function.Function;

/**
 * What a table shows, whatever its rows.
 *
 * @param id for tests, tools and exported files, such as {@code fleet.workspaces}
 * @param name what the table is called by those who cannot see what stands around it
 * @param columns in their first order
 * @param identity what stays the same about a row when newer data is loaded; selection and scrolling keep to it
 * @param sorts how rows are sorted until the user sorts them
 */
public record TableDescription<T>(String id, String name, List<Column<T>> columns, Function<? super T, ?> identity,
        List<Sort> sorts) {
    public TableDescription {
        columns = List.copyOf(columns);
        sorts = List.copyOf(sorts);
    }

    List<ColumnController.Spec> specs() {
        return columns.stream().map(c -> new ColumnController.Spec(c.id(), c.title(), c.width(), c.shown())).toList();
    }
}
