package org.deskwright.testing.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;

/**
 * Watches whether the display thread answers at once, as a user would with a mouse. Where it does not, keeps what it
 * was doing.
 */
public final class Responsiveness implements AutoCloseable {
    private static final int PAUSE_MILLIS = 20;
    /** What a user begins to notice. */
    private static final int LATE_MILLIS = 50;

    private final List<Long> answers = new ArrayList<>();
    private final List<String> busyWith = new ArrayList<>();
    private final Thread watcher;
    private volatile boolean over;

    public Responsiveness() {
        Display display = Ui.display();
        Thread displayThread = display.getThread();
        watcher = Thread.ofPlatform().daemon().name("responsiveness").start(() -> watch(display, displayThread));
    }

    private void watch(Display display, Thread displayThread) {
        try {
            while (!over) {
                CountDownLatch answered = new CountDownLatch(1);
                long begun = System.nanoTime();
                display.asyncExec(answered::countDown);
                if (!answered.await(LATE_MILLIS, TimeUnit.MILLISECONDS)) {
                    String stack = String.join("\n",
                            Stream.of(displayThread.getStackTrace()).map(StackTraceElement::toString).toList());
                    synchronized (this) {
                        busyWith.add(stack);
                    }
                    answered.await();
                }
                synchronized (this) {
                    answers.add((System.nanoTime() - begun) / 1_000_000);
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException | SWTException e) {
            // the workbench is closing, or the test is over: nothing more to watch
            over = true;
        }
    }

    /** What the display thread did whenever it did not answer within 50 ms: its stack, and only where it is ours. */
    public synchronized List<String> busyWith(String... packages) {
        return busyWith.stream().filter(stack -> Stream.of(packages).anyMatch(stack::contains)).toList();
    }

    /** How long the given share of the answers took at most, in milliseconds. */
    public synchronized long within(double share) {
        List<Long> sorted = answers.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.min(sorted.size() - 1L, Math.floor(share * sorted.size())));
    }

    @Override
    public void close() {
        over = true;
        watcher.interrupt();
    }
}
