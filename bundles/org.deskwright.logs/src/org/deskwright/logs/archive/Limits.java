package org.deskwright.logs.archive;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/** The bounds of all archives that are opened together, and how much of them is used. Safe to share by threads. */
final class Limits {
    private final Bounds bounds;
    private final BooleanSupplier cancelled;
    private final AtomicLong unpacked = new AtomicLong();
    private final AtomicInteger entries = new AtomicInteger();
    private volatile boolean stopped;

    Limits(Bounds bounds, BooleanSupplier cancelled) {
        this.bounds = bounds;
        this.cancelled = cancelled;
    }

    Bounds bounds() {
        return bounds;
    }

    /** Nobody wants the rest any more. */
    void stop() {
        stopped = true;
    }

    void checkCancelled() {
        if (stopped || cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
    }

    /** Of all, kept or not: many small bombs take as long as one large. */
    void unpacked(long bytes) throws RefusedException {
        if (unpacked.addAndGet(bytes) > 2 * bounds.total()) {
            throw new RefusedException("not unpacked: too much was unpacked already");
        }
    }

    /** One more of an archive. */
    void entry() throws RefusedException {
        if (entries.incrementAndGet() > bounds.entries()) {
            throw new RefusedException("not unpacked: the archives hold more than " + bounds.entries() + " entries");
        }
    }
}
