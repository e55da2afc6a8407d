package org.deskwright.logs.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Takes logs out of what they are packed in, on all processors, in groups that are awaited in their order. Groups that
 * are not awaited yet are begun only while the spool has room for them.
 */
final class Unpacking implements AutoCloseable {
    private static final long POLLED_MILLIS = 20;

    private final Spool spool;
    private final Limits limits;
    private final ExecutorService workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().name("log-unpack-", 0).daemon().factory());
    private long submitted;
    private long awaited = -1;

    Unpacking(Spool spool, Limits limits) {
        this.spool = spool;
        this.limits = limits;
    }

    /** What one thread does by itself. */
    @FunctionalInterface
    interface Work {
        void into(Outcome outcome);
    }

    /** What is being unpacked and awaited together. */
    record Group(long number, List<Future<Outcome>> outcomes) {}

    Group begin(List<Work> works) {
        long number = submitted++;
        List<Future<Outcome>> outcomes = new ArrayList<>();
        for (Work work : works) {
            outcomes.add(workers.submit(() -> {
                awaitTurn(number);
                Outcome outcome = new Outcome();
                work.into(outcome);
                return outcome;
            }));
        }
        return new Group(number, outcomes);
    }

    /** Groups begin in their order, so that the one that is awaited never stands behind those that wait here. */
    private synchronized void awaitTurn(long group) throws InterruptedException {
        limits.checkCancelled();
        while (group > awaited && spool.isCrowded()) {
            wait(POLLED_MILLIS);
            limits.checkCancelled();
        }
    }

    /**
     * Waits for the next group, after all of those before it.
     *
     * @throws CancellationException when it was cancelled
     */
    Outcome await(Group group) {
        synchronized (this) {
            awaited = group.number();
            notifyAll();
        }
        Outcome all = new Outcome();
        try {
            for (Future<Outcome> outcome : group.outcomes()) {
                all.add(outcome.get());
            }
            return all;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException e) {
            throw switch (e.getCause()) {
                case RuntimeException runtime -> runtime;
                case Error error -> throw error;
                default -> new IllegalStateException(e.getCause());
            };
        }
    }

    /** Ends what is going on, and waits until it has ended. */
    @Override
    public void close() {
        limits.stop();
        boolean interrupted = Thread.interrupted(); // else threads are interrupted, which would close files of others
        workers.close();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
