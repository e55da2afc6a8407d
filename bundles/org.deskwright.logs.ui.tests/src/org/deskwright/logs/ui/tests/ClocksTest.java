package org.deskwright.logs.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;

import org.deskwright.logs.check.UserClocks;
import org.deskwright.logs.ui.clock.LogClocks;
import org.deskwright.logs.ui.library.LogLibrary;
import org.deskwright.testing.ui.DialogBot;
import org.deskwright.testing.ui.EvidenceBot;
import org.deskwright.testing.ui.LogBot;
import org.deskwright.testing.ui.Screenshot;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.ui.WorkbenchBot;
import org.deskwright.testing.window.PictureOnFailure;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What the user knows of the clock of a log, told in its view and seen at once. */
@ExtendWith(PictureOnFailure.class)
class ClocksTest {
    private static final String VIEW = "org.deskwright.logs.clocks";

    private final WorkbenchBot workbench = new WorkbenchBot();
    @TempDir
    private Path folder;

    @BeforeEach
    void start() {
        workbench.fresh();
    }

    @AfterEach
    void end() {
        workbench.hide(VIEW);
        workbench.leave();
    }

    private LogBot open(String name, String text) throws IOException {
        LogBot log = LogBot.open(workbench, Files.writeString(folder.resolve(name), text)).whole().focus();
        workbench.show(VIEW);
        Ui.waitUntil("the clock is shown", () -> !now().isEmpty());
        return log;
    }

    private static String now() {
        return Ui.get(() -> Ui.one("log.clocks.now", Label.class).getText());
    }

    private static void type(String field, String text) {
        Ui.run(() -> {
            Text line = Ui.one("log.clocks." + field, Text.class);
            line.setText(text);
            line.notifyListeners(SWT.DefaultSelection, new Event());
        });
    }

    private static String typed(String field) {
        return Ui.get(() -> Ui.one("log.clocks." + field, Text.class).getText());
    }

    private UserClocks kept() {
        return UserClocks.read(workbench.window().getService(LogLibrary.class).folder(UserClocks.FOLDER));
    }

    @Test
    void aZoneAndAShiftMakeMomentsOfTimes() throws IOException {
        LogBot log = open("server.log", "2026-02-03 04:05:06,789012 [  1:1  ] WARN  frontend - one\n");
        String path = folder.resolve("server.log").toString();
        assertEquals("Line 1 tells 2026-02-03 04:05:06.789. Which moment that is depends on the zone.", now());
        type("zone", "Europe/Berlin");
        Ui.waitUntil("it is a moment", () -> now().contains("That is 2026-02-03 03:05:06.789 UTC."));
        Ui.run(() -> {
            Scale scale = Ui.one("log.clocks.shift", Scale.class);
            scale.setSelection(3600 + 66);
            scale.notifyListeners(SWT.Selection, new Event());
        });
        Ui.waitUntil("it is shifted", () -> now().contains("That is 2026-02-03 03:04:00.789 UTC."));
        assertEquals("0:01:06", typed("ahead"));
        Ui.waitUntil("the status tells it", () -> log.status().contains("03:04:00.789 UTC"));
        Ui.pause();
        Screenshot.take(workbench.shell(), PictureOnFailure.folder().resolve("log-clocks.png"));
        Ui.waitUntil("it is kept", () -> kept().clock(path).skew().equals(Duration.ofSeconds(66)));
        assertEquals("Europe/Berlin", kept().clock(path).zone().orElseThrow().getId());
        Ui.run(() -> Ui.one("log.clocks.forget", Button.class).notifyListeners(SWT.Selection, new Event()));
        Ui.waitUntil("it is forgotten", () -> now().contains("depends on the zone"));
        assertEquals("", typed("ahead"));
        Ui.waitUntil("nothing is kept", () -> kept().clock(path).zone().isEmpty());
    }

    @Test
    void theTimelineAndFiltersGoByTheClock() throws IOException {
        LogBot log = open("agent.log", """
                2026-07-20 10:00:00,000000 [  1:1  ] INFO  frontend - one
                2026-07-20 11:00:00,000000 [  1:1  ] INFO  frontend - two
                2026-07-20 12:00:00,000000 [  1:1  ] INFO  frontend - three
                """);
        workbench.show("org.deskwright.logs.timeline");
        EvidenceBot views = new EvidenceBot(workbench);
        Ui.waitUntil("all records are counted", () -> views.timeline().startsWith("2026-07-20 10:00:00.000 to"));
        log.focus().filter("since:2026-07-20T10:00Z");
        Ui.waitUntil("times are taken as they stand", () -> log.rows() == 3);
        workbench.show(VIEW);
        type("zone", "Europe/Berlin");
        Ui.waitUntil("ten o'clock in UTC is twelve there", () -> log.rows() == 1);
        Ui.waitUntil("the timeline tells moments", () -> views.timeline().contains(" UTC, set right: "));
        log.filter("since:2026-07-20T11:00");
        Ui.waitUntil("without a zone it is as it stands", () -> log.rows() == 2);
        log.filter("");
        log.key(SWT.HOME, SWT.MOD1);
        Ui.waitUntil("the first is told", () -> views.timeline().startsWith("2026-07-20 08:00:00.000 to"));
        Ui.pause();
        Screenshot.take(workbench.shell(), PictureOnFailure.folder().resolve("log-clocks-timeline.png"));
        Ui.run(() -> Ui.one("log.clocks.forget", Button.class).notifyListeners(SWT.Selection, new Event()));
        Ui.waitUntil("they stand as they did", () -> views.timeline().startsWith("2026-07-20 10:00:00.000 to"));
    }

    /** Times without a zone stand beside times in UTC. */
    @Test
    void inALogOfTwoFormatsEachGoesByItsOwnTimes() throws IOException {
        LogBot log = open("mixed.log", """
                2026-07-20 12:00:00,000000 [  1:1  ] INFO  frontend - at ten
                2026-07-20T10:10:00.000Z 0a1b2c3d-1111-1038-a745-000000000001 > LVL:2 RC:   0 AGENT :ten past
                2026-07-20 12:20:00,000000 [  1:1  ] INFO  frontend - twenty past
                2026-07-20T12:30:00.000Z 0a1b2c3d-1111-1038-a745-000000000001 > LVL:2 RC:   0 AGENT :past twelve
                """);
        type("zone", "Europe/Berlin");
        Ui.waitUntil("it is a moment", () -> now().contains("That is 2026-07-20 10:00:00.000 UTC."));
        log.focus().filter("since:2026-07-20T10:15Z until:2026-07-20T10:25Z");
        Ui.waitUntil("the one of twenty past is left",
                () -> log.rows() == 1 && log.seen().getFirst().contains("twenty"));
        log.filter("");
        Ui.waitUntil("all are there", () -> log.rows() == 4);
        log.focus();
        workbench.commandWithDialog("org.deskwright.logs.ui.goToTime", Map.of());
        DialogBot.await("Go to Time").type("2026-07-20T10:05:00Z").push("OK");
        Ui.waitUntil("it is gone to by the clock", () -> log.line() == 2);
        log.focus();
        workbench.commandWithDialog("org.deskwright.logs.ui.goToTime", Map.of());
        DialogBot.await("Go to Time").type("2026-07-20 12:10").push("OK");
        Ui.waitUntil("it is gone to as it stands", () -> log.line() == 3);
    }

    private static final String TWO = """
            2026-07-20 10:00:00,000000 [  1:1  ] INFO  frontend - in UTC
            2026-07-20 12:05:00 INFO in Berlin
            """;

    /** One program stamps UTC without saying so, and another one the time on the wall. */
    @Test
    void ofSeveralFormatsWithoutAZoneEachMayHaveItsOwn() throws IOException {
        LogBot log = open("two.log", TWO);
        String path = folder.resolve("two.log").toString();
        Ui.waitUntil("each has a field",
                () -> Ui.get(() -> !Ui.all(workbench.shell(), "log.clocks.zone.dcv-server", Text.class).isEmpty()));
        type("zone", "Europe/Berlin");
        Ui.waitUntil("it is a moment", () -> now().contains("That is 2026-07-20 08:00:00.000 UTC."));
        type("zone.dcv-server", "Atlantis");
        assertTrue(now().contains("That is 2026-07-20 08:00:00.000 UTC."), now());
        type("zone.dcv-server", "UTC");
        Ui.waitUntil("it is of its own zone", () -> now().contains("That is 2026-07-20 10:00:00.000 UTC."));
        assertEquals("Europe/Berlin", typed("zone"));
        log.focus().key(SWT.ARROW_DOWN, 0);
        Ui.waitUntil("the other one is of the zone of all", () -> log.status().contains("10:05:00.000 UTC"));
        Ui.pause();
        Screenshot.take(workbench.shell(), PictureOnFailure.folder().resolve("log-clocks-formats.png"));
        Ui.waitUntil("it is kept", () -> kept().clock(path).zones().equals(Map.of("dcv-server", ZoneId.of("UTC"))));
        type("zone.dcv-server", "");
        Ui.waitUntil("it is taken back", () -> kept().clock(path).zones().isEmpty());
        assertEquals("Europe/Berlin", kept().clock(path).zone().orElseThrow().getId());
        type("zone.dcv-server", "UTC");
        log.focus().key(SWT.HOME, SWT.MOD1);
        Ui.waitUntil("it is there again", () -> log.status().contains("10:00:00.000 UTC"));
        Ui.run(() -> Ui.one("log.clocks.forget", Button.class).notifyListeners(SWT.Selection, new Event()));
        Ui.waitUntil("all is forgotten", () -> now().contains("depends on the zone"));
        assertEquals("", typed("zone.dcv-server"));
        Ui.waitUntil("nothing is kept", () -> kept().clock(path).zones().isEmpty());
    }

    @Test
    void zonesOfFormatsStayWithALogThatIsCopiedElsewhere() throws IOException {
        LogBot before = open("two.log", TWO);
        Ui.waitUntil("each has a field",
                () -> Ui.get(() -> !Ui.all(workbench.shell(), "log.clocks.zone.dcv-server", Text.class).isEmpty()));
        type("zone.dcv-server", "Asia/Tokyo");
        Ui.waitUntil("it is a moment", () -> now().contains("That is 2026-07-20 01:00:00.000 UTC."));
        workbench.hide(VIEW);
        before.close();
        folder = Files.createDirectory(folder.resolve("elsewhere"));
        open("two.log", TWO + "and more\n");
        Ui.waitUntil("it is the same clock", () -> now().contains("That is 2026-07-20 01:00:00.000 UTC."));
        Ui.waitUntil("its field is there", () -> "Asia/Tokyo".equals(typed("zone.dcv-server")));
        Ui.run(() -> Ui.one("log.clocks.forget", Button.class).notifyListeners(SWT.Selection, new Event()));
        Ui.waitUntil("nothing is kept of it, wherever it lies",
                () -> kept().clocks().stream().noneMatch(clock -> clock.log().endsWith("two.log")));
    }

    @Test
    void aZoneOfAFormatThatNobodyKnowsIsToldInOneLine() throws IOException {
        Path folderOfClocks = workbench.window().getService(LogLibrary.class).folder(UserClocks.FOLDER);
        Path mine = Files.createDirectories(folderOfClocks).resolve("mine.json");
        Files.writeString(mine, "{\"clocks\": [{\"log\": \"*\", \"format\": \"dvc-server\", \"zone\": \"UTC\"}]}");
        try {
            workbench.window().getService(LogClocks.class).kept(); // read anew
            open("server.log", "2026-02-03 04:05:06,789012 [  1:1  ] WARN  frontend - one\n");
            assertEquals(
                    mine + ": clock of *: there is no format dvc-server; 'deskwright logs formats' tells those that"
                            + " are known",
                    Ui.get(() -> Ui.one("log.clocks.problems", CLabel.class).getText()));
        } finally {
            Files.delete(mine);
            workbench.window().getService(LogClocks.class).kept();
        }
    }

    @Test
    void aLogThatIsCopiedElsewhereKeepsItsClock() throws IOException {
        String text = "2026-02-03 04:05:06,789012 [  1:1  ] WARN  frontend - moved\n".repeat(3);
        LogBot before = open("moved.log", text);
        type("zone", "Europe/Berlin");
        Ui.waitUntil("it is a moment", () -> now().contains("That is 2026-02-03 03:05:06.789 UTC."));
        workbench.hide(VIEW);
        before.close(); // which the next one is called like
        folder = Files.createDirectory(folder.resolve("elsewhere"));
        open("moved.log", text + "and more\n");
        Ui.waitUntil("it is the same clock", () -> now().contains("That is 2026-02-03 03:05:06.789 UTC."));
        assertEquals("Europe/Berlin", typed("zone"));
        Ui.run(() -> Ui.one("log.clocks.forget", Button.class).notifyListeners(SWT.Selection, new Event()));
        Ui.waitUntil("it is forgotten", () -> now().contains("depends on the zone"));
        Ui.waitUntil("nothing is kept of it, wherever it lies",
                () -> kept().clocks().stream().noneMatch(clock -> clock.log().endsWith("moved.log")));
    }

    @Test
    void whatCannotBeReadChangesNothing() throws IOException {
        open("client.log", "2026-11-20T20:00:00.000Z INFO Auth: one\n");
        type("ahead", "-1:30:00");
        Ui.waitUntil("it is behind", () -> now().contains("That is 2026-11-20 21:30:00.000 UTC."));
        type("ahead", "soon");
        type("zone", "Nowhere/Land");
        type("started", "yesterday");
        assertTrue(now().contains("21:30:00.000 UTC"), now());
        assertTrue(Ui.get(() -> !Ui
                .all(workbench.shell(), "log.clocks.ahead.problem", org.eclipse.swt.widgets.Control.class).isEmpty()));
        Ui.run(() -> Ui.one("log.clocks.forget", Button.class).notifyListeners(SWT.Selection, new Event()));
        Ui.waitUntil("it is as it was", () -> now().contains("That is 2026-11-20 20:00:00.000 UTC."));
    }
}
