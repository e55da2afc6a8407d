package org.deskwright.logs.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.deskwright.logs.format.Level;
import org.deskwright.logs.index.IndexCache;
import org.deskwright.logs.source.LogSource;
import org.deskwright.logs.ui.canvas.LogPane;
import org.deskwright.logs.ui.library.LogLibrary;
import org.deskwright.logs.ui.library.OpenedLogs;
import org.deskwright.logs.ui.model.Line;
import org.deskwright.logs.ui.model.LineTexts;
import org.deskwright.logs.ui.model.LogFate;
import org.deskwright.logs.ui.model.LogLines;
import org.deskwright.logs.ui.model.LogState;
import org.deskwright.testing.evidence.GeneratedLog;
import org.deskwright.testing.ui.DialogBot;
import org.deskwright.testing.ui.LogBot;
import org.deskwright.testing.ui.Responsiveness;
import org.deskwright.testing.ui.Screenshot;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.ui.WorkbenchBot;
import org.deskwright.testing.window.PictureOnFailure;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Resource;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Logs of any size: nothing of them is in the way of the mouse and the keyboard, and nothing stays behind. */
@ExtendWith(PictureOnFailure.class)
class LogScaleTest {
    /** More than an {@code int} counts, with or without a sign. */
    private static final long MANY = 5_000_000_000L;
    private static final int TURNS = 400;

    private final WorkbenchBot workbench = new WorkbenchBot();
    @TempDir
    private Path folder;

    @BeforeEach
    void start() {
        workbench.fresh();
    }

    @AfterEach
    void end() {
        workbench.leave();
    }

    /** Lines that are made when they are asked for: none is kept. */
    private record Endless(long lines) implements LogLines {
        @Override
        public String title() {
            return "endless.log";
        }

        @Override
        public LogState state() {
            return new LogState(lines, 1, 1, 1, true, false, "", LogFate.THERE);
        }

        @Override
        public Optional<Line> line(long number) {
            return number < 0 || number >= lines
                    ? Optional.empty()
                    : Optional.of(new Line(number, 0, 0, "line " + number + " of a log without end", false,
                            number % 5 == 0 ? Level.ERROR : Level.INFO, number, -1, true));
        }

        @Override
        public void want(long... numbers) {
            // all are there
        }

        @Override
        public Optional<LineTexts> texts() {
            return Optional.empty();
        }

        @Override
        public boolean await(long millis) {
            return true;
        }
    }

    @Test
    void moreLinesThanAnIntCountsAreScrolledThrough() {
        Shell shell = Ui.get(() -> {
            Shell window = new Shell(Ui.display());
            window.setLayout(new FillLayout());
            window.setSize(900, 600);
            return window;
        });
        try {
            LogPane pane = Ui.get(() -> {
                LogPane made = new LogPane(shell, new Endless(MANY), () -> {});
                shell.open();
                made.refresh(false);
                return made;
            });
            Ui.settle();
            press(pane, SWT.END, SWT.CTRL);
            assertEquals(MANY - 1, Ui.get(() -> pane.selection().lead().line()));
            assertTrue(Ui.get(pane::isAtEnd));
            Screenshot.take(shell, PictureOnFailure.folder().resolve("log-endless.png"));
            press(pane, SWT.ARROW_UP, 0);
            assertEquals(MANY - 2, Ui.get(() -> pane.selection().lead().line()));
            wheel(pane, 1);
            long top = Ui.get(() -> pane.view().top());
            wheel(pane, 1);
            assertEquals(top - 3, Ui.get(() -> pane.view().top()));
            drag(pane, 0.5);
            assertTrue(Math.abs(Ui.get(() -> pane.view().top()) - MANY / 2) < MANY / 1000);
            drag(pane, 1);
            assertTrue(Ui.get(pane::isAtEnd));
            drag(pane, 0);
            assertEquals(0, Ui.get(() -> pane.view().top()));
            Ui.run(() -> pane.go(4_294_967_296L));
            assertTrue(Ui.get(pane::spoken).contains("Line 4,294,967,297 of 5,000,000,000, Info"));
            quick(pane);
        } finally {
            Ui.run(shell::dispose);
        }
    }

    /** Its index is there: what it takes to find that many lines is tried with the next test. */
    @Test
    void aFileOfMoreLinesThanAnIntCountsIsReadFilteredAndSearched() throws IOException {
        Path file = folder.resolve("many.log");
        ManyLines.write(file);
        LogLibrary library = Ui.get(() -> workbench.window().getService(LogLibrary.class));
        OpenedLogs opened = library.open(file, () -> false);
        Path indexes = library.folder(IndexCache.FOLDER);
        try (LogSource source = opened.logs().getFirst().open(Instant.now())) {
            ManyLines.index(source, indexes, library.formats().formats());
            readManyLines(file);
        } finally {
            ManyLines.delete(indexes);
            library.putAway(opened);
        }
    }

    private void readManyLines(Path file) {
        LogBot log = LogBot.open(workbench, file).whole().focus();
        assertEquals(ManyLines.LINES, log.lines());
        log.key(SWT.END, SWT.CTRL);
        Ui.waitUntil("the last line is shown", () -> log.spoken()
                .equals("Line 2,147,484,648 of 2,147,484,648, Info: " + ManyLines.text(ManyLines.LINES)));
        log.key(SWT.PAGE_UP, 0);
        assertEquals(ManyLines.text(log.line()), log.lead().text());
        log.drag(0.5);
        assertTrue(Math.abs(log.top() - ManyLines.LINES / 2) < ManyLines.LINES / 1_000, "at " + log.top());
        log.focus();
        workbench.commandWithDialog("org.deskwright.logs.ui.goToLine", Map.of());
        DialogBot.await("Go to Line").type("2,147,483,700").push("OK");
        Ui.waitUntil("the line is gone to", () -> log.line() == 2_147_483_700L);
        assertEquals(ManyLines.text(2_147_483_700L), log.lead().text());
        assertEquals(Level.ERROR, log.lead().level());

        log.filter("level>=error");
        Ui.waitUntil("all errors are found", () -> log.filtered().equals("20 lines") && log.rows() == 20);
        // again and again: a clock that is known a moment later has the same filtered and found once more
        Ui.waitUntil("the last error is gone to", () -> log.focus().key(SWT.END, SWT.CTRL).line() == 2_147_484_600L);
        log.find("looked for");
        Ui.waitUntil("the places in them are found", () -> log.found().endsWith("7 lines"));
        Ui.waitUntil("the last error is gone to", () -> log.focus().key(SWT.END, SWT.CTRL).line() == 2_147_484_600L);
        for (long line = 2_147_484_300L; line > ManyLines.END; line -= 300) {
            long wanted = line;
            Ui.waitUntil("the one before is gone to: " + wanted, () -> {
                if (log.line() == wanted + 300) {
                    log.command("findPrevious");
                }
                return log.line() == wanted;
            });
            assertEquals(ManyLines.text(wanted), log.lead().text());
        }
        log.filter("");
        assertEquals(ManyLines.LINES, log.rows());
        log.close();
    }

    /** A file of that many, most of them empty; it takes two gigabytes and some minutes. */
    @Test
    void aFileOfMoreLinesThanAnIntCountsIsReadToItsEnd() throws IOException {
        assumeTrue(Integer.getInteger("deskwright.soak", 0) > 0, "without -Ddeskwright.soak it is not run");
        long lines = (1L << 31) + 1_000;
        Path file = folder.resolve("many.log");
        byte[] block = new byte[1 << 24];
        Arrays.fill(block, (byte) '\n');
        try (OutputStream out = Files.newOutputStream(file)) {
            for (long left = lines - 1; left > 0; left -= block.length) {
                out.write(block, 0, (int) Math.min(left, block.length));
            }
            out.write("the needle\n".getBytes(StandardCharsets.UTF_8));
        }
        LogBot log = LogBot.open(workbench, file);
        Ui.waitUntil("all of it is known", Duration.ofMinutes(15), () -> log.lines() == lines);
        log.focus().key(SWT.END, SWT.CTRL);
        Ui.waitUntil("the last line is shown", () -> log.spoken().contains("the needle"));
        assertTrue(log.spoken().contains("Line 2,147,484,648 of 2,147,484,648"), log.spoken());
        log.find("needle");
        Ui.waitUntil("it is found", Duration.ofMinutes(15), () -> log.found().startsWith("1 "));
        log.drag(0.5);
        assertTrue(Math.abs(log.top() - lines / 2) < lines / 1_000);
        log.close();
    }

    private static void quick(LogPane pane) {
        Random random = new Random(7);
        try (Responsiveness display = new Responsiveness()) {
            for (int i = 0; i < TURNS; i++) {
                drag(pane, random.nextDouble());
                wheel(pane, random.nextInt(9) - 4);
                press(pane, SWT.PAGE_DOWN, 0);
            }
            System.out.println("Scrolling through " + MANY + " lines: " + display.summary());
            assertEquals(List.of(), display.late(Responsiveness.STUCK_MILLIS));
        }
    }

    private static void press(LogPane pane, int key, int state) {
        Ui.run(() -> {
            Event event = new Event();
            event.keyCode = key;
            event.stateMask = state;
            pane.canvas().notifyListeners(SWT.KeyDown, event);
            pane.canvas().update();
        });
    }

    private static void wheel(LogPane pane, int count) {
        Ui.run(() -> {
            Event event = new Event();
            event.count = count;
            pane.canvas().notifyListeners(SWT.MouseVerticalWheel, event);
            pane.canvas().update();
        });
    }

    private static void drag(LogPane pane, double share) {
        Ui.run(() -> {
            ScrollBar bar = pane.canvas().getVerticalBar();
            bar.setSelection((int) Math.round(share * (bar.getMaximum() - bar.getThumb())));
            Event event = new Event();
            event.detail = SWT.DRAG;
            bar.notifyListeners(SWT.Selection, event);
            pane.canvas().update();
        });
    }

    @Test
    void itIsClosedWhileItIsIndexedAndNothingStaysBehind() throws IOException, InterruptedException {
        Path file = folder.resolve("large.log");
        GeneratedLog.write(file, 0, 100_000);
        try (var _ = HangingIndex.of(workbench, file)) {
            closeWhileItIsIndexed(file);
            nothingStaysBehind(file);
        }
    }

    private void closeWhileItIsIndexed(Path file) {
        LogBot log = LogBot.open(workbench, file);
        Ui.waitUntil("it is being indexed", () -> HangingIndex.isWaitedFor(file));
        log.close();
        Ui.waitUntil("nobody indexes any more", () -> !HangingIndex.isWaitedFor(file));
    }

    private void nothingStaysBehind(Path file) {
        Queue<Error> leaks = new ConcurrentLinkedQueue<>();
        Resource.setNonDisposeHandler(leaks::add);
        try {
            for (int i = 0; i < 4; i++) {
                closeWhileItIsIndexed(file);
                Ui.waitUntil("its thread has ended", () -> readers() == 0);
            }
            for (int i = 0; i < 3; i++) {
                System.gc();
                Ui.settle();
            }
            assertEquals(List.of(), List.copyOf(leaks));
        } finally {
            Resource.setNonDisposeHandler(null);
        }
    }

    private static long readers() {
        return Thread.getAllStackTraces().keySet().stream().filter(t -> t.getName().equals("Lines of large.log"))
                .count();
    }
}
