package org.deskwright.estate.query;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Two halves of work that takes a while for a large fleet, at once. */
public final class Beside {
    private Beside() {
    }

    /** Returns when both are done; what one of them throws is thrown. */
    public static void run(Runnable one, Runnable other) {
        FutureTask<Void> beside = new FutureTask<>(one, null);
        Thread thread = Thread.ofPlatform().daemon().name("fleet-beside").start(beside);
        boolean done = false;
        try {
            other.run();
            beside.get();
            done = true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("cancelled");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException problem ? problem : new IllegalStateException(e.getCause());
        } finally {
            if (!done) {
                thread.interrupt();
            }
        }
    }
}
