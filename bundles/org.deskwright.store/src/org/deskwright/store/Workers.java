package org.deskwright.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;

/** Does work on some threads at once; all of it or, where one fails, in vain. */
final class Workers {
    private final List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());

    /** A share of the work. */
    interface Work {
        void run(int worker) throws StoreException;
    }

    /** Blocks until all are done; an interrupt ends them. */
    void run(int count, Work work) throws StoreException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int worker = i;
            threads.add(Thread.ofPlatform().daemon().name("store-reading-", i).start(() -> {
                try {
                    work.run(worker);
                } catch (StoreException | RuntimeException | Error e) {
                    failures.add(e); // half a state is none
                }
            }));
        }
        await(threads);
        for (Throwable failure : failures) {
            switch (failure) {
                case StoreException e -> throw e;
                case Error e -> throw e;
                default -> throw new IllegalStateException(failure);
            }
        }
    }

    private static void await(List<Thread> threads) {
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            threads.forEach(Thread::interrupt);
            Thread.currentThread().interrupt();
            throw new CancellationException("cancelled");
        }
    }
}
