package org.deskwright.ui.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Rows that do not change, and what has been found out about them: their texts to search in and their ranks in each
 * column that was sorted by, so that the second question is answered faster than the first. Safe for use by several
 * threads.
 */
public final class RowSource<T> {
    private static final char BETWEEN_CELLS = '\n';

    private final List<T> rows;
    private final Map<String, Column<T>> columns;
    private final Map<String, int[]> ranks = new ConcurrentHashMap<>();
    private final Map<String, Ranks.Headings> headings = new ConcurrentHashMap<>();
    private final Function<? super T, ?> identity;
    private volatile Map<Object, Integer> identities;
    private volatile String[] texts;
    private volatile Found found;

    /** What the words of the last question left over, by which a longer word can begin. */
    private record Found(List<String> needles, int[] rows) {
        boolean isBeginningOf(List<String> others) {
            return needles.stream().allMatch(n -> others.stream().anyMatch(o -> o.contains(n)));
        }
    }

    public RowSource(List<T> rows, List<Column<T>> columns, Function<? super T, ?> identity) {
        this.rows = List.copyOf(rows);
        this.identity = identity;
        this.columns = columns.stream()
                .collect(Collectors.toMap(Column::id, c -> c, (a, b) -> a, LinkedHashMap<String, Column<T>>::new));
    }

    public List<T> rows() {
        return rows;
    }

    /**
     * Filters, sorts and groups.
     *
     * @param unwanted asked now and then whether the answer is of no use any more
     * @throws java.util.concurrent.CancellationException when it is not
     */
    public RowOrder arrange(RowQuery<T> query, BooleanSupplier unwanted) {
        Stop stop = new Stop(unwanted);
        int[] order = filtered(query, stop);
        List<Sort> sorts = query.sorts();
        for (int level = sorts.size() - 1; level >= 0; level--) {
            Sort sort = sorts.get(level);
            Column<T> column = columns.get(sort.column());
            if (column != null) {
                stop.heed(0);
                order = sorted(order, ranks(column, stop), sort.descending());
            }
        }
        Column<T> grouping = columns.get(query.group());
        if (grouping == null) {
            return new RowOrder(order, "", List.of());
        }
        Ranks.Headings heading = headings(grouping, stop);
        order = sorted(order, heading.ranks(), false);
        return new RowOrder(order, grouping.id(), groups(order, heading));
    }

    /** Finds out beforehand what the first search needs, and the first sorting by each of these columns. */
    public void warm(List<String> sortable, BooleanSupplier unwanted) {
        texts(new Stop(unwanted));
        warmOrders(sortable, unwanted);
    }

    /** Finds out beforehand what the first sorting by each of these columns needs. */
    void warmOrders(List<String> sortable, BooleanSupplier unwanted) {
        Stop stop = new Stop(unwanted);
        sortable.stream().map(columns::get).filter(Objects::nonNull).forEach(column -> ranks(column, stop));
    }

    /** The number of the row that is the same as that row of an earlier source. */
    OptionalInt same(T row) {
        return find(identity.apply(row));
    }

    /** The number of the first row with that identity. */
    OptionalInt find(Object wanted) {
        Integer number = identities(new Stop(() -> false)).get(wanted);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** Finds out beforehand what finding rows needs. */
    void warmIdentities(BooleanSupplier unwanted) {
        identities(new Stop(unwanted));
    }

    private Map<Object, Integer> identities(Stop stop) {
        Map<Object, Integer> known = identities;
        if (known == null) {
            known = HashMap.newHashMap(rows.size());
            for (int i = 0; i < rows.size(); i++) {
                stop.heed(i);
                known.putIfAbsent(identity.apply(rows.get(i)), i);
            }
            identities = known;
        }
        return known;
    }

    private int[] filtered(RowQuery<T> query, Stop stop) {
        int[] hits = searched(query.needles(), stop);
        int[] kept = new int[hits.length];
        int count = 0;
        for (int i = 0; i < hits.length; i++) {
            stop.heed(i);
            if (query.filter().test(rows.get(hits[i]))) {
                kept[count++] = hits[i];
            }
        }
        return Arrays.copyOf(kept, count);
    }

    private int[] searched(List<String> needles, Stop stop) {
        Found before = found;
        int[] within = before != null && before.isBeginningOf(needles) ? before.rows() : null;
        if (needles.isEmpty()) {
            return numbers();
        }
        String[] searched = texts(stop);
        int[] hits = new int[within == null ? searched.length : within.length];
        int count = 0;
        for (int i = 0; i < hits.length; i++) {
            stop.heed(i);
            int row = within == null ? i : within[i];
            if (containsAll(searched[row], needles)) {
                hits[count++] = row;
            }
        }
        int[] result = Arrays.copyOf(hits, count);
        found = new Found(needles, result);
        return result;
    }

    private int[] numbers() {
        int[] all = new int[rows.size()];
        Arrays.setAll(all, i -> i);
        return all;
    }

    private static boolean containsAll(String text, List<String> needles) {
        for (String needle : needles) {
            if (!text.contains(needle)) {
                return false;
            }
        }
        return true;
    }

    private String[] texts(Stop stop) {
        String[] known = texts;
        if (known == null) {
            known = new String[rows.size()];
            StringBuilder cells = new StringBuilder();
            for (int i = 0; i < known.length; i++) {
                stop.heed(i);
                cells.setLength(0);
                for (Column<T> column : columns.values()) {
                    cells.append(column.text().apply(rows.get(i))).append(BETWEEN_CELLS);
                }
                known[i] = cells.toString().toLowerCase(Locale.ROOT);
            }
            texts = known;
        }
        return known;
    }

    private int[] ranks(Column<T> column, Stop stop) {
        int[] known = ranks.get(column.id());
        if (known == null) {
            known = Ranks.of(rows, column, stop);
            ranks.put(column.id(), known);
        }
        return known;
    }

    private Ranks.Headings headings(Column<T> column, Stop stop) {
        Ranks.Headings known = headings.get(column.id());
        if (known == null) {
            known = Ranks.ofHeadings(rows, column.group(), stop);
            headings.put(column.id(), known);
        }
        return known;
    }

    /** Rows with the same rank stay in their order; those without a value come last in any case. */
    private static int[] sorted(int[] order, int[] ranks, boolean descending) {
        long[] keys = new long[order.length];
        for (int i = 0; i < keys.length; i++) {
            int rank = ranks[order[i]];
            long high = descending && rank != Ranks.LAST ? Ranks.LAST - 1 - rank : rank;
            keys[i] = high << Integer.SIZE | i;
        }
        Arrays.sort(keys);
        int[] sorted = new int[order.length];
        for (int i = 0; i < keys.length; i++) {
            sorted[i] = order[(int) keys[i]];
        }
        return sorted;
    }

    private static List<RowGroup> groups(int[] order, Ranks.Headings heading) {
        int[] ranks = heading.ranks();
        List<RowGroup> groups = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= order.length; i++) {
            if (i == order.length || ranks[order[i]] != ranks[order[from]]) {
                int rank = ranks[order[from]];
                groups.add(new RowGroup(rank == Ranks.LAST ? "" : heading.titles()[rank], from, i - from));
                from = i;
            }
        }
        return groups;
    }
}
