package org.deskwright.logs.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

import org.deskwright.testing.evidence.GeneratedSessions;
import org.deskwright.testing.ui.EvidenceBot;
import org.deskwright.testing.ui.LogBot;
import org.deskwright.testing.ui.MergedBot;
import org.deskwright.testing.ui.SessionsBot;
import org.deskwright.testing.ui.TableBot;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.window.Looks;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The views of logs go along with each other: by the line, by the time that is looked at and by the session. */
class LinkedLogViewsTest extends SessionLogsTest {
    private static final String HITS = "saml.invalid-response:";

    /** Two known failures in the log of the agent, one while the first session lasts and one in the night after. */
    private long withFailures() throws IOException {
        Path agent = folder.resolve(GeneratedSessions.AGENT);
        long lines = Files.readAllLines(agent).size();
        for (String time : List.of("2026-11-20T08:10", "2026-11-20T23:10")) {
            Files.writeString(agent,
                    time + ":00.000Z ERROR Sso: Your request included an invalid SAML response. To log out, click"
                            + " here.\n" + time + ":01.000Z INFO  Sso: next\n",
                    StandardOpenOption.APPEND);
        }
        return lines;
    }

    private LogBot agent() {
        LogBot log = LogBot.open(workbench, folder.resolve(GeneratedSessions.AGENT)).whole();
        Ui.waitUntil("its lines are there", () -> log.lines() > 0);
        return log;
    }

    private TableBot failures() {
        TableBot hits = new EvidenceBot(workbench).hits();
        Ui.waitUntil("both are found", () -> places(hits).size() == 2);
        return hits;
    }

    private static List<String> places(TableBot hits) {
        return hits.texts("id").stream().filter("saml.invalid-response"::equals).toList();
    }

    @Test
    void theFailureAtTheLineIsSelectedAndTheKeyboardStaysInTheLog() throws IOException {
        long lines = withFailures();
        LogBot log = agent();
        TableBot hits = failures();
        log.focus().key(SWT.END, SWT.CTRL);
        Ui.waitUntil("the last one before it is selected",
                () -> hits.selected("line").equals(List.of(Long.toString(lines + 3))));
        assertEquals(lines + 4, log.line(), "who reads stays at the line");
        log.key(SWT.ARROW_UP, 0).key(SWT.ARROW_UP, 0);
        Ui.waitUntil("the one before is selected",
                () -> hits.selected("line").equals(List.of(Long.toString(lines + 1))));
        assertEquals(lines + 2, log.line());
        assertTrue(Ui.get(() -> workbench.window().getActivePage().getActivePart() == log.editor()));
        hits.select(List.of(HITS + (lines + 2)));
        Ui.waitUntil("what is chosen is gone to", () -> log.line() == lines + 3);
    }

    @Test
    void failuresAreThoseOfTheSessionThatIsChosen() throws IOException {
        withFailures();
        SessionsBot sessions = SessionsBot.open(workbench, folder).waitForSessions(SESSIONS);
        agent();
        TableBot hits = failures();
        SessionsBot.show(workbench);
        sessions.focus().key(SWT.HOME, 0);
        Ui.waitUntil("only the one is listed", () -> places(hits).size() == 1);
        Ui.waitUntil("it is told why", () -> narrowed().endsWith("of the time of the session of CORP\\user0."));
        Looks.picture(workbench, "log-hits-session");
        Ui.run(() -> Ui.one("log.hits.all", Link.class).notifyListeners(SWT.Selection, new Event()));
        Ui.waitUntil("both are listed", () -> places(hits).size() == 2);
    }

    private static String narrowed() {
        return Ui.get(() -> Ui.one("log.hits.narrowed", CLabel.class).getText());
    }

    @Test
    void mergedLinesGoToTheTimeThatIsLookedAt() {
        SessionsBot sessions = SessionsBot.open(workbench, folder).waitForSessions(SESSIONS);
        MergedBot merged = MergedBot.show(workbench);
        merged.key(SWT.HOME, SWT.CTRL);
        Ui.waitUntil("the first line is there", () -> merged.said().contains("2026-11-20 08:00:00.000"));
        SessionsBot.show(workbench);
        sessions.focus().key(SWT.END, 0).key('+', 0).key('+', 0);
        Ui.waitUntil("it is told what is looked at", () -> merged.span().startsWith("Looked at elsewhere: 2026-11-20"));
        String begin = merged.span().substring("Looked at elsewhere: ".length()).substring(0, 23);
        Ui.waitUntil("it is gone to", () -> timeOf(merged).compareTo(begin) >= 0);
        assertTrue(timeOf(merged).compareTo("2026-11-20 10") > 0, merged.said());
        long rows = rows(merged);
        workbench.show("org.deskwright.logs.merged");
        Looks.picture(workbench, "log-merged-span");
        merged.clip();
        Ui.waitUntil("only that is shown", () -> rows(merged) > 0 && rows(merged) < rows);
        SessionsBot.show(workbench);
        sessions.focus().key('0', 0);
        Ui.waitUntil("it is told that nothing special is looked at",
                () -> merged.span().isEmpty() || merged.span().contains("08:00:00.000 to 2026-11-20 19:"));
    }

    private static String timeOf(MergedBot merged) {
        String[] said = merged.said().split(" \u00b7 ");
        return said.length > 1 ? said[1] : "";
    }

    /** How many lines are shown. */
    private static long rows(MergedBot merged) {
        String said = merged.said();
        return said.startsWith("Line ")
                ? Long.parseLong(said.substring(said.indexOf(" of ") + 4, said.indexOf(" \u00b7 ")).replace(",", ""))
                : 0;
    }

    @Test
    void mergedLinesKeepTheirFilterWhileOtherLogsAreRead(@TempDir Path other) throws IOException {
        GeneratedSessions.write(other, 2);
        SessionsBot.open(workbench, folder);
        MergedBot merged = MergedBot.show(workbench);
        LogBot first = LogBot.of(workbench);
        merged.filter("00000002-1111");
        Ui.waitUntil("it is filtered", () -> merged.filtered().endsWith(" lines"));
        String lines = merged.filtered();
        SessionsBot.open(workbench, other);
        MergedBot.show(workbench);
        Ui.waitUntil("others are not filtered", () -> merged.filtered().isEmpty() && rows(merged) > 0);
        first.focus();
        Ui.waitUntil("the first ones are as they were", () -> merged.filtered().equals(lines));
    }

    @Test
    void aLogInOtherLettersIsNoFolderAndItsBytesAreSaidToBeOfACopy() throws IOException {
        Path file = folder.resolve("wide.log");
        Files.writeString(file, "\ufeff2026-11-20T08:10:00.000Z INFO  Sso: one\r\n", StandardCharsets.UTF_16LE);
        LogBot log = LogBot.open(workbench, file).whole();
        EvidenceBot views = new EvidenceBot(workbench);
        // each of its letters has two bytes, and before them stands a mark of two
        Ui.waitUntil("both sizes are told", () -> log.status().endsWith("84 bytes as UTF-16LE, read as 41 bytes"));
        Ui.waitUntil("it stands there as a file", () -> views.logs().stream()
                .anyMatch(name -> name.startsWith("wide.log  \u2013  ") && name.endsWith("in the editor")));
        workbench.show("org.deskwright.logs.record");
        Ui.waitUntil("it is said", () -> views.record().contains("those of the copy in UTF-8"));
    }

    @Test
    void theExplorerTellsWhichLogIsInTheEditor() {
        SessionsBot.open(workbench, folder);
        EvidenceBot views = new EvidenceBot(workbench);
        LogBot log = LogBot.of(workbench);
        String name = log.editor().getTitle();
        Ui.waitUntil("it is told", () -> views.logs(0).contains(name + "  \u00b7  in the editor"));
        assertEquals(1, views.logs(0).stream().filter(text -> text.endsWith("in the editor")).count());
        log.close();
        Ui.waitUntil("it is not any more",
                () -> views.logs(0).stream().noneMatch(text -> text.equals(name + "  \u00b7  in the editor")));
    }
}
