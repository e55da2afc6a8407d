package org.deskwright.benchmarks.window;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

import org.eclipse.swt.widgets.Display;

/** Asks the display thread again and again for an answer, and keeps how long the slowest took; a user feels that. */
public final class Pulse {
    private static final int INTERVAL_MILLIS = 5;
    private static final int LONG_MILLIS = Integer.getInteger("deskwright.benchmark.long", 50);
    private static final int LOOK_MILLIS = 4;
    private static final int FRAMES = 40;

    private final Display display;
    private final AtomicLong slowest = new AtomicLong();
    private final ConcurrentLinkedQueue<String> seen = new ConcurrentLinkedQueue<>();

    public Pulse(Display display) {
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
                while (!answered.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                    seen.add(look());
                }
                slowest.accumulateAndGet(System.nanoTime() - begun, Math::max);
                TimeUnit.MILLISECONDS.sleep(INTERVAL_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What the thread does now, up to the event that it does it for. */
    private String look() {
        return Arrays.stream(display.getThread().getStackTrace())
                .takeWhile(frame -> !frame.getMethodName().equals("readAndDispatch")).limit(FRAMES)
                .map(frame -> "    " + frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber())
                .collect(Collectors.joining("\n"));
    }

    /** The display thread begins another turn. */
    public void begin() {
        seen.clear();
    }

    /** To the log, what the display thread did in the turn that ends, if that was a long one. */
    public void end(String name, long cpuNanos, long nanos) {
        if (Math.min(cpuNanos, nanos) > LONG_MILLIS * 1_000_000L) {
            List<String> looks = List.copyOf(seen);
            StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%s: turn of %d ms, %d of the processor",
                    name, nanos / 1_000_000, cpuNanos / 1_000_000));
            looks.stream().collect(Collectors.groupingBy(look -> look, LinkedHashMap::new, Collectors.counting()))
                    .forEach((look, count) -> text.append("\n  ").append(count).append(" of ").append(looks.size())
                            .append(" looks\n").append(look));
            System.err.println(text);
        }
    }

    /** The slowest answer since it was asked last, in nanoseconds. */
    public long slowest() {
        return slowest.getAndSet(0);
    }
}
