package org.deskwright.ui.table;

import java.util.Comparator;
import java.util.function.Function;

/** Rows in the order of people by a text of theirs. Its texts are looked at once, not at each comparison. */
record TextOrder<T>(Function<T, String> text) implements Comparator<T> {
    @Override
    public int compare(T a, T b) {
        return NaturalOrder.INSTANCE.compare(text.apply(a), text.apply(b));
    }
}
