package org.deskwright.ui.table;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * An order as it stands on the screen, line by line: headings, and the rows of those groups that are open. Lines count
 * from 0 and know nothing of scrolling.
 */
final class Lines {
    static final Lines NONE = new Lines(RowOrder.NONE, 0, Set.of());

    private final RowOrder order;
    private final int[] places;
    /** The line of each group's heading, and behind the last the number of lines. */
    private final int[] starts;

    /**
     * @param of how many rows the source has
     * @param closed titles of groups whose rows are not shown
     */
    Lines(RowOrder order, int of, Set<String> closed) {
        this(order, order.places(of), closed);
    }

    private Lines(RowOrder order, int[] places, Set<String> closed) {
        this.order = order;
        this.places = places;
        List<RowGroup> groups = order.groups();
        starts = new int[groups.size() + 1];
        for (int g = 0; g < groups.size(); g++) {
            RowGroup group = groups.get(g);
            starts[g + 1] = starts[g] + 1 + (closed.contains(group.title()) ? 0 : group.size());
        }
    }

    /** The same order with other groups closed. */
    Lines closing(Set<String> closed) {
        return new Lines(order, places, closed);
    }

    RowOrder order() {
        return order;
    }

    int count() {
        return order.isGrouped() ? starts[starts.length - 1] : order.size();
    }

    boolean isHeading(int line) {
        return order.isGrouped() && starts[groupIndex(line)] == line;
    }

    /** The group whose heading or row stands in the line. */
    RowGroup group(int line) {
        return order.groups().get(groupIndex(line));
    }

    /** Whether the rows beneath the heading in the line, or around the row in it, are hidden. */
    boolean isClosed(int line) {
        int g = groupIndex(line);
        return starts[g + 1] - starts[g] == 1;
    }

    /** The line of the heading above the line, or the line itself when it is one. */
    int headingOf(int line) {
        return starts[groupIndex(line)];
    }

    /** The number of the row in the line, which is none of a heading. */
    int row(int line) {
        if (!order.isGrouped()) {
            return order.row(line);
        }
        int g = groupIndex(line);
        return order.row(order.groups().get(g).from() + line - starts[g] - 1);
    }

    /** Where a row stands; nowhere when it is filtered out or its group is closed. */
    OptionalInt lineOf(int row) {
        int place = places[row];
        if (place < 0 || !order.isGrouped()) {
            return place < 0 ? OptionalInt.empty() : OptionalInt.of(place);
        }
        int g = groupAt(place);
        RowGroup group = order.groups().get(g);
        boolean open = starts[g + 1] - starts[g] > 1;
        return open ? OptionalInt.of(starts[g] + 1 + place - group.from()) : OptionalInt.empty();
    }

    /** The line of a wanted row, or of the heading of its group when that is closed. */
    OptionalInt nearest(int row) {
        OptionalInt line = lineOf(row);
        return line.isPresent() || !order.isGrouped() ? line : OptionalInt.of(starts[groupAt(places[row])]);
    }

    /** The group of a wanted row. */
    RowGroup groupOfRow(int row) {
        return order.groups().get(groupAt(places[row]));
    }

    boolean isWanted(int row) {
        return row >= 0 && row < places.length && places[row] >= 0;
    }

    /** The line of the heading with that title. */
    OptionalInt headingWith(String title) {
        List<RowGroup> groups = order.groups();
        for (int g = 0; g < groups.size(); g++) {
            if (groups.get(g).title().equals(title)) {
                return OptionalInt.of(starts[g]);
            }
        }
        return OptionalInt.empty();
    }

    private int groupIndex(int line) {
        int low = 0;
        int high = starts.length - 2;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (starts[middle] <= line) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private int groupAt(int place) {
        List<RowGroup> groups = order.groups();
        int low = 0;
        int high = groups.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (groups.get(middle).from() <= place) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
