package org.deskwright.estate.query;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The rank of each row when they are sorted by an attribute; equal for rows that are alike in it. Worked out once, so
 * that sorting compares numbers. Immutable.
 */
public final class Ranking {
    /** The rank of what is not known: after all others. */
    private static final int LAST = Integer.MAX_VALUE;

    private final int[] ranks;

    private Ranking(int[] ranks) {
        this.ranks = ranks;
    }

    static Ranking ofTexts(Facet facet, int size, Comparator<String> people) {
        return new Ranking(byText(facet, size, people));
    }

    static <T> Ranking ofValues(Attribute<T> attribute, List<T> rows) {
        return new Ranking(byValue(attribute, rows));
    }

    private static int[] byText(Facet facet, int size, Comparator<String> people) {
        int[] byCode = facet.ranks(people);
        int[] ranks = new int[size];
        for (int place = 0; place < size; place++) {
            ranks[place] = facet.text(place).isEmpty() ? LAST : byCode[facet.code(place)];
        }
        return ranks;
    }

    private static <T> int[] byValue(Attribute<T> attribute, List<T> rows) {
        long[] values = new long[rows.size()];
        int at = 0;
        for (T row : rows) {
            values[at++] = attribute.value().applyAsLong(row);
        }
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        int different = 0;
        for (long value : sorted) {
            if (different == 0 || sorted[different - 1] != value) {
                sorted[different++] = value;
            }
        }
        int[] ranks = new int[values.length];
        for (int place = 0; place < ranks.length; place++) {
            ranks[place] = values[place] == Attribute.UNKNOWN
                    ? LAST
                    : Arrays.binarySearch(sorted, 0, different, values[place]);
        }
        return ranks;
    }

    /** Negative when the one comes before the other. */
    public int compare(int place, int other) {
        return Integer.compare(ranks[place], ranks[other]);
    }
}
