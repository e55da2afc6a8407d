package org.deskwright.logs.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.deskwright.core.casefile.LogMark;
import org.deskwright.logs.ui.open.Openings;
import org.deskwright.testing.evidence.GeneratedLog;
import org.deskwright.testing.ui.CaseEditorBot;
import org.deskwright.testing.ui.DialogBot;
import org.deskwright.testing.ui.EvidenceBot;
import org.deskwright.testing.ui.LogBot;
import org.deskwright.testing.ui.Screenshot;
import org.deskwright.testing.ui.TableBot;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.window.CaseTest;
import org.deskwright.testing.window.Looks;
import org.deskwright.testing.window.PictureOnFailure;
import org.deskwright.ui.table.Clip;
import org.eclipse.swt.SWT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lines of logs that are marked in the case. */
class LogMarksTest extends CaseTest {
    private static final int RECORDS = 5_000;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("client.log");
        GeneratedLog.write(file, 0, RECORDS);
        workbench.open(files.badUserName());
    }

    private List<LogMark> marks() {
        return session.current().document().orElseThrow().marks();
    }

    private LogBot open() {
        return LogBot.open(workbench, file).whole().focus();
    }

    private static void go(LogBot log, long line) {
        Ui.run(() -> log.editor().pane().go(line - 1));
        log.settle();
    }

    private static void awaitMarked(LogBot log, long... lines) {
        Ui.waitUntil("these lines are marked: " + Arrays.toString(lines),
                () -> Arrays.equals(lines, Ui.get(() -> log.editor().ruler().marked())));
    }

    @Test
    void bookmarksAreSetGoneToAndTakenAway() {
        LogBot log = open();
        go(log, 7);
        log.command("bookmark");
        awaitMarked(log, 6);
        assertTrue(log.spoken().startsWith("Bookmark, Line 7 of "), log.spoken());
        go(log, 4_000);
        log.command("bookmark");
        awaitMarked(log, 6, 3_999);
        log.command("nextBookmark");
        assertEquals(7, log.line(), "from the last to the first");
        log.command("previousBookmark");
        assertEquals(4_000, log.line());
        log.command("bookmark");
        awaitMarked(log, 6);
        assertEquals(List.of("client.log:7"), marks().stream().map(LogMark::place).toList());
    }

    @Test
    void aCaseIsBegunForABookmarkWhereNoneIsOpen() {
        session.discard();
        Ui.waitUntil("no case is open", () -> session.current().document().isEmpty());
        LogBot log = open();
        go(log, 7);
        workbench.commandWithDialog("org.deskwright.logs.ui.bookmark", Map.of());
        DialogBot.await("No Case Is Open").push("Begin a Case");
        Ui.waitUntil("the case is there", () -> session.current().document().isPresent());
        awaitMarked(log, 6);
        assertEquals(List.of("client.log:7"), marks().stream().map(LogMark::place).toList());
    }

    @Test
    void bookmarksAreThereAgainWhenTheLogGrewAndNotInAnotherOfItsName() throws IOException {
        LogBot log = open();
        go(log, 300);
        log.command("bookmark");
        awaitMarked(log, 299);
        Path place = folder.resolve("c.dwcase");
        CompletableFuture<Boolean> saving = session.saveAs(place);
        Ui.waitUntil("it is saved", saving::isDone);
        log.close();
        GeneratedLog.write(file, RECORDS, 100);
        workbench.open(place);
        LogBot again = open();
        awaitMarked(again, 299);
        Files.delete(file);
        GeneratedLog.write(file, 1_000, 1_000);
        Ui.waitUntil("the new one is shown", () -> again.lines() == 1_020);
        awaitMarked(again);
        assertEquals(1, marks().size());
    }

    /** As those of two computers in one ticket are. */
    @Test
    void marksOfLogsOfTheSameNameAreKeptApart() throws IOException {
        Path first = Files.createDirectories(folder.resolve("a")).resolve("server.log");
        GeneratedLog.write(first, 0, 100);
        Path second = Files.createDirectories(folder.resolve("b")).resolve("server.log");
        Files.copy(first, second);
        workbench.open(first);
        LogBot one = LogBot.open(workbench, first).whole().focus();
        one.command("bookmark");
        awaitMarked(one, 0);
        session.edit(document -> document
                .withMarks(document.marks().stream().map(m -> m.withNote("of the first")).toList()));
        one.close();
        LogBot other = LogBot.open(workbench, second).whole().focus();
        awaitMarked(other);
        other.command("bookmark");
        awaitMarked(other, 0);
        assertEquals(List.of(first.toString(), second.toString()), marks().stream().map(LogMark::file).toList());
        assertEquals(List.of("of the first", ""), marks().stream().map(LogMark::note).toList());
        EvidenceBot views = new EvidenceBot(workbench);
        Ui.waitUntil("each log is listed", () -> views.logs().getFirst().endsWith("(2 logs)"));
        assertEquals(1, views.logs(0, 0).size());
        assertEquals(List.of("1: of the first"), views.logs(0, 1));
        other.command("bookmark");
        awaitMarked(other);
        assertEquals(List.of("of the first"), marks().stream().map(LogMark::note).toList());
    }

    @Test
    void aBookmarkInALineOfEvidenceIsTakenAway() {
        LogBot log = open();
        go(log, 7);
        workbench.commandWithDialog("org.deskwright.logs.ui.markEvidence", Map.of());
        DialogBot.await("Mark as Evidence").type("Look here").push("OK");
        awaitMarked(log, 6);
        log.command("bookmark");
        Ui.waitUntil("it is both", () -> marks().size() == 2);
        log.settle();
        Ui.waitUntil("the bookmark is known", () -> {
            log.command("bookmark");
            return marks().size() == 1;
        });
        assertTrue(marks().getFirst().evidence());
    }

    @Test
    void aLineOfEvidenceWithABookmarkTellsBoth() {
        LogBot log = open();
        go(log, 13);
        workbench.commandWithDialog("org.deskwright.logs.ui.markEvidence", Map.of());
        DialogBot.await("Mark as Evidence").type("proof").push("OK");
        awaitMarked(log, 12);
        log.command("bookmark");
        Ui.waitUntil("both are told", () -> log.spoken().startsWith("Evidence: proof, Bookmark, Line 13 of "));
        workbench.commandWithDialog("org.deskwright.logs.ui.bookmarkNote", Map.of());
        DialogBot.await("Note on a Line").type("look here").push("OK");
        Ui.waitUntil("it is the note of the bookmark",
                () -> log.spoken().startsWith("Evidence: proof, Bookmark: look here, Line 13 of "));
        Screenshot.take(workbench.shell(), PictureOnFailure.folder().resolve("log-marked-twice.png"));
        log.command("bookmark");
        Ui.waitUntil("the evidence is left", () -> log.spoken().startsWith("Evidence: proof, Line 13 of "));
    }

    @Test
    void evidenceThatGoesOnInAnotherFileIsAMarkInEach() throws IOException {
        Path rotated = Files.createDirectories(folder.resolve("rotated"));
        Path older = rotated.resolve("client.log.1");
        Path newer = rotated.resolve("client.log");
        Files.move(file, older);
        GeneratedLog.write(newer, RECORDS, 50);
        long first = GeneratedLog.lines(RECORDS);
        Ui.run(() -> Openings.open(List.of(rotated), workbench.window()));
        LogBot log = LogBot.of(workbench).whole().focus();
        Ui.waitUntil("both are shown", () -> log.lines() > first);
        go(log, first - 1);
        log.key(SWT.ARROW_DOWN, SWT.SHIFT).key(SWT.ARROW_DOWN, SWT.SHIFT).key(SWT.ARROW_DOWN, SWT.SHIFT);
        log.command("copyPlace");
        String places = older + ":" + (first - 1) + "-" + first + "\n" + newer + ":1";
        Ui.waitUntil("the places are on the clipboard", () -> Ui.get(() -> Clip.get(Ui.display())).equals(places));
        workbench.commandWithDialog("org.deskwright.logs.ui.markEvidence", Map.of());
        DialogBot.await("Mark as Evidence").push("OK");
        awaitMarked(log, first - 2, first);
        assertEquals(List.of("client.log.1:" + (first - 1) + "-" + first, "client.log:1"),
                marks().stream().map(LogMark::place).toList());
    }

    @Test
    void evidenceAroundABookmarkIsSeenInAllOfItsLines() {
        LogBot log = open();
        for (int i = 0; i < 5; i++) {
            log.key(SWT.ARROW_DOWN, SWT.SHIFT);
        }
        workbench.commandWithDialog("org.deskwright.logs.ui.markEvidence", Map.of());
        DialogBot.await("Mark as Evidence").type("All of it").push("OK");
        awaitMarked(log, 0);
        go(log, 3);
        log.command("bookmark");
        awaitMarked(log, 0, 2);
        go(log, 5);
        assertTrue(log.spoken().startsWith("Evidence: All of it, Line 5 of "), log.spoken());
    }

    @Test
    void evidenceIsWhatIsSelectedAndNotWhatTheFilterHides() {
        LogBot log = open().filter("frame 100 or frame 101 or frame 200");
        Ui.waitUntil("it is filtered", () -> log.filtered().endsWith(" lines"));
        log.focus().key('a', SWT.CTRL);
        workbench.command("org.eclipse.ui.edit.selectAll", Map.of());
        long shown = log.rows();
        Ui.waitUntil("it is told how many are selected",
                () -> log.status().contains("%,d lines selected".formatted(shown)));
        workbench.commandWithDialog("org.deskwright.logs.ui.markEvidence", Map.of());
        DialogBot.await("Mark as Evidence").type("These").push("OK");
        Ui.waitUntil("they are evidence", () -> !marks().isEmpty());
        assertEquals(shown, marks().stream().mapToInt(LogMark::lines).sum(), marks().toString());
        assertTrue(marks().stream().flatMap(mark -> mark.text().lines()).allMatch(line -> line.contains("frame ")),
                marks().toString());
        assertTrue(marks().size() > 1 && marks().stream().allMatch(mark -> mark.note().equals("These")));
    }

    @Test
    void theCaseLeadsBackToTheLine() {
        LogBot log = open();
        go(log, 4_000);
        log.command("bookmark");
        awaitMarked(log, 3_999);
        log.close();
        CaseEditorBot editor = CaseEditorBot.open(workbench).tab("Log Lines");
        editor.table("case.marks").settled().press(SWT.ARROW_DOWN, SWT.NONE);
        editor.push("case.marks.open");
        LogBot again = LogBot.of(workbench);
        Ui.waitUntil("the line is gone to", () -> again.line() == 4_000);
        awaitMarked(again, 3_999);
    }

    @Test
    void theExplorerShowsWhatTheCaseHasOfLogs() {
        LogBot log = open();
        go(log, 4_000);
        log.command("bookmark");
        awaitMarked(log, 3_999);
        EvidenceBot views = new EvidenceBot(workbench);
        Ui.waitUntil("the case is in the tree",
                () -> views.logs().getFirst().endsWith("(1 log)") && views.logs().getFirst().startsWith("Case "));
        session.edit(document -> document
                .withMarks(document.marks().stream().map(m -> m.withNote("It begins here")).toList()));
        Ui.waitUntil("the note is there", () -> views.logs(0, 0).equals(List.of("4,000: It begins here")));
        Looks.picture(workbench, "log-explorer-case");
        log.key(SWT.HOME, SWT.CTRL);
        views.openLog(0, 0, 0);
        Ui.waitUntil("the line is gone to", () -> LogBot.of(workbench).line() == 4_000);
        LogBot.of(workbench).command("bookmark");
        Ui.waitUntil("there is nothing of the case any more", () -> !views.logs().getFirst().startsWith("Case "));
    }

    @Test
    void whatALineBeforeAnnouncesIsNotKeptInTheCase() throws IOException {
        Files.writeString(file, "first\nName  : DB_PASSWORD\nValue : Hunter2-Hunter2\nlast\n");
        GeneratedLog.write(file, 0, RECORDS);
        LogBot log = open();
        go(log, 3);
        log.command("bookmark");
        awaitMarked(log, 2);
        workbench.commandWithDialog("org.deskwright.logs.ui.markEvidence", Map.of());
        DialogBot.await("Mark as Evidence").push("OK");
        Ui.waitUntil("it is both", () -> marks().size() == 2);
        assertEquals(List.of("Value : [removed]", "Value : [removed]"), marks().stream().map(LogMark::text).toList());
        Path place = folder.resolve("saved");
        CompletableFuture<Boolean> saving = session.saveAs(place);
        Ui.waitUntil("it is saved", saving::isDone);
        String saved = Files.readString(place.resolve("marks.json"));
        assertTrue(saved.contains("[removed]") && !saved.contains("Hunter2"), saved);
        awaitMarked(log, 2);
    }

    @Test
    void aNoteTellsLogsOfOneNameApart() throws IOException {
        Path one = Files.createDirectories(folder.resolve("t/h1")).resolve("server.log");
        Path other = Files.createDirectories(folder.resolve("t/h2")).resolve("server.log");
        GeneratedLog.write(one, 0, RECORDS);
        GeneratedLog.write(other, 0, RECORDS);
        LogBot.open(workbench, one).whole();
        LogBot.open(workbench, other);
        Ui.waitUntil("the other is there", () -> LogBot.of(workbench).editor().getTitle().equals("h2/server.log"));
        LogBot log = LogBot.of(workbench).whole().focus();
        workbench.commandWithDialog("org.deskwright.logs.ui.markEvidence", Map.of());
        DialogBot dialog = DialogBot.await("Mark as Evidence");
        assertTrue(dialog.text().contains("h2/server.log:1"), dialog.text());
        dialog.type("of the second").push("OK");
        awaitMarked(log, 0);
        workbench.commandWithDialog("org.deskwright.logs.ui.bookmarkNote", Map.of());
        DialogBot again = DialogBot.await("Note on a Line");
        assertTrue(again.text().contains("h2/server.log:1"), again.text());
        again.push("Cancel");
    }

    @Test
    void linesBecomeEvidenceWithTheirPlaceAndANote() throws IOException {
        Files.writeString(file, "2026-11-20T07:00:00.000Z ERROR Auth: password=Hunter2-Hunter2 was wrong\n");
        GeneratedLog.write(file, 0, RECORDS);
        LogBot log = open();
        log.key(SWT.ARROW_DOWN, SWT.SHIFT).key(SWT.ARROW_DOWN, SWT.SHIFT);
        workbench.commandWithDialog("org.deskwright.logs.ui.markEvidence", Map.of());
        DialogBot.await("Mark as Evidence").type("He mistyped it").push("OK");
        awaitMarked(log, 0);
        LogMark mark = marks().getFirst();
        assertEquals("client.log:1-2", mark.place());
        assertTrue(mark.evidence() && mark.text().lines().count() == 2, mark.text());
        log.key(SWT.HOME, SWT.CTRL);
        assertTrue(log.spoken().startsWith("Evidence: He mistyped it, Line 1 of "), log.spoken());
        Screenshot.take(workbench.shell(), PictureOnFailure.folder().resolve("log-marked.png"));
        CaseEditorBot editor = CaseEditorBot.open(workbench).tab("Log Lines");
        TableBot table = editor.table("case.marks").settled();
        assertEquals(List.of("Evidence"), table.texts("kind"));
        assertEquals(List.of("He mistyped it"), table.texts("note"));
        Screenshot.take(workbench.shell(), PictureOnFailure.folder().resolve("case-log-lines.png"));
        Path place = folder.resolve("saved");
        CompletableFuture<Boolean> saving = session.saveAs(place);
        Ui.waitUntil("it is saved", saving::isDone);
        String saved = Files.readString(place.resolve("marks.json"));
        assertTrue(saved.contains(mark.sha256()) && !saved.contains("Hunter2"), saved);
        awaitMarked(log, 0);
    }
}
