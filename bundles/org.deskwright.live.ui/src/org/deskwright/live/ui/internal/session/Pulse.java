package org.deskwright.live.ui.internal.session;

/** When to show what came so far: not so often that the machine does nothing else. */
final class Pulse {
    private static final long LEAST_MILLIS = 3_000;
    private static final int SHARE = 10;

    private long last = System.nanoTime();

    synchronized void begin() {
        last = System.nanoTime();
    }

    /** @param cost how long it takes to show it */
    synchronized boolean isDue(long cost) {
        long now = System.nanoTime();
        if ((now - last) / 1_000_000 < Math.max(LEAST_MILLIS, SHARE * cost)) {
            return false;
        }
        last = now;
        return true;
    }
}
