package org.deskwright.cli.internal;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl+C while a command runs: its thread is interrupted and given a moment to clean up and say so before the process
 * ends. The process then ends with 130 by itself, as the shell expects.
 */
public final class Interruption implements AutoCloseable {
    private static final long GRACE_SECONDS = 5;
    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook;

    private Interruption(Thread worker) {
        hook = new Thread(() -> {
            worker.interrupt();
            try {
                done.await(GRACE_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }, "deskwright-interruption");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Guards the calling thread until closed. */
    public static Interruption guard() {
        return new Interruption(Thread.currentThread());
    }

    @Override
    public void close() {
        done.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is already ending: the hook itself has interrupted us and waits for the count above.
            Thread.currentThread().interrupt();
        }
    }
}
