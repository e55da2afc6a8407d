package org.deskwright.logs.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.deskwright.logs.archive.Rotation;
import org.deskwright.logs.format.Level;
import org.deskwright.logs.format.SourceClock;
import org.deskwright.logs.ui.canvas.LevelLook;
import org.deskwright.logs.ui.clock.LogClocks;
import org.deskwright.logs.ui.library.LogLibrary;
import org.deskwright.testing.evidence.GeneratedLog;
import org.deskwright.testing.evidence.GeneratedSessions;
import org.deskwright.testing.ui.Contrast;
import org.deskwright.testing.ui.DialogBot;
import org.deskwright.testing.ui.EvidenceBot;
import org.deskwright.testing.ui.Ink;
import org.deskwright.testing.ui.LogBot;
import org.deskwright.testing.ui.SessionsBot;
import org.deskwright.testing.ui.TimelineBot;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.window.Looks;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.junit.jupiter.api.Test;

/** When what was written: of one log and of several, of clocks that are ahead, and of logs that are not indexed yet. */
class TimelineTest extends SessionLogsTest {
    private static final int RECORDS = 60_000;
    /** Of graphics that are needed to read what is shown. */
    private static final double LEAST_CONTRAST = 3;

    private void push(String link) {
        Ui.run(() -> Ui.all(workbench.shell(), link, Link.class).getLast().notifyListeners(SWT.Selection, new Event()));
    }

    private String title(String name) {
        return workbench.window().getService(LogLibrary.class).opened().stream()
                .flatMap(opened -> opened.logs().stream()).map(Rotation::title).filter(title -> title.endsWith(name))
                .findFirst().orElseThrow();
    }

    private long lines(String name) throws IOException {
        try (Stream<String> lines = Files.lines(folder.resolve(name))) {
            return lines.count();
        }
    }

    @Test
    void aLogThatIsNotIndexedYetSaysSo() throws IOException, InterruptedException {
        Path file = folder.resolve("client.log");
        GeneratedLog.write(file, 0, RECORDS);
        TimelineBot timeline = TimelineBot.show(workbench);
        LogBot log;
        try (var _ = HangingIndex.of(workbench, file)) {
            log = LogBot.open(workbench, file);
            Ui.waitUntil("it is said that it is indexed",
                    () -> timeline.said().startsWith("This log is being indexed."));
            Ui.waitUntil("it can be stopped", () -> log.notice("indexing").startsWith("Indexing: "));
            push("log.indexing.stop");
            Ui.waitUntil("it is said that it is not", () -> timeline.said().startsWith("The log is not indexed yet."));
        }
        push("log.stopped.go-on");
        log.whole();
        Ui.waitUntil("all records are counted", () -> timeline.all().contains("54,000 Info"));
    }

    /** Of a part that was indexed before, while nobody knows what stands behind it. */
    @Test
    void whatIsIndexedSoFarIsCountedAndToldToBeSo() throws IOException, InterruptedException {
        Path file = folder.resolve("client.log");
        GeneratedLog.write(file, 0, 1_000);
        LogBot.open(workbench, file).whole().close();
        GeneratedLog.write(file, 1_000, RECORDS);
        SessionsBot.putAway(workbench);
        TimelineBot timeline = TimelineBot.show(workbench);
        LogBot log;
        try (var _ = HangingIndex.of(workbench, file)) {
            log = LogBot.open(workbench, file);
            Ui.waitUntil("what is known is counted", () -> timeline.all().startsWith("So far: ")
                    && timeline.said().contains(": 10 Error, 90 Warning, 900 Info"));
            Looks.picture(workbench, "log-timeline-so-far");
        }
        log.whole();
        Ui.waitUntil("all is", () -> timeline.all().contains("54,900 Info"));
        assertTrue(timeline.said().startsWith("2026-11-20 08:00:00.000 to "), timeline.said());
    }

    @Test
    void aClickGoesThereAndADragChooses() throws IOException {
        LogBot log = LogBot.open(workbench, folder.resolve(GeneratedSessions.AGENT)).whole();
        TimelineBot timeline = TimelineBot.show(workbench);
        long lines = lines(GeneratedSessions.AGENT);
        Ui.waitUntil("all records are counted", () -> timeline.all().contains(": %,d Info".formatted(lines)));
        timeline.click(1);
        Ui.waitUntil("the last line is gone to", () -> log.line() == lines);
        timeline.click(0);
        Ui.waitUntil("the first line is gone to", () -> log.line() == 1);
        timeline.drag(0, 0.5);
        assertTrue(timeline.said().startsWith("2026-11-20 08:00:00.000 to 2026-11-20 13:"), timeline.said());
        assertEquals(1, log.line(), "who chooses stays at the line");
        log.filter("hello or desktop");
        Ui.waitUntil("it is filtered", () -> log.rows() == SESSIONS);
        for (double end : new double[]{0.5, 0.25}) {
            timeline.drag(0, end);
            new EvidenceBot(workbench).button("org.deskwright.logs.timeline", "Show only this time");
            String asked = Ui.get(() -> log.editor().filterBar().text());
            assertTrue(asked.startsWith("(hello or desktop) since:2026-11-20T08:00:00.000 until:2026-11-20T"), asked);
        }
        Ui.waitUntil("only some of it is shown", () -> log.rows() > 0 && log.rows() < SESSIONS / 2);
    }

    /** Also where what is selected has the colour of bars. */
    @Test
    void barsOfAChosenSpanStandOffFromIt() throws IOException {
        LogBot.open(workbench, folder.resolve(GeneratedSessions.AGENT)).whole();
        TimelineBot timeline = TimelineBot.show(workbench);
        long lines = lines(GeneratedSessions.AGENT);
        Ui.waitUntil("all records are counted", () -> timeline.all().contains(": %,d Info".formatted(lines)));
        Ui.run(workbench.shell()::forceActive);
        Looks.inAll(workbench, look -> {
            timeline.click(0);
            Ui.pause();
            byte[] before = timeline.pixels(0.1, 0.4);
            timeline.drag(0, 0.5);
            assertTrue(timeline.said().startsWith("2026-11-20 08:00:00.000 to "), timeline.said());
            Ui.waitUntil(look + ": what is chosen is seen", () -> !Arrays.equals(before, timeline.pixels(0.1, 0.4)));
            Ink ink = timeline.ink(0.1, 0.4);
            assertTrue(ink.contrast() >= LEAST_CONTRAST, look + ": " + ink);
            for (Level level : Level.values()) {
                RGB bar = Ui.get(() -> LevelLook.color(level).color().getRGB());
                assertTrue(Contrast.between(ink.ground(), bar) >= LEAST_CONTRAST, look + ": " + level + " on " + ink);
            }
            Looks.picture(workbench, "log-timeline-chosen", look);
        });
    }

    @Test
    void aTimeOfDayIsOneOfTheDayAtTheLine() throws IOException {
        LogBot log = LogBot.open(workbench, folder.resolve(GeneratedSessions.AGENT)).whole().focus();
        workbench.commandWithDialog("org.deskwright.logs.ui.goToTime", Map.of());
        DialogBot.await("Go to Time").type("9:00").push("OK");
        Ui.waitUntil("it is gone to", () -> log.lead().text().startsWith("2026-11-20T09:00:00"));
        assertTrue(log.status().contains("2026-11-20 09:00:00.000 UTC"), log.status());
    }

    @Test
    void logsAreCountedTogetherAsIfTheirClocksWereRight() throws IOException {
        LogClocks clocks = workbench.window().getService(LogClocks.class);
        SessionsBot.open(workbench, folder);
        LogBot log = LogBot.open(workbench, folder.resolve(GeneratedSessions.SERVER)).whole();
        String server = title(GeneratedSessions.SERVER);
        TimelineBot timeline = TimelineBot.show(workbench);
        timeline.together(true);
        try {
            Ui.waitUntil("both logs are counted", () -> timeline.all().startsWith("2 logs: 2026-11-20 08:00:00.000"));
            clocks.tell(server, new SourceClock(Optional.empty(), Duration.ofDays(1), Optional.empty()));
            Ui.waitUntil("the one is a day before", () -> timeline.all().startsWith("2 logs: 2026-11-19 08:01:00.000"));
            Ui.waitUntil("it is told why",
                    () -> timeline.notes().contains(GeneratedSessions.SERVER + " is ahead by 86,400 s"));
            timeline.key(SWT.HOME, 0);
            assertTrue(timeline.said().contains(" (" + GeneratedSessions.SERVER + " "), timeline.said());
            assertTrue(!timeline.said().contains(GeneratedSessions.AGENT), timeline.said());
            Looks.picture(workbench, "log-timeline-skew");
            log.focus().key(SWT.END, SWT.CTRL);
            timeline.key(SWT.HOME, 0).key(SWT.CR, 0);
            Ui.waitUntil("its first line is gone to by the time that stands there", () -> log.line() == 1);
            timeline.key(SWT.END, 0);
            Ui.waitUntil("the other is told", () -> timeline.said().contains(GeneratedSessions.AGENT));
        } finally {
            clocks.forget(server);
            timeline.together(false);
        }
        Ui.waitUntil("one log is counted by its own time", () -> timeline.all().startsWith("2026-11-20 08:01:00.000"));
        assertEquals("", timeline.notes());
    }

    @Test
    void countsAreSeenHoweverNarrowTheViewIs() throws IOException {
        LogBot.open(workbench, folder.resolve(GeneratedSessions.AGENT)).whole();
        TimelineBot timeline = TimelineBot.show(workbench);
        String count = "%,d".formatted(lines(GeneratedSessions.AGENT));
        Ui.waitUntil("all records are counted", () -> timeline.all().contains(": " + count + " Info"));
        Rectangle before = Ui.get(workbench.shell()::getBounds);
        try {
            for (int width : new int[]{before.width, before.width * 2 / 3, 351}) {
                Ui.waitUntil("it is as wide", () -> {
                    // what manages windows may still be at the size before, and lets one that comes meanwhile go
                    workbench.shell().setSize(width, before.height);
                    return workbench.shell().getClientArea().width <= Math.max(width, 400);
                });
                Ui.settle();
                String shown = timeline.shown();
                assertTrue(shown.contains(count), width + ": " + shown);
                assertTrue(timeline.fits(), width + ": " + shown);
                assertTrue(timeline.said().startsWith("2026-11-20 08:00:00.000 to 2026-11-20 1"), timeline.said());
                assertEquals(timeline.said(), timeline.told(), "who cannot see it is told all of it");
            }
            Looks.picture(workbench, "log-timeline-narrow");
        } finally {
            Ui.run(() -> workbench.shell().setBounds(before));
        }
    }
}
