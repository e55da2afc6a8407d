package org.deskwright.benchmarks.fleet;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.deskwright.benchmarks.window.Turns;
import org.deskwright.testing.ui.CaseEditorBot;
import org.deskwright.testing.ui.FleetBot;
import org.deskwright.testing.ui.Screenshot;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.ui.WorkbenchBot;
import org.deskwright.ui.table.Sort;
import org.deskwright.ui.table.VirtualTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.TreeItem;

/**
 * What a user waits for who works on a very large fleet: from a key or click to the painting that shows the answer.
 * Prints lines of a name and a number of microseconds, and keeps pictures where {@code deskwright.screenshots} says.
 */
public final class FleetBenchmark {
    private static final String[] QUERIES = {"s", "st", "state", "state:STOPPED", "state:STOPPED anna", "anna",
            "10.16.", "findings>0", "nowhere", ""};
    private static final int ROUNDS = 4;
    private static final int STEPS = 400;
    private static final long FRAME_NANOS = 50_000_000;
    private static final long IDLE_NANOS = 500_000_000;

    private final WorkbenchBot workbench = new WorkbenchBot();
    private final Display display = Ui.display();
    private final Path folder;
    /** Which of its parts are wanted; all when none is named. */
    private final Set<String> wanted = Stream.of(System.getProperty("deskwright.benchmark.parts", "").split(","))
            .filter(part -> !part.isEmpty()).collect(Collectors.toSet());
    private Turns turns;
    /** Likewise, while scrolling, for each key. */
    private long scrolled;
    private VirtualTable<?> table;
    private long asked;
    private boolean worked;
    private long arrangedAt;
    private long paintedAt;

    public FleetBenchmark(Path folder) {
        this.folder = folder;
    }

    public void run() throws InterruptedException {
        workbench.fresh();
        Ui.run(() -> workbench.shell().setBounds(0, 0, 1500, 950));
        FleetBot fleet = FleetBot.open(workbench);
        workbench.show("org.deskwright.estate.workspaces");
        Ui.run(this::find);
        turns = new Turns();
        measure("open", () -> workbench.session().open(List.of(folder)), () -> table.total() > 0 && !table.isBusy());
        measure("checked", () -> {}, () -> !workbench.session().current().state().isRunning());
        // orders are found in the background, and views make themselves up
        Ui.run(() -> turns.pump(5_000_000_000L, () -> false));
        Turns.say("settling-busy", turns.slowest());
        picture("fleet-much");
        run("table", this::table);
        run("details", this::details);
        run("dashboard", this::dashboard);
        run("jump", this::jump);
        run("narrow", () -> narrow(fleet));
        run("notes", this::notes);
        heap();
    }

    private interface Part {
        public void run() throws InterruptedException;
    }

    private void run(String name, Part part) throws InterruptedException {
        if (wanted.isEmpty() || wanted.contains(name)) {
            part.run();
        }
    }

    private void table() {
        for (int round = 0; round < ROUNDS; round++) {
            for (String query : QUERIES) {
                measure("filter", () -> Ui.one("fleet.workspaces.filter", Text.class).setText(query), this::isArranged);
            }
        }
        for (String column : List.of("user", "state", "address", "last-seen", "findings")) {
            measure("sort", () -> table.columns().sort(List.of(new Sort(column, true))), this::isArranged);
        }
        for (String column : List.of("state", "directory", "operating-system", "running-mode")) {
            measure("group", () -> table.columns().group(column), this::isArranged);
        }
        picture("fleet-much-grouped");
        measure("ungroup", () -> table.columns().group(""), this::isArranged);
        scroll();
    }

    private void find() {
        Canvas canvas = Ui.one("fleet.workspaces", Canvas.class);
        table = VirtualTable.of(canvas).orElseThrow();
        canvas.addListener(SWT.Paint, e -> paintedAt = System.nanoTime());
    }

    /** The table sets to work a moment after the last key; what is arranged is painted with the next frame. */
    private boolean isArranged() {
        long now = System.nanoTime();
        if (table.isBusy()) {
            worked = true;
            arrangedAt = 0;
            return false;
        }
        if (!worked && now < asked + IDLE_NANOS) {
            return false;
        }
        if (arrangedAt == 0) {
            arrangedAt = now;
        }
        return paintedAt >= arrangedAt || now > arrangedAt + FRAME_NANOS;
    }

    private void measure(String name, Runnable action, BooleanSupplier done) {
        turns.measure(name, () -> {
            asked = System.nanoTime();
            worked = false;
            arrangedAt = 0;
            action.run();
        }, done);
    }

    /** How long the display thread is held up at a time, while pages and lines fly by. */
    private void scroll() {
        Ui.run(() -> {
            Canvas canvas = (Canvas) table.control();
            canvas.setFocus();
            for (int step = 0; step < STEPS; step++) {
                Event key = new Event();
                key.keyCode = step % 40 < 20 ? SWT.PAGE_DOWN : SWT.ARROW_DOWN;
                Turns.say("scroll", turn(canvas, key));
                Turns.say("scroll-turn", scrolled);
            }
        });
        Turns.say("scroll-busy", turns.slowest());
    }

    /** The longest turn until the next lines are painted. */
    private long turn(Canvas canvas, Event key) {
        long painted = paintedAt;
        long begun = System.nanoTime();
        long end = begun + 300_000_000L;
        scrolled = 0;
        canvas.notifyListeners(SWT.KeyDown, key);
        long longest = System.nanoTime() - begun;
        while (paintedAt == painted && System.nanoTime() < end) {
            Turns.Turn turn = turns.turn();
            scrolled = Math.max(scrolled, turn.cpu());
            longest = Math.max(longest, turn.nanos());
        }
        return longest;
    }

    private void details() {
        List<String> titles = new ArrayList<>();
        for (int row = 0; row < 12; row++) {
            Event key = new Event();
            key.keyCode = SWT.ARROW_DOWN;
            Object before = Ui.get(Screen::written);
            measure("details", () -> table.control().notifyListeners(SWT.KeyDown, key),
                    () -> !Screen.written().equals(before));
            titles.add(Ui.get(Screen::title));
        }
        picture("details-much");
        System.err.println("details of " + titles);
    }

    private void dashboard() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            workbench.hide("org.deskwright.estate.dashboard");
            measure("dashboard", () -> workbench.show("org.deskwright.estate.dashboard"),
                    () -> Ui.all(workbench.shell(), "dashboard.page", Composite.class).stream()
                            .anyMatch(page -> Boolean.TRUE.equals(page.getData("dashboard.filled"))));
        }
        picture("dashboard-much");
        workbench.show("org.deskwright.estate.workspaces");
    }

    private void jump() {
        display.asyncExec(() -> workbench.command("org.deskwright.estate.ui.jump", Map.of()));
        Ui.waitUntil("the dialog is there", () -> Screen.dialog() != null);
        // each of them finds something else first
        for (String text : List.of("lars", "ws-", "10.16.4", "nadia.h", "WSAMZN-A", "d-9", "qqqqqq", "mina")) {
            String before = Ui.get(Screen::first);
            measure("jump", () -> Ui.all(Screen.dialog(), "jump.field", Text.class).getFirst().setText(text),
                    () -> !Screen.first().equals(before));
        }
        Ui.run(() -> Screenshot.take(Screen.dialog(), Screen.file("jump-much")));
        Ui.run(() -> Screen.dialog().close());
    }

    private void narrow(FleetBot fleet) {
        List<String> places = fleet.navigator().places();
        System.err.println(places.size() + " places");
        for (String place : places.subList(2, 6)) {
            TreeItem item = Ui.get(() -> Screen.item(Screen.navigator().getItems(), place));
            measure("narrow", () -> Screen.select(item), this::isArranged);
        }
        picture("narrow-much");
    }

    private void notes() throws InterruptedException {
        CaseEditorBot editor = CaseEditorBot.open(workbench);
        Ui.run(() -> turns.pump(2_000_000_000L, () -> false));
        Turns.say("editor-busy", turns.slowest());
        picture("case-much");
        editor.tab(editor.tabs().stream().filter(tab -> tab.contains("Notes")).findFirst().orElseThrow());
        for (int i = 0; i < 8; i++) {
            measure("note", () -> editor.type("w"), editor::isDirty);
        }
    }

    private void heap() {
        IntStream.range(0, 3).forEach(_ -> System.gc());
        long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        System.out.println(String.format(Locale.ROOT, "heap %d", used / (1 << 20)));
    }

    private void picture(String name) {
        Screenshot.take(workbench.shell(), Screen.file(name));
    }
}
