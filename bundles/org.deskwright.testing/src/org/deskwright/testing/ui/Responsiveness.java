package org.deskwright.testing.ui;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;

/**
 * Watches whether the display thread comes back to the mouse and the keyboard at once. A turn is what it does from one
 * look for input to the next: a user waits for it to end, and for nothing else. What is judged is the time that the
 * thread works in a turn, and that it waits for another thread; how late the machine lets it work is told, not judged.
 */
public final class Responsiveness implements AutoCloseable {
    /** What a user begins to notice. */
    public static final long LATE_MILLIS = 50;
    /** What nobody puts up with: more than that fails a test on any machine, however slow. */
    public static final long STUCK_MILLIS = 500;

    private static final long NANOS = 1_000_000;
    private static final long PAUSE_MILLIS = 5;
    private static final List<Integer> LOOKS = List.of(SWT.PreExternalEventDispatch, SWT.PreEvent, SWT.PostEvent);
    private static final int MOST_FRAMES = 40;
    private static final int TRIES = 5;
    private static final int SPINS = 100_000;
    private static final double SPIN_NANOS = 12e6;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Display display = Ui.display();
    private final Thread worker = display.getThread();
    private final Listener look = this::heard;
    private final List<Turn> late = new ArrayList<>();
    private final List<Long> walls = new ArrayList<>();
    private final List<String> stacks = new ArrayList<>();
    private final Map<String, Integer> strangers = new TreeMap<>();
    private final Predicate<String> isElsewhere;
    private final Thread watcher;
    private volatile boolean over;
    /** In how many things the display is, and in how many when it last looked for input; of its thread alone. */
    private int depth;
    private int loop;
    private long number;
    private long cpu;
    private long wall;
    private long longest;
    private int waiting;

    /** A turn that took long: what was worked and what was waited, in milliseconds, and what was seen of it. */
    private record Turn(long worked, long waited, long wall, List<String> stacks) {
        @Override
        public String toString() {
            return "worked " + worked + " ms, waited " + waited + " ms, in " + wall + " ms:\n"
                    + String.join("\n", stacks);
        }
    }

    public Responsiveness() {
        this(_ -> false);
    }

    /**
     * @param isElsewhere whether what a method, told with its class, does has no place on the display thread, however
     *     quick it is
     */
    public Responsiveness(Predicate<String> isElsewhere) {
        this.isElsewhere = isElsewhere;
        Ui.run(() -> {
            LOOKS.forEach(type -> display.addListener(type, look));
            cpu = THREADS.getCurrentThreadCpuTime();
            wall = System.nanoTime();
        });
        watcher = Thread.ofPlatform().daemon().name("responsiveness").start(this::watch);
    }

    /**
     * Input is looked for before the display sleeps and between the things that were left for it to do; things inside
     * of such a thing are a part of it, unless it has a loop of its own, like a dialog.
     */
    private void heard(Event event) {
        switch (event.type) {
            case SWT.PreExternalEventDispatch -> {
                loop = depth;
                turn();
            }
            case SWT.PreEvent -> {
                if (event.detail == SWT.None) {
                    if (depth == loop) {
                        turn();
                    }
                    depth++;
                }
            }
            default -> {
                if (event.detail == SWT.None) {
                    depth = Math.max(0, depth - 1);
                    if (depth <= loop) {
                        loop = depth;
                        turn();
                    }
                }
            }
        }
    }

    private synchronized void turn() {
        long nowCpu = THREADS.getCurrentThreadCpuTime();
        long nowWall = System.nanoTime();
        long work = (nowCpu - cpu) / NANOS;
        long wait = waiting * PAUSE_MILLIS;
        walls.add((nowWall - wall) / NANOS);
        longest = Math.max(longest, work);
        if (work > LATE_MILLIS || wait > LATE_MILLIS) {
            late.add(new Turn(work, wait, (nowWall - wall) / NANOS, List.copyOf(stacks)));
        }
        stacks.clear();
        waiting = 0;
        number++;
        cpu = nowCpu;
        wall = nowWall;
    }

    private void watch() {
        try {
            while (!over) {
                Thread.sleep(PAUSE_MILLIS);
                look();
                meet();
            }
        } catch (InterruptedException | SWTException e) {
            // the workbench is closing, or the test is over: nothing more to watch
            over = true;
        }
    }

    /** What is seen of a turn that has already worked for a while, or waits for another thread. */
    private void look() {
        long turn;
        long begun;
        synchronized (this) {
            turn = number;
            begun = cpu;
        }
        boolean works = THREADS.getThreadCpuTime(worker.threadId()) - begun > LATE_MILLIS / 3 * NANOS;
        boolean waits = worker.getState() != Thread.State.RUNNABLE;
        if (works || waits) {
            String stack = stack();
            synchronized (this) {
                if (turn == number) {
                    stacks.add(stack);
                    waiting += waits ? 1 : 0;
                }
            }
        }
    }

    /** What is seen of a turn, whether it is a long one or not. */
    private void meet() {
        for (StackTraceElement frame : worker.getStackTrace()) {
            String seen = frame.getClassName() + '.' + frame.getMethodName();
            if (isElsewhere.test(seen)) {
                synchronized (this) {
                    strangers.merge(seen, 1, Integer::sum);
                }
                return;
            }
        }
    }

    /**
     * What the display thread was seen at that belongs elsewhere, and how often, in looks that are 5 ms apart. It is
     * seen on any machine, and the sooner the slower that is.
     */
    public synchronized Map<String, Integer> strangers() {
        return Map.copyOf(strangers);
    }

    private String stack() {
        return Stream.of(worker.getStackTrace()).limit(MOST_FRAMES).map(frame -> "  " + frame)
                .collect(Collectors.joining("\n"));
    }

    /** Turns in which the display thread worked, or waited for another thread, for more than 50 ms. */
    public List<String> late() {
        return late(LATE_MILLIS);
    }

    /** The same of more than so many milliseconds, from 50 on. */
    public synchronized List<String> late(long millis) {
        return late.stream().filter(turn -> turn.worked > millis || turn.waited > millis).map(Turn::toString).toList();
    }

    /**
     * How many times slower this machine is than the one on which what a turn may take was found out; 1 where it is
     * not. It is reckoned by work of the same kind in the processor, so load on the machine hardly counts.
     */
    public static double slowness() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < TRIES; i++) {
            long begun = THREADS.getCurrentThreadCpuTime();
            spin();
            least = Math.min(least, THREADS.getCurrentThreadCpuTime() - begun);
        }
        return Math.max(1, (double) least / SPIN_NANOS);
    }

    /** Letters and small objects, as views are made of. */
    private static void spin() {
        Map<String, List<String>> words = new TreeMap<>();
        for (int i = 0; i < SPINS; i++) {
            words.computeIfAbsent("word " + i % 997, _ -> new ArrayList<>()).add(Integer.toHexString(i));
        }
        if (words.size() > SPINS) {
            throw new IllegalStateException();
        }
    }

    /** The most that was worked in a turn, in milliseconds. */
    public synchronized long longest() {
        return longest;
    }

    /** How long the given share of the turns took at most by the clock, in milliseconds. */
    public synchronized long within(double share) {
        List<Long> sorted = walls.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.min(sorted.size() - 1L, Math.floor(share * sorted.size())));
    }

    /** For the log of a test. */
    public synchronized String summary() {
        return walls.size() + " turns, at most " + longest + " ms of work; by the clock half within " + within(0.5)
                + " ms, 99 % within " + within(0.99) + " ms, 99.9 % within " + within(0.999) + " ms";
    }

    @Override
    public void close() {
        over = true;
        watcher.interrupt();
        Ui.run(() -> LOOKS.forEach(type -> display.removeListener(type, look)));
    }
}
