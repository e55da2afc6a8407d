package org.deskwright.logs.ui.sessions;

/**
 * Which moment is where.
 *
 * @param from the first moment, in microseconds
 * @param to behind the last
 * @param left in pixels
 * @param width in pixels
 */
record TimeScale(long from, long to, int left, int width) {
    /** Microseconds: nothing is closer together in a log. */
    static final long LEAST = 1000;

    int x(long micros) {
        double share = (double) (micros - from) / Math.max(1, to - from);
        return left + (int) Math.clamp(share * width, -1e6, 1e6);
    }

    long micros(int x) {
        return from + (long) ((double) (x - left) / Math.max(1, width) * (to - from));
    }

    int right() {
        return left + width;
    }
}
