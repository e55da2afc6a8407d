package org.deskwright.core.check;

import java.util.concurrent.CancellationException;

/** How long-running pure code notices that nobody waits for it any more. */
public final class Cancellation {
    private Cancellation() {
    }

    /**
     * Returns at once unless the current thread was interrupted.
     *
     * @throws CancellationException when it was; the interrupt flag stays set
     */
    public static void poll() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("cancelled");
        }
    }
}
