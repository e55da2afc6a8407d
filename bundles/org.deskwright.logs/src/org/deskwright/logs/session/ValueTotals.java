package org.deskwright.logs.session;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * The spread of any number of values: exact of some thousands, and within half a per cent of more, so that it never
 * takes more than some memory.
 */
final class ValueTotals {
    private static final int EXACT = 4096;
    /** Logarithm of how far the borders of a class of values are apart. */
    private static final double STEP = Math.log(1.005);

    private double[] values = new double[16];
    /** By class, when there are too many; negative classes are of negative values. */
    private Map<Long, Long> classes;
    private long count;
    private double least = Double.POSITIVE_INFINITY;
    private double most = Double.NEGATIVE_INFINITY;

    void add(double value) {
        least = Math.min(least, value);
        most = Math.max(most, value);
        if (classes != null) {
            classes.merge(classOf(value), 1L, Long::sum);
        } else {
            if (count == values.length) {
                values = Arrays.copyOf(values, 2 * values.length);
            }
            values[(int) count] = value;
        }
        count++;
        if (classes == null && count == EXACT) {
            classes = new TreeMap<>();
            for (double each : values) {
                classes.merge(classOf(each), 1L, Long::sum);
            }
            values = new double[0];
        }
    }

    /** So that larger values have larger classes. */
    private static long classOf(double value) {
        long size = Math.max(1, Math.round(Math.log(Math.abs(value)) / STEP) + (1L << 20));
        return value == 0 ? 0 : value < 0 ? -size : size;
    }

    private static double valueOf(long number) {
        return number == 0 ? 0 : Math.signum((double) number) * Math.exp((Math.abs(number) - (1L << 20)) * STEP);
    }

    long count() {
        return count;
    }

    double least() {
        return least;
    }

    double most() {
        return most;
    }

    /** The least value that such a part of all does not exceed. */
    double quantile(double part) {
        long rank = Math.max(1, (long) Math.ceil(part * count));
        if (classes == null) {
            double[] sorted = Arrays.copyOf(values, (int) count);
            Arrays.sort(sorted);
            return sorted[(int) rank - 1];
        }
        long seen = 0;
        for (Map.Entry<Long, Long> each : classes.entrySet()) {
            seen += each.getValue();
            if (seen >= rank) {
                return Math.clamp(valueOf(each.getKey()), least, most);
            }
        }
        return most;
    }
}
