package org.deskwright.ui.table;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which rows are wanted, and in what order.
 *
 * @param words separated by blanks; each has to occur in some cell of the row, whether its column is shown or not,
 *     capitals or small
 * @param filter has to hold as well; called on any thread
 * @param sorts by which the rows are sorted; rows that are equal in all of them stay as they came
 * @param group id of the column by whose {@linkplain Column#group headings} they are grouped, or empty
 */
public record RowQuery<T>(String words, Predicate<? super T> filter, List<Sort> sorts, String group) {
    public RowQuery {
        sorts = List.copyOf(sorts);
    }

    /** All rows as they came. */
    public static <T> RowQuery<T> all() {
        return new RowQuery<>("", row -> true, List.of(), "");
    }

    public RowQuery<T> withWords(String other) {
        return new RowQuery<>(other, filter, sorts, group);
    }

    public RowQuery<T> withFilter(Predicate<? super T> other) {
        return new RowQuery<>(words, other, sorts, group);
    }

    public RowQuery<T> withSorts(List<Sort> other) {
        return new RowQuery<>(words, filter, other, group);
    }

    public RowQuery<T> withGroup(String other) {
        return new RowQuery<>(words, filter, sorts, other);
    }

    boolean isOrderedAs(RowQuery<T> other) {
        return sorts.equals(other.sorts()) && group.equals(other.group());
    }

    List<String> needles() {
        return Stream.of(words.toLowerCase(Locale.ROOT).split("\\s+")).filter(w -> !w.isEmpty()).distinct().toList();
    }
}
