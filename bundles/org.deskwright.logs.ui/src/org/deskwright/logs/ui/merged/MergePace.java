package org.deskwright.logs.ui.merged;

import java.util.concurrent.TimeUnit;

/** How often lines are set in order anew while more of them come: the more there are, the longer that takes. */
final class MergePace {
    private static final long LEAST_NANOS = TimeUnit.MILLISECONDS.toNanos(800);
    /** So many times as many lines. */
    private static final double MORE = 1.5;

    private long told;
    private long at;

    /** @param now whether the time does not matter */
    boolean isDue(long lines, boolean now) {
        long nanos = System.nanoTime();
        boolean due = lines != told && (told == 0 || now || lines >= MORE * told && nanos - at > LEAST_NANOS);
        if (due) {
            told = lines;
            at = nanos;
        }
        return due;
    }
}
