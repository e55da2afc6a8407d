package org.deskwright.ui.table;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;

/** Rows by a value that they may have; those without come last. Its values are looked at once. */
record ValueOrder<T, C extends Comparable<? super C>>(Function<T, Optional<C>> value) implements Comparator<T> {
    @Override
    public int compare(T a, T b) {
        Optional<C> x = value.apply(a);
        Optional<C> y = value.apply(b);
        if (x.isEmpty() || y.isEmpty()) {
            return Boolean.compare(x.isEmpty(), y.isEmpty());
        }
        return x.get().compareTo(y.get());
    }
}
