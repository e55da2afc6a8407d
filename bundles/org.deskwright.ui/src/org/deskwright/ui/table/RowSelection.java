package org.deskwright.ui.table;

import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Which rows are selected, by their numbers; which line the keyboard is at; and from which line on a range reaches.
 * Rows that are not shown any more are not selected any more, so that nothing is done to what the user does not see.
 */
final class RowSelection {
    private final BitSet rows = new BitSet();
    private int lead;
    private int anchor;

    int lead() {
        return lead;
    }

    boolean isSelected(int row) {
        return rows.get(row);
    }

    int count() {
        return rows.cardinality();
    }

    /** In the order of the screen; those in closed groups too. */
    int[] inOrder(RowOrder order) {
        int[] chosen = new int[count()];
        int at = 0;
        for (int place = 0; place < order.size() && at < chosen.length; place++) {
            if (rows.get(order.row(place))) {
                chosen[at++] = order.row(place);
            }
        }
        return chosen;
    }

    /** Selects what stands in the line and nothing else. A heading stands for its rows. */
    void only(Lines lines, int line) {
        rows.clear();
        set(lines, line, true);
        lead = line;
        anchor = line;
    }

    /** Moves without selecting. */
    void leadTo(int line) {
        lead = line;
    }

    void toggle(Lines lines, int line) {
        set(lines, line, !isLineSelected(lines, line));
        lead = line;
        anchor = line;
    }

    /** Selects from where the last range began to the line. */
    void rangeTo(Lines lines, int line) {
        rows.clear();
        int from = Math.clamp(anchor, 0, lines.count() - 1);
        for (int i = Math.min(from, line); i <= Math.max(from, line); i++) {
            if (!lines.isHeading(i)) {
                rows.set(lines.row(i));
            } else if (lines.isClosed(i)) {
                set(lines, i, true);
            }
        }
        lead = line;
    }

    void all(Lines lines) {
        for (int place = 0; place < lines.order().size(); place++) {
            rows.set(lines.order().row(place));
        }
    }

    void none() {
        rows.clear();
    }

    /** Selects exactly these rows; the keyboard goes to the first that is shown. */
    void choose(Lines lines, List<Integer> chosen) {
        rows.clear();
        chosen.stream().filter(lines::isWanted).forEach(rows::set);
        chosen.stream().map(lines::lineOf).flatMapToInt(OptionalInt::stream).min().ifPresent(line -> {
            lead = line;
            anchor = line;
        });
    }

    boolean isLineSelected(Lines lines, int line) {
        if (!lines.isHeading(line)) {
            return rows.get(lines.row(line));
        }
        RowGroup group = lines.group(line);
        for (int place = group.from(); place < group.end(); place++) {
            if (!rows.get(lines.order().row(place))) {
                return false;
            }
        }
        return true;
    }

    private void set(Lines lines, int line, boolean selected) {
        if (!lines.isHeading(line)) {
            rows.set(lines.row(line), selected);
            return;
        }
        RowGroup group = lines.group(line);
        for (int place = group.from(); place < group.end(); place++) {
            rows.set(lines.order().row(place), selected);
        }
    }

    /**
     * Carries everything over to other lines.
     *
     * @param renumbered the number of an old row among the new ones, if it is there
     */
    void carry(Lines before, Lines after, Function<Integer, OptionalInt> renumbered) {
        int leadAfter = carried(before, after, lead, renumbered);
        int anchorAfter = carried(before, after, anchor, renumbered);
        BitSet old = (BitSet) rows.clone();
        rows.clear();
        old.stream().mapToObj(renumbered::apply).flatMapToInt(OptionalInt::stream).filter(after::isWanted)
                .forEach(rows::set);
        lead = leadAfter;
        anchor = anchorAfter;
    }

    /** Where what stood in the line stands now, or the same line as far as there is one. */
    static int carried(Lines before, Lines after, int line, Function<Integer, OptionalInt> renumbered) {
        OptionalInt found = OptionalInt.empty();
        if (line >= 0 && line < before.count()) {
            if (before.isHeading(line)) {
                found = after.headingWith(before.group(line).title());
            } else {
                OptionalInt row = renumbered.apply(before.row(line));
                if (row.isPresent() && after.isWanted(row.getAsInt())) {
                    found = after.nearest(row.getAsInt());
                }
            }
        }
        return found.orElse(Math.clamp(line, 0, Math.max(0, after.count() - 1)));
    }
}
