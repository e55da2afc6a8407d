package org.deskwright.benchmarks.fleet;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

import org.eclipse.swt.widgets.Display;

/** Asks the display thread again and again for an answer, and keeps how long the slowest took; a user feels that. */
final class Pulse {
    private static final int INTERVAL_MILLIS = 5;
    private static final int LONG_MILLIS = Integer.getInteger("deskwright.benchmark.long", 150);
    private static final int FRAMES = 40;

    private final Display display;
    private final AtomicLong slowest = new AtomicLong();

    Pulse(Display display) {
        this.display = display;
        Thread thread = new Thread(this::beat, "pulse");
        thread.setDaemon(true);
        thread.start();
    }

    private void beat() {
        try {
            while (!display.isDisposed()) {
                CountDownLatch answered = new CountDownLatch(1);
                long begun = System.nanoTime();
                display.asyncExec(answered::countDown);
                while (!answered.await(LONG_MILLIS, TimeUnit.MILLISECONDS)) {
                    tell(System.nanoTime() - begun);
                }
                slowest.accumulateAndGet(System.nanoTime() - begun, Math::max);
                TimeUnit.MILLISECONDS.sleep(INTERVAL_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** To the log, what the thread does while it does not answer. */
    private void tell(long nanos) {
        System.err
                .println("busy for " + nanos / 1_000_000 + " ms:\n" + Arrays.stream(display.getThread().getStackTrace())
                        .limit(FRAMES).map(frame -> "    " + frame).collect(Collectors.joining("\n")));
    }

    /** The slowest answer since it was asked last, in nanoseconds. */
    long slowest() {
        return slowest.getAndSet(0);
    }
}
