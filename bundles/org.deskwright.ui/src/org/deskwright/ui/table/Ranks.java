package org.deskwright.ui.table;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The places of rows in the order of one column: equal rows share one, and the smaller row has the smaller. Once they
 * are known, sorting is sorting of plain numbers.
 */
final class Ranks {
    /** Of rows that say nothing. */
    static final int LAST = Integer.MAX_VALUE;

    private Ranks() {
    }

    /** By the order of the column. */
    static <T> int[] of(List<T> rows, Column<T> column, Stop stop) {
        Comparator<Integer> order = (a, b) -> column.order().compare(rows.get(a), rows.get(b));
        Integer[] some = IntStream.range(0, rows.size()).filter(i -> !column.isEmpty(rows.get(i))).boxed()
                .toArray(Integer[]::new);
        Arrays.sort(some, stop.heeding(order));
        int[] ranks = new int[rows.size()];
        Arrays.fill(ranks, LAST);
        int rank = 0;
        for (int i = 0; i < some.length; i++) {
            if (i > 0 && order.compare(some[i - 1], some[i]) != 0) {
                rank++;
            }
            ranks[some[i]] = rank;
        }
        return ranks;
    }

    /** By the headings that a column gives, with the headings in the order of people. */
    static <T> int[] ofHeadings(List<T> rows, Function<T, String> heading, Stop stop) {
        Map<String, Integer> seen = new HashMap<>();
        int[] ranks = new int[rows.size()];
        for (int i = 0; i < ranks.length; i++) {
            stop.heed(i);
            String title = heading.apply(rows.get(i));
            Integer known = seen.putIfAbsent(title, seen.size());
            ranks[i] = known == null ? seen.size() - 1 : known;
        }
        Comparator<String> people = NaturalOrder.INSTANCE;
        String[] titles = seen.keySet().stream().filter(t -> !t.isEmpty())
                .sorted(stop.heeding(people.thenComparing(Comparator.naturalOrder()))).toArray(String[]::new);
        int[] sorted = new int[seen.size()];
        Arrays.fill(sorted, LAST);
        for (int i = 0; i < titles.length; i++) {
            sorted[seen.get(titles[i])] = i;
        }
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = sorted[ranks[i]];
        }
        return ranks;
    }
}
