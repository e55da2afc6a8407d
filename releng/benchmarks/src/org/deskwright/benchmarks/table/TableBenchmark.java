package org.deskwright.benchmarks.table;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import org.deskwright.ui.table.Column;
import org.deskwright.ui.table.Sort;
import org.deskwright.ui.table.TableDescription;
import org.deskwright.ui.table.VirtualTable;
import org.deskwright.ui.theme.ThemeColor;
import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;

import com.sun.management.OperatingSystemMXBean;

/**
 * The table with 100,000 rows on a real display: how long after a key or click the answer is on the screen, and how
 * long the display thread is held up while the user scrolls. Prints lines of a name and a number of microseconds.
 */
public final class TableBenchmark {
    private static final int ROWS = 100_000;
    private static final int ROUNDS = 9;
    private static final int STEPS = 1500;
    private static final String[] WORDS = {"w", "ws", "ws-1", "ws-12", "ws-12 s", "ws-12 st", "ws-12", "ws", "",
            "stopped", "anna", "10.12", "10.12.7", "", "nowhere"};

    private record Machine(String id, String user, String computer, String address, String state, String bundle,
            String directory, String protocol, Optional<Long> disk, Optional<Instant> seen, String region,
            String mode) {}

    private static final long PAUSE_NANOS = 200_000;

    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Display display = new Display();
    private VirtualTable<Machine> table;
    private long paintedAt;

    public static void main(String[] arguments) {
        new TableBenchmark().run();
    }

    private static List<Machine> machines() {
        Random random = new Random(1);
        String[] names = {"anna", "bert", "chris", "dora", "emil", "fred", "gerda", "hans"};
        String[] states = {"AVAILABLE", "STOPPED", "UNHEALTHY", "ERROR", "STARTING"};
        String[] regions = {"eu-west-1", "eu-central-1", "us-east-1", "ap-southeast-2"};
        return IntStream.range(0, ROWS)
                .mapToObj(i -> new Machine("ws-" + Integer.toString(random.nextInt(1 << 30), 36),
                        names[random.nextInt(8)] + "." + random.nextInt(20_000), "WSAMZN-" + random.nextInt(999_999),
                        "10." + random.nextInt(32) + "." + random.nextInt(256) + "." + random.nextInt(256),
                        states[random.nextInt(5)], "wsb-" + random.nextInt(40), "d-" + random.nextInt(400),
                        random.nextBoolean() ? "DCV" : "PCOIP", Optional.of(80L + random.nextInt(10) * 10L),
                        random.nextInt(5) == 0
                                ? Optional.empty()
                                : Optional.of(Instant.ofEpochSecond(1_790_000_000L + random.nextInt(9_000_000))),
                        regions[random.nextInt(4)], random.nextBoolean() ? "AUTO_STOP" : "ALWAYS_ON"))
                .toList();
    }

    private static List<Column<Machine>> columns() {
        return List.of(Column.text("id", "WorkSpace", 120, Machine::id),
                Column.text("user", "User", 110, Machine::user),
                Column.text("computer", "Computer", 120, Machine::computer),
                Column.text("address", "Address", 100, Machine::address),
                Column.text("state", "State", 100, Machine::state),
                Column.text("bundle", "Bundle", 80, Machine::bundle),
                Column.text("directory", "Directory", 80, Machine::directory),
                Column.text("protocol", "Protocol", 80, Machine::protocol),
                Column.number("disk", "Disk", 70, Machine::disk),
                Column.instant("seen", "Last seen", 150, ZoneOffset.UTC, Machine::seen),
                Column.text("region", "Region", 110, Machine::region), Column.text("mode", "Mode", 100, Machine::mode));
    }

    private void run() {
        for (ThemeColor color : ThemeColor.values()) {
            JFaceResources.getColorRegistry().put(color.id(),
                    color.name().contains("TEXT") ? new RGB(31, 33, 36) : new RGB(240, 242, 245));
        }
        Shell shell = new Shell(display);
        shell.setLayout(new FillLayout());
        shell.setSize(1300, 820);
        table = new VirtualTable<>(shell,
                new TableDescription<>("benchmark", "Machines", columns(), Machine::id, List.of()),
                new DialogSettings("benchmark"));
        table.control().addListener(SWT.Paint, e -> paintedAt = System.nanoTime());
        shell.open();
        List<Machine> machines = machines();
        measure("load", () -> table.setRows(machines));
        // the first second goes into the compiler and into reading texts to search in
        pump(2_000_000_000L, () -> false);
        for (int round = 0; round < ROUNDS; round++) {
            for (String words : WORDS) {
                measure("filter", () -> table.search(words));
            }
            measure("unfilter", () -> table.search(""));
        }
        // each column for the first time: later its order is known
        for (String id : table.columns().shown()) {
            measure("sort-first", () -> table.columns().sort(List.of(new Sort(id, false))));
        }
        for (int round = 0; round < ROUNDS; round++) {
            boolean down = round % 2 == 0;
            measure("sort", () -> table.columns().sort(List.of(new Sort("user", down), new Sort("seen", !down))));
        }
        for (String id : List.of("state", "directory", "region", "bundle", "seen", "user", "mode")) {
            measure("group", () -> table.columns().group(id));
        }
        measure("ungroup", () -> table.columns().group(""));
        scroll();
        shell.dispose();
    }

    /** From the user's doing to the end of the painting that shows the answer. */
    private void measure(String name, Runnable action) {
        long cpu = system.getProcessCpuTime();
        long begun = System.nanoTime();
        action.run();
        pump(60_000_000_000L, () -> !table.isBusy());
        long arranged = System.nanoTime();
        // what is arranged is painted at the next frame, where anything changed
        pump(200_000_000L, () -> paintedAt >= arranged);
        say(name, Math.max(paintedAt, arranged) - begun);
        say(name + "-cpu", system.getProcessCpuTime() - cpu);
        pump(30_000_000L, () -> false);
    }

    /** How long single turns of the display thread take while the wheel turns and pages fly by. */
    private void scroll() {
        Canvas canvas = (Canvas) table.control();
        List<Long> turns = new ArrayList<>();
        List<Long> work = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            Event event = new Event();
            event.keyCode = step % 300 < 150 ? SWT.PAGE_DOWN : SWT.ARROW_DOWN;
            long painted = paintedAt;
            turn(turns, work, () -> {
                canvas.notifyListeners(SWT.KeyDown, event);
                return true;
            });
            long limit = System.nanoTime() + 100_000_000L;
            while (paintedAt == painted && System.nanoTime() < limit) {
                if (!turn(turns, work, display::readAndDispatch)) {
                    LockSupport.parkNanos(PAUSE_NANOS);
                }
            }
        }
        tell("scroll", turns);
        tell("scroll-cpu", work);
    }

    private boolean turn(List<Long> turns, List<Long> work, BooleanSupplier action) {
        long cpu = threads.getCurrentThreadCpuTime();
        long begun = System.nanoTime();
        boolean worked = action.getAsBoolean();
        if (worked) {
            turns.add(System.nanoTime() - begun);
            work.add(threads.getCurrentThreadCpuTime() - cpu);
        }
        return worked;
    }

    /** Turns that paint are few among many that do not: of the slowest, as many as there were steps. */
    private static void tell(String name, List<Long> turns) {
        long[] sorted = turns.stream().mapToLong(Long::longValue).sorted().toArray();
        long[] slowest = Arrays.copyOfRange(sorted, sorted.length - STEPS, sorted.length);
        say(name + "-median", slowest[STEPS / 2]);
        say(name + "-p99", slowest[STEPS * 99 / 100]);
        say(name + "-max", slowest[STEPS - 1]);
    }

    private void pump(long nanos, BooleanSupplier enough) {
        long end = System.nanoTime() + nanos;
        while (!enough.getAsBoolean() && System.nanoTime() < end) {
            if (!display.readAndDispatch()) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private static void say(String name, long nanos) {
        System.out.println(String.format(Locale.ROOT, "%s %d", name, nanos / 1000));
    }
}
