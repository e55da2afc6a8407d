package org.deskwright.aws.internal;

import java.time.Duration;

/**
 * Whether anything answers in a Region. Measured by the clock of the machine, because a network that swallows requests
 * takes true time. Safe for several threads.
 */
final class Life {
    private long sinceNanos;
    private boolean begun;
    private boolean given;

    /** A request goes out. */
    synchronized void asking() {
        if (!begun) {
            begun = true;
            sinceNanos = System.nanoTime();
        }
    }

    /** Something came back, be it a refusal. */
    synchronized void heard() {
        begun = true;
        sinceNanos = System.nanoTime();
        given = false;
    }

    /** Nothing came back; true when that was so for too long, and nobody has to ask there any more. */
    synchronized boolean silent(Duration limit) {
        given |= begun && System.nanoTime() - sinceNanos > limit.toNanos();
        return given;
    }

    synchronized boolean isGivenUp() {
        return given;
    }
}
