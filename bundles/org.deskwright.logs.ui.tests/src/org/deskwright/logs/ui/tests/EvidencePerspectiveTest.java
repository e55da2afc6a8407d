package org.deskwright.logs.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.logs.signature.UserSignatures;
import org.deskwright.logs.ui.library.LogLibrary;
import org.deskwright.testing.evidence.GeneratedLog;
import org.deskwright.testing.ui.EvidenceBot;
import org.deskwright.testing.ui.LogBot;
import org.deskwright.testing.ui.TableBot;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.ui.WorkbenchBot;
import org.deskwright.testing.window.Looks;
import org.deskwright.testing.window.PictureOnFailure;
import org.deskwright.ui.evidence.EvidenceLinks;
import org.deskwright.ui.page.Within;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The Evidence perspective: the views around the editor follow it, and lead back to its lines. */
@ExtendWith(PictureOnFailure.class)
class EvidencePerspectiveTest {
    private static final int RECORDS = 6_000;
    private static final String KNOWN = "2026-11-20T12:00:00.000Z ERROR Sso: Your request included an invalid SAML"
            + " response. To log out, click here. {\"request\": {\"id\": 7, \"tries\": [1, 2]}}\n";

    private static final String OWN = """
            {"title": "Our own", "signatures": [{
              "id": "own.broker-down", "title": "Broker down", "topics": [], "severity": "error",
              "cause": "It was switched off.", "source": {"title": "our handbook", "date": "2026-07"},
              "line": {"literals": ["broker is down"]},
              "samples": {"match": ["br1: broker is down since 7"], "miss": ["br2: broker is up"]}
            }]}
            """;

    private final WorkbenchBot workbench = new WorkbenchBot();
    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void write() throws IOException {
        workbench.fresh();
        file = folder.resolve("client.log");
        GeneratedLog.write(file, 0, RECORDS);
        Files.writeString(file, KNOWN, StandardOpenOption.APPEND);
        GeneratedLog.write(file, RECORDS, RECORDS);
    }

    @AfterEach
    void end() {
        workbench.leave();
    }

    private static long knownLine() {
        return GeneratedLog.lines(RECORDS) + 1;
    }

    @Test
    void theTimelineShowsWhenWhatWasWritten() {
        LogBot log = LogBot.open(workbench, file).whole();
        EvidenceBot views = new EvidenceBot(workbench);
        Ui.waitUntil("all records are counted", () -> views.timeline().startsWith("2026-11-20 08:00:00.000 to"));
        Ui.waitUntil("all levels are told", () -> {
            String said = spanOf(views);
            return said.contains("121 Error") && said.contains("1,080 Warning") && said.contains("10,800 Info");
        });
        Ui.waitUntil("it is closer", () -> isCloser(views, "10,800 Info", SWT.HOME, SWT.ARROW_RIGHT, 20));
        views.button("Show only this time");
        Ui.waitUntil("only that is shown", () -> log.rows() > 100 && log.rows() < 1000);
        views.key('-', 0);
    }

    /** Looks closer from one end of the time until that is shown: another count begins with nothing chosen. */
    private static boolean isCloser(EvidenceBot views, String all, int end, int arrow, int times) {
        String span = spanOf(views);
        if (!span.contains(" Error") && !span.contains(" Info")) {
            return false; // it is being counted
        }
        if (!span.contains(all)) {
            return true;
        }
        views.key(end, 0);
        for (int i = 0; i < times; i++) {
            views.key(arrow, SWT.SHIFT);
        }
        views.key('+', 0);
        return false;
    }

    /** All of it, as it is counted by now. */
    private static String spanOf(EvidenceBot views) {
        return views.key(SWT.HOME, 0).key(SWT.END, SWT.SHIFT).timeline();
    }

    @Test
    void aKnownFailureLeadsToItsLineAndTheRecordIsTold() {
        LogBot log = LogBot.open(workbench, file).whole();
        EvidenceBot views = new EvidenceBot(workbench);
        TableBot hits = views.hits();
        Ui.waitUntil("it is found", () -> hits.texts("signature").equals(List.of("SAML response is not valid")));
        hits.select(List.of("saml.invalid-response:" + (knownLine() - 1)));
        Ui.waitUntil("its line is gone to", () -> log.line() == knownLine());
        workbench.show("org.deskwright.logs.record");
        Ui.waitUntil("the record is told", () -> views.record().contains("\"tries\": ["));
        assertTrue(views.record().contains("Error"), views.record());
    }

    /** In this form nobody would take them out where it is copied. */
    @Test
    void bytesOfSecretsAreNotTold() throws IOException {
        Files.writeString(file, "2026-11-20T23:00:00.000Z INFO  Agent: password=hunter2 was sent\n",
                StandardOpenOption.APPEND);
        LogBot.open(workbench, file).whole().focus().key(SWT.END, SWT.CTRL);
        EvidenceBot views = new EvidenceBot(workbench);
        workbench.show("org.deskwright.logs.record");
        Ui.waitUntil("the record is told", () -> views.record().contains("was sent") && views.record().contains("=*"));
        // "hun" and "er2", and what stands before it
        assertFalse(views.record().contains("68 75 6e") || views.record().contains("65 72 32"), views.record());
        assertTrue(views.record().contains("70 61 73 73"), views.record());
    }

    @Test
    void aRecordThatGoesOnIsToldWhole() throws IOException {
        LogBot log = LogBot.open(workbench, file).whole().focus().key(SWT.END, SWT.CTRL);
        EvidenceBot views = new EvidenceBot(workbench);
        workbench.show("org.deskwright.logs.record");
        Ui.waitUntil("the last record is told", () -> views.record().contains("session.Main.run"));
        Files.writeString(file, "\tat session.Launcher.main\n", StandardOpenOption.APPEND);
        Ui.waitUntil("what continues it is told, too", () -> views.record().contains("session.Launcher.main"));
        assertTrue(log.lines() > 0);
    }

    @Test
    void knownFailuresFollowTheTimeThatIsLookedAt() throws IOException {
        Files.writeString(file, KNOWN.replace("T12:00", "T11:20"), StandardOpenOption.APPEND);
        LogBot.open(workbench, file).whole();
        EvidenceBot views = new EvidenceBot(workbench);
        TableBot hits = views.hits();
        Ui.waitUntil("both are found", () -> hits.count() == 2);
        workbench.show("org.deskwright.logs.timeline");
        Ui.waitUntil("all records are counted", () -> spanOf(views).contains("122 Error"));
        Ui.waitUntil("it is closer", () -> isCloser(views, "122 Error", SWT.END, SWT.ARROW_LEFT, 12));
        workbench.show("org.deskwright.logs.hits");
        Ui.waitUntil("only the last is listed", () -> hits.count() == 1);
        assertEquals("1 of 2 places: those of the time that is looked at.",
                Ui.get(() -> Ui.one("log.hits.narrowed", CLabel.class).getText()));
        Looks.picture(workbench, "evidence-hits-narrowed");
        Ui.run(() -> Ui.one("log.hits.all", Link.class).notifyListeners(SWT.Selection, new Event()));
        Ui.waitUntil("both are listed", () -> hits.count() == 2);
    }

    @Test
    void signaturesOfTheUserAreLookedForAndLogsThatGrowAreLookedThroughAgain() throws IOException {
        Path own = Ui.get(() -> workbench.window().getService(LogLibrary.class)).folder(UserSignatures.FOLDER)
                .resolve("evidence-test.json");
        LogBot log = LogBot.open(workbench, file).whole();
        TableBot hits = new EvidenceBot(workbench).hits();
        Ui.waitUntil("it is found", () -> hits.count() == 1);
        String identity = "saml.invalid-response:" + (knownLine() - 1);
        hits.select(List.of(identity));
        Ui.waitUntil("its line is gone to", () -> log.line() == knownLine());
        log.key(SWT.HOME, SWT.CTRL);
        Files.createDirectories(own.getParent());
        Files.writeString(own, OWN);
        try {
            Files.writeString(file, "2026-11-20T14:00:00.000Z WARN Broker: broker is down since 14\n",
                    StandardOpenOption.APPEND);
            Ui.waitUntil("both are found", () -> hits.settled().count() == 2);
            assertTrue(hits.texts("id").contains("own.broker-down"), hits.texts("id").toString());
            assertEquals(List.of("saml.invalid-response"), hits.selected("id"));
            assertEquals(1, log.line(), "whoever reads on is not taken back");
            Files.writeString(own, "{");
            new EvidenceBot(workbench).button("org.deskwright.logs.hits", "Look again");
            Ui.waitUntil("what is wrong with the file is said", () -> Ui
                    .get(() -> Ui.one("log.hits.notes", CLabel.class).getText()).startsWith(own + ": not JSON"));
            assertEquals(1, hits.settled().count());
        } finally {
            Files.delete(own);
        }
    }

    @Test
    void aLogThatIsTurnedToOftenIsHeardOnce() throws IOException {
        Path other = folder.resolve("other.log");
        Files.copy(file, other);
        LogBot second = LogBot.open(workbench, other);
        List.of("sessions", "metrics", "record", "timeline").forEach(v -> workbench.show("org.deskwright.logs." + v));
        LogBot first = LogBot.open(workbench, file);
        int turnedFrom = second.listeners();
        int turnedTo = first.listeners();
        assertTrue(turnedFrom < turnedTo, turnedFrom + " of " + turnedTo);
        for (int i = 0; i < 3; i++) {
            second.focus();
            assertEquals(turnedTo, second.listeners());
            first.focus();
            assertEquals(turnedTo, first.listeners());
        }
        workbench.hide("org.deskwright.logs.record");
        assertEquals(turnedTo - 2, first.listeners(), "neither of moves nor of what has come");
    }

    @Test
    void theKeyboardStaysInAViewWhenTheLogIsClosed() {
        LogBot log = LogBot.open(workbench, file).whole();
        EvidenceBot views = new EvidenceBot(workbench);
        Ui.waitUntil("all records are counted", () -> views.timeline().contains("2026-11-20"));
        Ui.run(() -> {
            workbench.window().getActivePage().activate(workbench.show("org.deskwright.logs.timeline"));
            Ui.one("log.timeline.chart", Canvas.class).setFocus();
        });
        Ui.waitUntil("the keyboard is in the chart",
                () -> Ui.get(() -> Ui.one("log.timeline.chart", Canvas.class).isFocusControl()));
        log.close();
        Ui.waitUntil("the keyboard is in what stands there now",
                () -> Within.hasFocus(Ui.one("log.timeline.empty", Composite.class)));
    }

    @Test
    void aFindingLeadsToTheLineInTheEditor() {
        workbench.open(file);
        EvidenceRef place = new EvidenceRef("client.log", "logs.client", Long.toString(knownLine()), "");
        Ui.run(() -> EvidenceLinks.open(place, workbench.window().getActivePage()));
        Ui.waitUntil("the log is opened", LogBot::isOpen);
        LogBot log = LogBot.of(workbench);
        Ui.waitUntil("the line is gone to", () -> log.line() == knownLine());
        assertTrue(log.lead().text().contains("invalid SAML response"));
    }

    @Test
    void whatIsDroppedHereIsOpenedAsLogs() throws IOException {
        Path zip = folder.resolve("ticket.zip");
        try (OutputStream out = Files.newOutputStream(zip); ZipOutputStream zipped = new ZipOutputStream(out)) {
            for (String name : List.of("logs/a.log", "logs/b.log")) {
                zipped.putNextEntry(new ZipEntry(name));
                Files.copy(file, zipped);
                zipped.closeEntry();
            }
        }
        workbench.perspective("org.deskwright.logs.perspective");
        workbench.drop("logs.tree", zip);
        Ui.waitUntil("both are opened", () -> workbench.window().getActivePage().getEditorReferences().length == 2);
        LogBot log = LogBot.of(workbench);
        Ui.waitUntil("its lines are there", () -> log.lines() == GeneratedLog.lines(RECORDS) * 2 + 1);
        Ui.waitUntil("the archive is in the tree",
                () -> new EvidenceBot(workbench).logs().contains("ticket.zip (2 logs)"));
        int root = new EvidenceBot(workbench).logs().indexOf("ticket.zip (2 logs)");
        assertEquals(List.of("a.log  \u2013  logs", "b.log  \u2013  logs"),
                new EvidenceBot(workbench).logs(root).stream().map(name -> name.split("  \u00b7  ")[0]).toList());
    }

    @Test
    void itCanBeSeenInAllThemes() {
        LogBot log = LogBot.open(workbench, file).whole().focus().find("refused");
        EvidenceBot views = new EvidenceBot(workbench);
        Ui.waitUntil("all records are counted", () -> views.timeline().contains("2026-11-20"));
        views.hits();
        for (String view : List.of("hits", "record")) {
            workbench.show("org.deskwright.logs." + view);
            Looks.picture(workbench, "evidence-" + view);
        }
        assertTrue(log.lines() > 0);
    }
}
