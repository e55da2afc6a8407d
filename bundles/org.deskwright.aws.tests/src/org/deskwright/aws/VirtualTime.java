package org.deskwright.aws;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;

import org.deskwright.aws.internal.PaceClock;

/**
 * Time that stands still while anybody works and jumps on when all wait. It makes the threads itself, so as to know who
 * works.
 */
public final class VirtualTime implements PaceClock, InstantSource, ThreadFactory {
    private static final class Sleeper {
        private final Object monitor;
        private final Instant until;
        private boolean awake;

        private Sleeper(Object monitor, Instant until) {
            this.monitor = monitor;
            this.until = until;
        }
    }

    private final Object lock = new Object();
    private final List<Sleeper> sleepers = new ArrayList<>();
    private final ThreadFactory threads = Thread.ofVirtual().factory();
    private Instant now;
    private int working;

    public VirtualTime(Instant start) {
        now = start;
    }

    @Override
    public Thread newThread(Runnable task) {
        synchronized (lock) {
            working++;
        }
        return threads.newThread(() -> {
            try {
                task.run();
            } finally {
                rests();
            }
        });
    }

    @Override
    public Instant instant() {
        synchronized (lock) {
            return now;
        }
    }

    @Override
    public void await(Object monitor, Instant until) throws InterruptedException {
        Sleeper me = new Sleeper(monitor, until);
        synchronized (lock) {
            sleepers.add(me);
        }
        rests();
        try {
            while (!isAwake(me)) {
                monitor.wait(200);
            }
        } finally {
            synchronized (lock) {
                sleepers.remove(me);
                if (!me.awake) {
                    working++;
                }
            }
        }
    }

    private boolean isAwake(Sleeper sleeper) {
        synchronized (lock) {
            return sleeper.awake;
        }
    }

    @Override
    public void signal(Object monitor) {
        synchronized (lock) {
            sleepers.stream().filter(s -> s.monitor == monitor).forEach(this::wake);
        }
        monitor.notifyAll();
    }

    private void wake(Sleeper sleeper) {
        if (!sleeper.awake) {
            sleeper.awake = true;
            working++;
        }
    }

    private void rests() {
        synchronized (lock) {
            working--;
            if (working > 0) {
                return;
            }
            sleepers.stream().filter(s -> !s.awake).map(s -> s.until).min(Instant::compareTo)
                    .filter(next -> next.isBefore(Instant.MAX)).ifPresent(next -> {
                        now = next.isAfter(now) ? next : now;
                        sleepers.stream().filter(s -> !s.until.isAfter(now)).forEach(s -> {
                            wake(s);
                            ring(s.monitor);
                        });
                    });
        }
    }

    /** Whoever moves time on cannot hold all monitors itself. */
    private static void ring(Object monitor) {
        Thread.startVirtualThread(() -> {
            synchronized (monitor) {
                monitor.notifyAll();
            }
        });
    }
}
