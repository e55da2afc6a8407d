package org.deskwright.logs.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.deskwright.logs.ui.open.Openings;
import org.deskwright.testing.ui.EvidenceBot;
import org.deskwright.testing.ui.LogBot;
import org.deskwright.testing.ui.MergedBot;
import org.deskwright.testing.ui.MetricsBot;
import org.deskwright.testing.ui.SessionsBot;
import org.deskwright.testing.ui.TableBot;
import org.deskwright.testing.ui.TimelineBot;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.window.CaseTest;
import org.eclipse.swt.SWT;
import org.eclipse.ui.IEditorReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the log explorer does for logs that are in no editor, and for several of one name. */
class ChosenLogTest extends CaseTest {
    private static final String FAILURE = "2026-11-20T12:00:0%d.000Z ERROR Sso: Your request included an invalid SAML"
            + " response. To log out, click here.\n2026-11-20T12:00:0%d.500Z INFO  Sso: next\n";

    @BeforeEach
    @AfterEach
    void putAway() {
        SessionsBot.putAway(workbench);
    }

    private Path log(String name, int failures) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < failures; i++) {
            lines.append(FAILURE.formatted(i, i));
        }
        return Files.writeString(file, lines);
    }

    private void openFolder(String name) {
        workbench.perspective("org.deskwright.logs.perspective");
        Ui.run(() -> Openings.open(List.of(folder.resolve(name)), workbench.window()));
    }

    @Test
    void knownFailuresAreThoseOfTheFileThatIsChosen() throws IOException {
        log("t/one.log", 1);
        log("t/two.log", 3);
        openFolder("t");
        Ui.waitUntil("a log is open", LogBot::isOpen);
        LogBot one = LogBot.open(workbench, folder.resolve("t/one.log")).whole();
        Ui.run(() -> workbench.window().getActivePage().closeAllEditors(false));
        one = LogBot.open(workbench, folder.resolve("t/one.log")).whole();
        EvidenceBot views = new EvidenceBot(workbench);
        TableBot hits = views.hits();
        Ui.waitUntil("those of the editor are listed", () -> hits.count() == 1);
        views.chooseLog(0, 1);
        Ui.waitUntil("those of the chosen file are", () -> hits.count() == 3);
        assertEquals(1, Ui.get(() -> workbench.window().getActivePage().getEditorReferences().length),
                "nothing was opened");
        hits.settled().doubleClick("saml.invalid-response:4");
        Ui.waitUntil("the line is gone to",
                () -> LogBot.of(workbench).editor().getTitle().equals("two.log") && LogBot.of(workbench).line() == 5);
        one.focus();
        Ui.waitUntil("who reads on in the other sees its own", () -> hits.count() == 1);
    }

    /** As the command line tells it: a sign by itself, whatever the log tells of sessions. */
    @Test
    void aViewerThatCrashedIsListedWithWhatThatMeans() throws IOException {
        LogBot.open(workbench, Files.writeString(folder.resolve("viewer.log"), """
                2026-02-03T04:05.00Z [ Native ]: [INFO] Launching dcvclient...
                thread '<unnamed>' panicked at src/decoder.rs:71:14:
                called `Option::unwrap()` on a `None` value
                """)).whole();
        TableBot hits = new EvidenceBot(workbench).hits();
        Ui.waitUntil("both lines are listed", () -> hits.count() == 2);
        hits.settled();
        int at = hits.texts("id").indexOf("dcv.panic");
        assertEquals("Warning", hits.texts("severity").get(at));
        assertEquals("2", hits.texts("line").get(at));
        assertTrue(hits.texts("cause").get(at).startsWith("Programs written in Rust, as the client of DCV is, say so;"),
                hits.texts("cause").toString());
    }

    @Test
    void theTimelineIsThatOfTheFileThatIsChosen() throws IOException {
        log("t/one.log", 1);
        log("t/two.log", 3);
        LogBot one = LogBot.open(workbench, folder.resolve("t/one.log")).whole();
        SessionsBot.putAway(workbench);
        openFolder("t");
        EvidenceBot views = new EvidenceBot(workbench);
        Ui.waitUntil("the folder is open", () -> views.logs(0).size() == 2);
        Ui.run(() -> workbench.window().getActivePage().closeAllEditors(false));
        one = LogBot.open(workbench, folder.resolve("t/one.log")).whole();
        TimelineBot timeline = TimelineBot.show(workbench);
        Ui.waitUntil("that of the editor is shown", () -> timeline.all().endsWith(": 1 Error, 1 Info"));
        views.chooseLog(0, 1);
        Ui.waitUntil("that of the chosen file is", () -> timeline.all().endsWith(": 3 Error, 3 Info"));
        assertEquals(1, Ui.get(() -> workbench.window().getActivePage().getEditorReferences().length),
                "nothing was opened");
        timeline.key(SWT.HOME, 0).key('+', 0);
        Ui.waitUntil("a part is looked at", () -> !timeline.all().endsWith(": 3 Error, 3 Info"));
        timeline.key('-', 0);
        Ui.waitUntil("all is again", () -> timeline.all().endsWith(": 3 Error, 3 Info"));
        timeline.click(1);
        Ui.waitUntil("who goes there opens it",
                () -> LogBot.of(workbench).editor().getTitle().equals("two.log") && LogBot.of(workbench).line() == 6);
        Ui.waitUntil("its line is marked", () -> timeline.said().contains("1 Info"));
        one.focus();
        Ui.waitUntil("who reads on in the other sees its own", () -> timeline.all().endsWith(": 1 Error, 1 Info"));
    }

    @Test
    void whatHoldsManyLogsIsShownInTheExplorerWhenItIsOpened() throws IOException {
        log("few/a.log", 1);
        openFolder("few");
        Ui.waitUntil("a log is open", LogBot::isOpen);
        for (int i = 0; i < 5; i++) {
            log("many/" + i + ".log", 1);
        }
        openFolder("many");
        EvidenceBot views = new EvidenceBot(workbench);
        Ui.waitUntil("it is chosen", () -> views.chosenLogs().equals(List.of("many (5 logs)")));
        assertEquals(1, Ui.get(() -> workbench.window().getActivePage().getEditorReferences().length));
    }

    @Test
    void aFileHoldsNothingWhateverStoodInItsPlaceBefore() throws IOException {
        log("many/a.log", 1);
        log("many/b.log", 1);
        openFolder("many");
        EvidenceBot views = new EvidenceBot(workbench);
        Ui.waitUntil("the folder is open", () -> views.logs(0).size() == 2);
        LogBot.open(workbench, log("single.log", 1));
        Ui.waitUntil("both are there", () -> views.logs().size() == 2);
        workbench.open(files.badUserName());
        session.edit(document -> document);
        Ui.settle();
        assertEquals(List.of(), views.logs(views.logs().size() - 1));
    }

    @Test
    void logsOfOneNameAreToldApartBeforeTheirLines() throws IOException {
        log("t/h1/server.log", 1);
        log("t/h2/server.log", 1);
        openFolder("t");
        Ui.waitUntil("a log is open", LogBot::isOpen);
        MergedBot merged = MergedBot.show(workbench);
        Ui.waitUntil("all lines are there", () -> merged.said().contains(" of 4 "));
        List<String> shown = merged.copyAll(workbench, 4);
        assertTrue(
                shown.stream().allMatch(
                        line -> line.startsWith("h1/server.log \u2502 ") || line.startsWith("h2/server.log \u2502 ")),
                shown.toString());
    }

    @Test
    void notesTellLogsOfOneNameApart() throws IOException {
        for (String host : List.of("h1", "h2")) {
            Files.writeString(log("t/" + host + "/server.log", 0), "2026-11-20 12:00:00,000 INFO  Sso: next\n");
        }
        openFolder("t");
        Ui.waitUntil("a log is open", LogBot::isOpen);
        MergedBot merged = MergedBot.show(workbench);
        Ui.waitUntil("all lines are there", () -> merged.said().contains(" of 2 "));
        assertTrue(merged.notes().contains("h1/server.log") && merged.notes().contains("h2/server.log"),
                merged.notes());
    }

    @Test
    void whatHoldsNothingIsNamedAndTheNumberOfItKept() throws IOException {
        Files.writeString(log("t/h1/server.log", 0), "2026-11-20 12:00:00,000 INFO  Sso: next\n");
        LogBot.open(workbench, folder.resolve("t/h1/server.log")).whole();
        MetricsBot metrics = MetricsBot.show(workbench);
        awaitNothing(metrics::nothing, "Nothing was measured server.log tells no round trip, ");
        SessionsBot sessions = SessionsBot.show(workbench);
        awaitNothing(sessions::nothing, "No session found server.log tells of no session ");
        Files.writeString(log("t/h2/server.log", 0), "2026-11-20 12:00:00,000 INFO  Sso: next\n");
        SessionsBot.putAway(workbench);
        openFolder("t");
        Ui.waitUntil("a log is open", LogBot::isOpen);
        MetricsBot.show(workbench);
        awaitNothing(metrics::nothing, "Nothing was measured h1/server.log and 1 more tell no round trip, ");
        SessionsBot.show(workbench);
        awaitNothing(sessions::nothing, "No session found h1/server.log and 1 more tell of no session ");
    }

    private static void awaitNothing(Supplier<String> said, String expected) {
        Ui.waitUntil(expected, () -> said.get().startsWith(expected));
    }

    @Test
    void tabsOfOneNameAreToldApart() throws IOException {
        LogBot.open(workbench, log("t/h1/server.log", 1)).whole();
        assertEquals(List.of("server.log"), tabs());
        LogBot.open(workbench, log("t/h2/server.log", 1)).whole();
        LogBot.open(workbench, log("t/h2/agent.log", 1)).whole();
        assertEquals(List.of("agent.log", "h1/server.log", "h2/server.log"), tabs());
        Ui.run(() -> workbench.window().getActivePage()
                .closeEditor(workbench.window().getActivePage().getEditorReferences()[0].getEditor(false), false));
        Ui.waitUntil("one is left of that name", () -> tabs().equals(List.of("agent.log", "server.log")));
    }

    private List<String> tabs() {
        return Ui.get(() -> Stream.of(workbench.window().getActivePage().getEditorReferences())
                .map(IEditorReference::getPartName).sorted().toList());
    }

    @Test
    void aFileThatComesBackIsTheSame() throws IOException {
        Path file = log("back.log", 3);
        LogBot log = LogBot.open(workbench, file).whole().focus().key(SWT.END, SWT.CTRL);
        Path away = folder.resolve("away.log.kept");
        Files.move(file, away);
        Ui.waitUntil("it is gone", () -> log.notice("gone").startsWith("The file is no longer where it was."));
        Files.move(away, file);
        Ui.waitUntil("nothing is said any more", () -> log.notice("gone").isEmpty() && log.notice("moved").isEmpty());
        assertEquals(0, log.editor().log().renewed());
    }

    @Test
    void whatFindsNothingSaysSo() throws IOException {
        LogBot log = LogBot.open(workbench, log("some.log", 1)).whole().focus().key(SWT.END, SWT.CTRL);
        log.command("nextProblem");
        Ui.waitUntil("it is told", () -> log.status().startsWith("There is no further error in that direction"));
        log.command("nextBookmark");
        Ui.waitUntil("it is told", () -> log.status().startsWith("Nothing is marked in this log"));
        Ui.run(() -> log.editor().goToTime(4_000_000_000_000_000L));
        Ui.waitUntil("it is told", () -> log.status().startsWith("No record is of that time or later"));
        log.filter("next").focus().command("foldAll");
        Ui.waitUntil("it is told", () -> log.status().startsWith("A filter shows each line that it finds"));
    }
}
