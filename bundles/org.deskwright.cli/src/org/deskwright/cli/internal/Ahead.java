package org.deskwright.cli.internal;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * A value that may be begun before it is needed, on a thread of its own; made once, by whoever comes first.
 *
 * @param <T> what it is
 */
public final class Ahead<T> implements Supplier<T> {
    private final FutureTask<T> task;

    public Ahead(Supplier<T> maker) {
        task = new FutureTask<>(maker::get);
    }

    /** Begins to make it. */
    public void begin() {
        Thread.ofPlatform().daemon().name("ahead").start(task);
    }

    /** Waits for it even when interrupted: it is made of files in the product, which takes no time to speak of. */
    @Override
    public T get() {
        task.run();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw failure(e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException failure(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException failure ? failure : new IllegalStateException(cause);
    }
}
