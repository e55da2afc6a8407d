package org.deskwright.ui.table;

import java.util.Comparator;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Looks now and then whether the work is still wanted, and ends it with an exception when it is not. */
final class Stop {
    private static final int OFTEN = 0xFFF;

    private final BooleanSupplier unwanted;
    private int comparisons;

    Stop(BooleanSupplier unwanted) {
        this.unwanted = unwanted;
    }

    /** @param step counts up */
    void heed(int step) {
        if ((step & OFTEN) == 0 && unwanted.getAsBoolean()) {
            throw new CancellationException();
        }
    }

    <V> Comparator<V> heeding(Comparator<V> order) {
        return (a, b) -> {
            heed(comparisons++);
            return order.compare(a, b);
        };
    }
}
