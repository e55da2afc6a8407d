package org.deskwright.benchmarks.editor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.deskwright.benchmarks.window.Turns;
import org.deskwright.logs.ui.canvas.LogPane;
import org.deskwright.logs.ui.editor.LogEditor;
import org.deskwright.logs.ui.open.Openings;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.ui.WorkbenchBot;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;
import org.eclipse.ui.IWorkbenchPage;

/**
 * What a user waits for who reads a very large log: its first screen, never seen before and with the index that is kept
 * of it; and how long the display thread is held up at a time while it is indexed, scrolled and searched. The log is
 * opened by other names too, by which it was never seen.
 */
public final class EditorBenchmark {
    private static final int NAMES = 3;
    private static final int STEPS = 1500;
    private static final String NEEDLE = "session";
    private static final long LIMIT_NANOS = 300_000_000_000L;
    private static final double MOST = 0.999;

    private final WorkbenchBot workbench = new WorkbenchBot();
    private final Turns turns = new Turns();
    private final Path log;
    private long painted;

    public EditorBenchmark(Path log) {
        this.log = log;
    }

    public void run() throws InterruptedException {
        workbench.fresh();
        Ui.run(() -> workbench.shell().setBounds(0, 0, 1500, 950));
        open("first-of-all", small());
        for (int i = 0; i < NAMES; i++) {
            Path name = link(i);
            LogEditor editor = open("never-seen", name);
            if (i == 0) {
                scroll("scroll-indexing", editor);
            }
            pump(i == 0 ? "indexed-rest" : "indexed",
                    () -> editor.log().state().isWhole() && !editor.log().state().indexing());
            if (i == 0) {
                scroll("scroll", editor);
                find(editor);
            }
            close(editor);
        }
        for (int i = 0; i < NAMES; i++) {
            close(open("kept", link(i)));
            close(open("kept-whole", link(i), editor -> editor.log().state().isWhole()));
        }
    }

    private Path small() {
        try {
            return Files.write(log.resolveSibling("small.log"),
                    List.of("2026-11-20T08:00:00Z INFO begun", "  and more"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path link(int number) {
        Path link = log.resolveSibling(number + "-" + log.getFileName());
        try {
            if (!Files.exists(link)) {
                Files.createLink(link, log);
            }
            return link;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** From the command to the painting that shows lines. */
    private LogEditor open(String name, Path file) {
        return open(name, file, _ -> true);
    }

    /** @param enough what has to be known of the log, too */
    private LogEditor open(String name, Path file, Predicate<LogEditor> enough) {
        painted = 0;
        LogEditor[] editor = new LogEditor[1];
        turns.measure(name, () -> Openings.open(List.of(file), workbench.window()), () -> {
            IWorkbenchPage page = workbench.window().getActivePage();
            if (editor[0] == null && page.getActiveEditor() instanceof LogEditor found
                    && found.getTitle().equals(file.getFileName().toString())) {
                editor[0] = found;
                // the one before may have been painted meanwhile
                painted = 0;
                found.pane().canvas().addListener(SWT.Paint,
                        e -> painted = found.log().line(0).isPresent() ? System.nanoTime() : 0);
                found.pane().canvas().redraw();
            }
            return editor[0] != null && painted > 0 && enough.test(editor[0]);
        });
        return editor[0];
    }

    private void close(LogEditor editor) {
        Ui.run(() -> {
            editor.getSite().getPage().closeEditor(editor, false);
            turns.pump(500_000_000L, () -> false);
        });
    }

    private void pump(String name, BooleanSupplier done) {
        turns.slowest();
        turns.most(MOST);
        long begun = System.nanoTime();
        boolean[] over = new boolean[1];
        Ui.run(() -> over[0] = turns.pump(LIMIT_NANOS, done));
        if (!over[0]) {
            throw new IllegalStateException(name + " took longer than " + LIMIT_NANOS / 1_000_000_000 + " s");
        }
        Turns.say(name, System.nanoTime() - begun);
        Turns.say(name + "-busy", turns.slowest());
        Turns.say(name + "-999", turns.most(MOST));
    }

    /** Dragging, turning the wheel and paging, to places that nobody has seen. */
    private void scroll(String name, LogEditor editor) {
        Random random = new Random(7);
        long[] longest = new long[STEPS];
        LogPane pane = editor.pane();
        Ui.run(() -> {
            for (int step = 0; step < STEPS; step++) {
                long begun = System.nanoTime();
                act(pane, step % 3, random);
                longest[step] = System.nanoTime() - begun;
                for (int i = 0; i < 4; i++) {
                    longest[step] = Math.max(longest[step], turns.turn().nanos());
                }
            }
        });
        long[] sorted = IntStream.range(0, STEPS).mapToLong(i -> longest[i]).sorted().toArray();
        Turns.say(name + "-half", sorted[STEPS / 2]);
        Turns.say(name + "-999", sorted[(int) (STEPS * MOST)]);
    }

    private static void act(LogPane pane, int which, Random random) {
        Event event = new Event();
        switch (which) {
            case 0 -> {
                ScrollBar bar = pane.canvas().getVerticalBar();
                bar.setSelection((int) (random.nextDouble() * (bar.getMaximum() - bar.getThumb())));
                event.detail = SWT.DRAG;
                bar.notifyListeners(SWT.Selection, event);
            }
            case 1 -> {
                event.count = random.nextInt(9) - 4;
                pane.canvas().notifyListeners(SWT.MouseVerticalWheel, event);
            }
            default -> {
                event.keyCode = SWT.PAGE_DOWN;
                pane.canvas().notifyListeners(SWT.KeyDown, event);
            }
        }
        pane.canvas().update();
    }

    /** How often the count is told anew while the search goes on. */
    private void find(LogEditor editor) {
        Ui.run(() -> {
            editor.findBar().open("");
            editor.findBar().type(NEEDLE);
        });
        String[] told = {""};
        long[] at = {System.nanoTime()};
        pump("find", () -> {
            String now = editor.findBar().counted();
            if (!now.equals(told[0])) {
                told[0] = now;
                Turns.say("find-told", System.nanoTime() - at[0]);
                at[0] = System.nanoTime();
            }
            return !now.isEmpty() && !now.contains("%");
        });
    }
}
