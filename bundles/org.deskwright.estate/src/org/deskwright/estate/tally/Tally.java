package org.deskwright.estate.tally;

import java.util.List;

/**
 * How many there are of each.
 *
 * @param aspect by what they are counted
 * @param slices the largest first, unless the aspect has an order; those of which it is not known come last
 * @param total how many there are together; a WorkSpace with two protocols is in two slices and counts once
 */
public record Tally(Aspect aspect, List<Slice> slices, int total) {
    public Tally {
        slices = List.copyOf(slices);
    }

    /** Whether nothing was counted, or nothing that says anything: of none is known what it is. */
    public boolean isEmpty() {
        return slices.stream().allMatch(slice -> slice.count() == 0 || slice.isUnknown());
    }

    /** The part of the whole, from 0 to 1. */
    public double share(Slice slice) {
        return total == 0 ? 0 : (double) slice.count() / total;
    }

    public int largest() {
        return slices.stream().mapToInt(Slice::count).max().orElse(0);
    }
}
