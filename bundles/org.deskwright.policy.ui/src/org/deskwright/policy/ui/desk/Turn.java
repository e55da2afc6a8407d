package org.deskwright.policy.ui.desk;

import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReentrantLock;

/** One thread at a time works; others wait for it and may be cancelled meanwhile. */
final class Turn {
    private final ReentrantLock lock = new ReentrantLock();

    /** What is done in it. */
    interface Work<E extends Exception> {
        void run() throws E;
    }

    /** @throws CancellationException when the thread is interrupted while it waits; its interrupt flag stays set */
    <E extends Exception> void take(Work<E> work) throws E {
        try {
            lock.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("cancelled");
        }
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }
}
