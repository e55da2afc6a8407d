package org.deskwright.estate.query;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The rank of each row when they are sorted by an attribute; equal for rows that are alike in it. Worked out once, so
 * that sorting compares numbers. Immutable.
 */
public final class Ranking {
    /** The rank of what is not known: after all others, also when the order is turned round. */
    private static final int LAST = Integer.MAX_VALUE;

    private final int[] ranks;

    private Ranking(int[] ranks) {
        this.ranks = ranks;
    }

    static <T> Ranking of(Attribute<T> attribute, List<T> rows, Facet facet) {
        return new Ranking(attribute.kind().isMeasured() ? byValue(attribute, rows) : byText(facet, rows.size()));
    }

    private static int[] byText(Facet facet, int size) {
        int[] byCode = facet.ranks();
        int[] ranks = new int[size];
        for (int place = 0; place < size; place++) {
            ranks[place] = facet.text(place).isEmpty() ? LAST : byCode[facet.code(place)];
        }
        return ranks;
    }

    private static <T> int[] byValue(Attribute<T> attribute, List<T> rows) {
        long[] values = rows.stream().mapToLong(attribute.value()::applyAsLong).toArray();
        long[] sorted = Arrays.stream(values).sorted().distinct().toArray();
        int[] ranks = new int[values.length];
        for (int place = 0; place < ranks.length; place++) {
            ranks[place] = values[place] == Attribute.UNKNOWN ? LAST : Arrays.binarySearch(sorted, values[place]);
        }
        return ranks;
    }

    /** Negative when the one comes before the other. */
    public int compare(int place, int other, boolean descending) {
        return Integer.compare(key(place, descending), key(other, descending));
    }

    private int key(int place, boolean descending) {
        int rank = ranks[place];
        return descending && rank != LAST ? -rank : rank;
    }

    /** The places in order, rows of equal rank in the order of the sheet. */
    int[] sorted(BitSet places, boolean descending) {
        long[] keys = places.stream().mapToLong(place -> (long) key(place, descending) << Integer.SIZE | place)
                .toArray();
        Arrays.sort(keys);
        int[] order = new int[keys.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = (int) keys[i];
        }
        return order;
    }
}
