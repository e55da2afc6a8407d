package org.deskwright.ui.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * The places of rows in the order of one column: equal rows share one, and the smaller row has the smaller. Once they
 * are known, sorting is sorting of plain numbers. To find them out, all processors help: the user waits.
 */
final class Ranks {
    /** Of rows that say nothing. */
    static final int LAST = Integer.MAX_VALUE;

    private Ranks() {
    }

    /** By the order of the column. */
    static <T> int[] of(List<T> rows, Column<T> column, Stop stop) {
        int[] some = new int[rows.size()];
        int count = 0;
        for (int i = 0; i < some.length; i++) {
            stop.heed(i);
            if (!column.isEmpty(rows.get(i))) {
                some[count++] = i;
            }
        }
        int[] filled = Arrays.copyOf(some, count);
        return switch (column.order()) {
            case TextOrder<T> order -> byText(rows, filled, order.text(), stop);
            case ValueOrder<T, ?> order -> byValue(rows, filled, order, stop);
            default -> byOrder(rows, filled, column.order(), stop);
        };
    }

    private static <T> int[] byText(List<T> rows, int[] filled, Function<T, String> text, Stop stop) {
        SortKey[] keys = keys(filled, i -> text.apply(rows.get(i)), stop);
        Arrays.parallelSort(keys, stop.heeding(Comparator.<SortKey>naturalOrder()));
        return ranks(rows.size(), keys, SortKey::row, SortKey::isSame);
    }

    private static SortKey[] keys(int[] numbers, IntFunction<String> text, Stop stop) {
        String[] folded = new String[numbers.length];
        Arrays.parallelSetAll(folded, i -> {
            stop.heed(i);
            return SortKey.folded(text.apply(numbers[i]));
        });
        int common = Integer.MAX_VALUE;
        for (String one : folded) {
            common = SortKey.common(folded[0], one, common);
        }
        int skipped = common;
        SortKey[] keys = new SortKey[folded.length];
        Arrays.parallelSetAll(keys, i -> SortKey.of(folded[i], skipped, numbers[i]));
        return keys;
    }

    private static <T, C extends Comparable<? super C>> int[] byValue(List<T> rows, int[] filled,
            ValueOrder<T, C> order, Stop stop) {
        record Valued<C>(C value, int row) {}
        List<Valued<C>> values = new ArrayList<>(filled.length);
        for (int row : filled) {
            stop.heed(row);
            order.value().apply(rows.get(row)).ifPresent(value -> values.add(new Valued<>(value, row)));
        }
        @SuppressWarnings("unchecked")
        Valued<C>[] sorted = values.toArray(Valued[]::new);
        Arrays.parallelSort(sorted, stop.heeding((a, b) -> a.value().compareTo(b.value())));
        return ranks(rows.size(), sorted, Valued::row, (a, b) -> a.value().equals(b.value()));
    }

    private static <T> int[] byOrder(List<T> rows, int[] filled, Comparator<T> order, Stop stop) {
        Comparator<Integer> numbers = (a, b) -> order.compare(rows.get(a), rows.get(b));
        Integer[] sorted = IntStream.of(filled).boxed().toArray(Integer[]::new);
        Arrays.sort(sorted, stop.heeding(numbers));
        return ranks(rows.size(), sorted, Integer::intValue, (a, b) -> numbers.compare(a, b) == 0);
    }

    private static <K> int[] ranks(int count, K[] sorted, ToIntFunction<K> row, BiPredicate<K, K> same) {
        int[] ranks = new int[count];
        Arrays.fill(ranks, LAST);
        int rank = 0;
        for (int i = 0; i < sorted.length; i++) {
            rank += i > 0 && !same.test(sorted[i - 1], sorted[i]) ? 1 : 0;
            ranks[row.applyAsInt(sorted[i])] = rank;
        }
        return ranks;
    }

    /**
     * Of rows by their headings.
     *
     * @param titles of the headings by rank
     */
    record Headings(int[] ranks, String[] titles) {}

    /** By the headings that a column gives, with the headings in the order of people. */
    static <T> Headings ofHeadings(List<T> rows, Function<T, String> heading, Stop stop) {
        Map<String, Integer> seen = new HashMap<>();
        List<String> titles = new ArrayList<>();
        int[] ranks = new int[rows.size()];
        for (int i = 0; i < ranks.length; i++) {
            stop.heed(i);
            String title = heading.apply(rows.get(i));
            Integer known = seen.putIfAbsent(title, titles.size());
            ranks[i] = known == null ? titles.size() : known;
            if (known == null) {
                titles.add(title);
            }
        }
        int[] filled = IntStream.range(0, titles.size()).filter(i -> !titles.get(i).isEmpty()).toArray();
        SortKey[] keys = keys(filled, titles::get, stop);
        Arrays.parallelSort(keys,
                stop.heeding(Comparator.<SortKey>naturalOrder().thenComparing(k -> titles.get(k.row()))));
        int[] sorted = ranks(titles.size(), keys, SortKey::row, (a, b) -> false);
        Arrays.setAll(ranks, i -> sorted[ranks[i]]);
        String[] ordered = new String[keys.length];
        Arrays.setAll(ordered, i -> titles.get(keys[i].row()));
        return new Headings(ranks, ordered);
    }
}
