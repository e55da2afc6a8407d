package org.deskwright.benchmarks.window;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import org.deskwright.testing.ui.Ui;
import org.eclipse.swt.widgets.Display;

/**
 * Turns of the display thread, which it does itself here so that each can be measured. Prints lines of a name and a
 * number of microseconds.
 */
public final class Turns {
    private static final long PAUSE_NANOS = 500_000;
    private static final long LIMIT_NANOS = 120_000_000_000L;
    private static final long AFTERWARDS_NANOS = 400_000_000L;

    private final Display display = Ui.display();
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Pulse pulse = new Pulse(display);
    private String step = "";
    /** How long each took since somebody asked. */
    private final List<Long> lengths = new ArrayList<>();
    /** The processor time of the longest since {@link #measure} began. */
    private long longest;

    /** How long the window did not answer at most since it was asked last. */
    public long slowest() {
        return pulse.slowest();
    }

    /** What no more than this share of all turns took since it was asked last. */
    public long most(double share) {
        List<Long> sorted = lengths.stream().sorted().toList();
        lengths.clear();
        return sorted.isEmpty() ? 0 : sorted.get((int) ((sorted.size() - 1) * share));
    }

    /** From the user's doing until the answer is on the screen; and how long the window did not answer meanwhile. */
    public void measure(String name, Runnable action, BooleanSupplier done) {
        pulse.slowest();
        longest = 0;
        step = name;
        Ui.run(() -> {
            long cpu = threads.getCurrentThreadCpuTime();
            long asked = System.nanoTime();
            pulse.begin();
            action.run();
            longest = threads.getCurrentThreadCpuTime() - cpu;
            pulse.end(step, longest, System.nanoTime() - asked);
            if (!pump(LIMIT_NANOS, done)) {
                throw new IllegalStateException(name + " took longer than 120 s");
            }
            say(name, System.nanoTime() - asked);
        });
        // what follows a little later belongs to it: details, counts, orders
        Ui.run(() -> pump(AFTERWARDS_NANOS, () -> false));
        say(name + "-busy", pulse.slowest());
        say(name + "-turn", longest);
    }

    /** Whether it was enough before the time was over. Display thread only. */
    public boolean pump(long nanos, BooleanSupplier enough) {
        long end = System.nanoTime() + nanos;
        while (!enough.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            longest = Math.max(longest, turn().cpu());
        }
        return true;
    }

    /** How long a turn took, by the clock and of the processor; nothing where there was nothing to do. */
    public record Turn(long nanos, long cpu) {}

    /** Lets the display do one thing, if there is any. Display thread only. */
    public Turn turn() {
        long cpu = threads.getCurrentThreadCpuTime();
        long begun = System.nanoTime();
        pulse.begin();
        if (!display.readAndDispatch()) {
            LockSupport.parkNanos(PAUSE_NANOS);
            return new Turn(0, 0);
        }
        Turn turn = new Turn(System.nanoTime() - begun, threads.getCurrentThreadCpuTime() - cpu);
        pulse.end(step, turn.cpu, turn.nanos);
        lengths.add(turn.nanos);
        return turn;
    }

    public static void say(String name, long nanos) {
        System.out.println(String.format(Locale.ROOT, "%s %d", name, nanos / 1000));
    }
}
