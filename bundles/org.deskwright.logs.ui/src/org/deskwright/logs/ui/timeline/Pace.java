package org.deskwright.logs.ui.timeline;

import java.util.concurrent.TimeUnit;

/** How often something is counted anew that grows: the longer that takes the more seldom. For one thread. */
final class Pace {
    /** So many times as long as it was counted it is not counted. */
    private static final int REST = 9;

    private long begun = System.nanoTime();
    private long ended = begun;

    void begin() {
        begun = System.nanoTime();
        ended = begun;
    }

    void end() {
        ended = System.nanoTime();
    }

    /** Milliseconds from now until it may be counted anew. */
    int left() {
        long rest = REST * (ended - begun) - (System.nanoTime() - ended);
        return (int) Math.clamp(TimeUnit.NANOSECONDS.toMillis(rest), 0, Integer.MAX_VALUE);
    }
}
