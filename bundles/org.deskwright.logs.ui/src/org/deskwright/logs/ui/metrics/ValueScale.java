package org.deskwright.logs.ui.metrics;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Round values of a span, such as 0, 50 and 100, at least two of them.
 *
 * @param step from one to the next
 */
record ValueScale(List<Double> values, double step) {
    private static final double[] ROUND = {5, 2, 1};
    private static final int MOST_LETTERS = 9;
    /** Of the step: what is nearer is the same. */
    private static final double SAME = 1e-6;

    /**
     * @param least the lower end, which is before the upper one
     * @param count so many have room; where that is less than two, two all the same
     */
    static ValueScale of(double least, double most, int count) {
        double wide = most - least;
        if (!Double.isFinite(wide) || wide <= 0) {
            return new ValueScale(List.of(least), 1);
        }
        double decade = Math.pow(10, Math.ceil(Math.log10(wide)));
        ValueScale scale = with(least, most, decade);
        while (true) {
            for (double round : ROUND) {
                ValueScale finer = with(least, most, decade * round / 10);
                if (scale.values.size() > 1 && finer.values.size() > count) {
                    return scale;
                }
                scale = finer;
            }
            decade /= 10;
        }
    }

    private static ValueScale with(double least, double most, double step) {
        List<Double> values = new ArrayList<>();
        long first = (long) Math.ceil(least / step - SAME);
        for (long at = first; at * step <= most + SAME * step; at++) {
            values.add(at * step);
        }
        return new ValueScale(List.copyOf(values), step);
    }

    /** What is written at a value, in no more digits than the step has. */
    String text(double value) {
        NumberFormat form = NumberFormat.getInstance(Locale.getDefault());
        form.setMaximumFractionDigits(Math.max(0, (int) Math.ceil(-Math.log10(step) - SAME)));
        String text = form.format(value + 0.0); // no negative zero
        return text.length() <= MOST_LETTERS ? text : String.format(Locale.getDefault(), "%.1e", value);
    }
}
