package org.deskwright.ui.table;

import java.util.Arrays;
import java.util.List;

/**
 * The answer to a {@link RowQuery}: numbers of rows of a {@link RowSource} in the order in which they are to be shown.
 * Immutable.
 */
public final class RowOrder {
    static final RowOrder NONE = new RowOrder(new int[0], "", List.of());

    private final int[] rows;
    private final String group;
    private final List<RowGroup> groups;

    RowOrder(int[] rows, String group, List<RowGroup> groups) {
        this.rows = rows;
        this.group = group;
        this.groups = List.copyOf(groups);
    }

    public int size() {
        return rows.length;
    }

    /** The number of the row that stands at that place. */
    public int row(int place) {
        return rows[place];
    }

    /** The column by which rows are grouped, or empty. */
    public String group() {
        return group;
    }

    /** The groups from top to bottom; none unless they were asked for. */
    public List<RowGroup> groups() {
        return groups;
    }

    public boolean isGrouped() {
        return !groups.isEmpty();
    }

    /** The place of each row of a source with that many; -1 for those that are not wanted. */
    int[] places(int of) {
        int[] places = new int[of];
        Arrays.fill(places, -1);
        for (int place = 0; place < rows.length; place++) {
            places[rows[place]] = place;
        }
        return places;
    }
}
