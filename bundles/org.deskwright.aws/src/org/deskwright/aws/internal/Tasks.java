package org.deskwright.aws.internal;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

import org.deskwright.core.evidence.Scope;

/** What a reading has to do, each on a thread of its own; what one task gives rise to is added while it runs. */
final class Tasks implements AutoCloseable {
    private final ExecutorService threads;
    /** One more until all that was to be begun with was added. */
    private final AtomicInteger left = new AtomicInteger(1);
    private final CountDownLatch done = new CountDownLatch(1);
    private final Fault fault;

    /** Is told what nobody thought of. */
    interface Fault {
        void of(String profile, Scope place, Throwable e);
    }

    Tasks(ThreadFactory factory, Fault fault) {
        this.threads = Executors.newThreadPerTaskExecutor(factory);
        this.fault = fault;
    }

    /**
     * What goes wrong in a task, and was not thought of, ends the reading of its place and is told: nothing may be
     * missing without a word. The SDK looks for the classes behind SSO and roles by name; they can be seen from here
     * alone.
     */
    void add(String profile, Scope place, Runnable task) {
        left.incrementAndGet();
        try {
            threads.submit(() -> {
                Thread.currentThread().setContextClassLoader(Tasks.class.getClassLoader());
                try {
                    task.run();
                } catch (RuntimeException | Error e) {
                    fault.of(profile, place, e);
                } finally {
                    ended();
                }
            });
        } catch (RejectedExecutionException e) {
            ended(); // cancelled, or the time is up
        }
    }

    /** Returns when nothing is left to do; once. */
    void await(Duration limit) throws InterruptedException, TimeoutException {
        ended();
        if (!done.await(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new TimeoutException();
        }
    }

    private void ended() {
        if (left.decrementAndGet() == 0) {
            done.countDown();
        }
    }

    /** Breaks off what is under way. */
    void stop() {
        threads.shutdownNow();
    }

    /** Waits until the last has ended. */
    @Override
    public void close() {
        threads.close();
    }
}
