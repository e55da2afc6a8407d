package org.deskwright.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.deskwright.logs.format.Level;
import org.deskwright.logs.ui.editor.LineExport;
import org.deskwright.logs.ui.model.Overview;
import org.deskwright.logs.ui.open.Openings;
import org.deskwright.testing.evidence.GeneratedLog;
import org.deskwright.testing.ui.DialogBot;
import org.deskwright.testing.ui.LogBot;
import org.deskwright.testing.ui.Screenshot;
import org.deskwright.testing.ui.Ui;
import org.deskwright.ui.table.Clip;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;

/** A log in its editor. */
class LogEditorTest extends LogTest {
    private static final int RECORDS = 20_000;

    LogEditorTest() {
        super(RECORDS);
    }

    private void picture(String name) {
        Ui.pause();
        Screenshot.take(workbench.shell(), PictureOnFailure.folder().resolve("log-" + name + ".png"));
    }

    @Test
    void itsLinesAreReadByKeyboard() {
        LogBot log = open().focus();
        assertEquals(GeneratedLog.lines(RECORDS), log.lines());
        assertEquals(0, log.top());
        assertTrue(log.seen().getFirst().contains("2026-11-20T08:00:00.000Z INFO  Session.Heartbeat"));
        log.key(SWT.ARROW_DOWN, 0).key(SWT.ARROW_DOWN, 0);
        assertEquals(3, log.line());
        log.key(SWT.END, SWT.CTRL);
        assertEquals(log.lines(), log.line());
        assertTrue(log.top() > log.lines() - 100, "at " + log.top());
        assertEquals(Level.ERROR, log.lead().level());
        assertEquals("Line %1$,d of %1$,d, Error: \tat session.Main.run".formatted(log.lines()), log.spoken());
        picture("end");
        log.key(SWT.HOME, SWT.CTRL);
        assertEquals(1, log.line());
        log.wheel(-2);
        assertEquals(6, log.top());
        log.drag(0.5);
        assertTrue(Math.abs(log.top() - log.lines() / 2) < 100, "at " + log.top());
    }

    @Test
    void aLineOrAMomentOrAnErrorIsGoneTo() {
        LogBot log = open().focus();
        log.command("nextProblem");
        Ui.waitUntil("the error is found", () -> log.line() == 100);
        log.command("nextProblem");
        Ui.waitUntil("the next one is found", () -> log.line() == 202);
        log.command("previousProblem");
        Ui.waitUntil("the one before is found", () -> log.line() == 100);
        assertTrue(log.status().contains("2026-11-20 08:01:39"), log.status());
        picture("error");
    }

    @Test
    void aFilterShowsWhatItAsksFor() {
        LogBot log = open().filter("level>=error");
        Ui.waitUntil("all errors are found", () -> log.rows() == 3 * RECORDS / 100);
        assertTrue(log.seen().stream().noneMatch(line -> line.contains("INFO")), log.seen().toString());
        Ui.waitUntil("it is told how many", () -> log.filtered().equals("600 lines"));
        picture("filtered");
        log.filter("level>=");
        assertTrue(log.mistake().startsWith("Character "), log.mistake());
        assertEquals(3 * RECORDS / 100, log.rows());
        log.filter("");
        assertEquals(log.lines(), log.rows());
        assertEquals("", log.mistake());
    }

    @Test
    void whoFiltersStaysAtTheLine() {
        LogBot log = open();
        Ui.run(() -> log.editor().pane().go(GeneratedLog.lines(RECORDS) - 1));
        log.command("previousProblem");
        String text = log.lead().text();
        assertFalse(log.seen().isEmpty());
        log.filter("level>=error");
        Ui.waitUntil("the line is in sight", () -> log.seen().contains(text));
        assertTrue(log.top() > 0, "others stand before it");
        assertEquals(text, log.lead().text());
        log.filter("");
        Ui.waitUntil("it is in sight among all", () -> log.seen().contains(text) && log.rows() == log.lines());
    }

    @Test
    void aTextIsFoundAndCounted() {
        LogBot log = open().focus().find("connection 9");
        Ui.waitUntil("all are found", () -> log.found().endsWith(" of 12 lines") || log.found().equals("12 lines"));
        Ui.waitUntil("the first is gone to", () -> log.line() == 100);
        long first = log.line();
        assertTrue(log.lead().text().contains("connection 99 "), log.lead().text());
        log.command("findNext");
        assertTrue(log.line() > first);
        log.command("findPrevious");
        assertEquals(first, log.line());
        assertEquals("1 of 12 lines", log.found());
        picture("found");
    }

    @Test
    void whatIsSelectedIsCopied() {
        LogBot log = open().focus();
        log.key(SWT.ARROW_DOWN, SWT.SHIFT).key(SWT.ARROW_DOWN, SWT.SHIFT);
        workbench.command("org.eclipse.ui.edit.copy", Map.of());
        Ui.waitUntil("two lines are on the clipboard", () -> {
            String text = Clip.get(Ui.display());
            return text.lines().count() == 2 && text.endsWith("frame 1\n");
        });
        log.command("copyPlace");
        assertEquals(file + ":1-2", Ui.get(() -> Clip.get(Ui.display())));
    }

    @Test
    void whatIsShownIsWrittenToAFile() throws IOException {
        Files.writeString(file, "2026-11-20T20:00:00.000Z ERROR Auth: password=Hunter2-Hunter2 was wrong\n",
                StandardOpenOption.APPEND);
        LogBot log = open().filter("level>=error");
        Ui.waitUntil("all errors are found", () -> log.rows() == 3 * RECORDS / 100 + 1);
        Path written = folder.resolve("errors.log");
        long lines = LineExport.write(log.editor().log(), Ui.get(() -> log.editor().pane().rows()), 0, Long.MAX_VALUE,
                written, () -> false);
        List<String> text = Files.readAllLines(written);
        assertEquals(lines, text.size());
        assertEquals(3 * RECORDS / 100 + 1, lines);
        assertTrue(text.getLast().contains("Auth: ") && !text.getLast().contains("Hunter2"), text.getLast());
    }

    @Test
    void whatWillBeReplacedIsShownBeforeAnExport() throws IOException {
        Files.writeString(file, "2026-11-20T20:00:00.000Z ERROR Auth: password=Hunter2-Hunter2 was wrong\n",
                StandardOpenOption.APPEND);
        LogBot log = open().filter("level>=error");
        Ui.waitUntil("all errors are found", () -> log.rows() == 3 * RECORDS / 100 + 1);
        workbench.commandWithDialog("org.deskwright.logs.ui.exportLines", Map.of());
        DialogBot dialog = DialogBot.await("What Is Replaced");
        String lines = Ui.get(() -> Stream.of(Ui.display().getShells())
                .flatMap(shell -> Ui.all(shell, "log.preview.lines", Text.class).stream()).findFirst().orElseThrow()
                .getText());
        assertTrue(lines.startsWith("20401: 2026-11-20T20:00:00.000Z ERROR Auth: ") && !lines.contains("Hunter2"),
                lines);
        Screenshot.take(Ui.get(LogEditorTest::preview), PictureOnFailure.folder().resolve("dialog-log-preview.png"));
        dialog.push("Cancel");
    }

    @Test
    void oneSelectedLineIsExportedAndAPlaceThatWasFoundIsNone() throws IOException {
        LogBot log = open().find("refused");
        Ui.waitUntil("the first place is gone to", () -> Ui.get(() -> !log.selection().isEmpty()));
        assertFalse(log.selection().isOfLines(), "a place that was found is none that was selected");
        Files.writeString(file,
                "2026-11-20T20:00:00.000Z ERROR Auth: password=Hunter2-Hunter2 was wrong\n"
                        + "2026-11-20T20:00:01.000Z ERROR Auth: password=Hunter3-Hunter3 was wrong\n",
                StandardOpenOption.APPEND);
        Ui.waitUntil("it has grown", () -> log.lines() == GeneratedLog.lines(RECORDS) + 2);
        log.whole().focus().key(SWT.END, SWT.CTRL).key(SWT.HOME, 0).key(SWT.ARROW_UP, SWT.SHIFT);
        assertTrue(log.selection().isOfLines());
        assertEquals(log.selection().first().line(), log.selection().lastLine(), "where it ends nothing is selected");
        workbench.commandWithDialog("org.deskwright.logs.ui.exportLines", Map.of());
        DialogBot dialog = DialogBot.await("What Is Replaced");
        String lines = Ui.get(() -> Stream.of(Ui.display().getShells())
                .flatMap(shell -> Ui.all(shell, "log.preview.lines", Text.class).stream()).findFirst().orElseThrow()
                .getText());
        assertEquals(1, lines.lines().count(), lines);
        dialog.push("Cancel");
    }

    @Test
    void whoLocatesALogThatWasCutOffReadsOnAtTheSameLine() throws IOException {
        LogBot log = open().focus();
        Ui.run(() -> log.editor().pane().go(9_999));
        String here = log.lead().text();
        List<String> lines = Files.readAllLines(file);
        Path moved = folder.resolve("moved.log");
        Files.write(moved, lines.subList(5_000, lines.size()));
        Ui.run(() -> log.editor().readOn(moved));
        Ui.waitUntil("it is open", () -> LogBot.of(workbench).editor().getTitle().equals("moved.log"));
        LogBot found = LogBot.of(workbench);
        Ui.waitUntil("the same line is gone to", () -> found.line() == 5_000);
        assertEquals(here, found.lead().text());
        Path other = folder.resolve("other.log");
        Files.write(other, lines.subList(0, 100));
        Ui.run(() -> found.editor().readOn(other));
        Ui.waitUntil("it is open", () -> LogBot.of(workbench).editor().getTitle().equals("other.log"));
        LogBot another = LogBot.of(workbench);
        Ui.waitUntil("it is said that it is not there",
                () -> another.status().startsWith("The line you were at is not in this file"));
        assertEquals(1, another.line());
    }

    private static Shell preview() {
        return Stream.of(Ui.display().getShells()).filter(shell -> shell.getText().equals("What Is Replaced"))
                .findFirst().orElseThrow();
    }

    @Test
    void whatIsReplacedInACopyIsToldAndCanBeSeenBefore() throws IOException {
        Files.writeString(file, "2026-11-20T20:00:00.000Z ERROR Auth: password=Hunter2-Hunter2 was wrong\n",
                StandardOpenOption.APPEND);
        LogBot log = open().focus().key(SWT.END, SWT.CTRL);
        workbench.command("org.eclipse.ui.edit.copy", Map.of());
        Ui.waitUntil("it is told", () -> log.status().startsWith("Copied with one line changed: "));
        picture("copied");
        assertFalse(Ui.get(() -> Clip.get(Ui.display())).contains("Hunter2"));
        log.key(SWT.ARROW_UP, 0);
        assertTrue(log.status().startsWith("Line "), log.status());
        log.key(SWT.ARROW_DOWN, SWT.SHIFT);
        Ui.run(() -> Clip.put(Ui.display(), "before"));
        workbench.commandWithDialog("org.deskwright.logs.ui.copyPreview", Map.of());
        DialogBot dialog = DialogBot.await("What Is Replaced");
        Screenshot.take(Ui.get(LogEditorTest::preview),
                PictureOnFailure.folder().resolve("dialog-log-copy-preview.png"));
        assertEquals("before", Ui.get(() -> Clip.get(Ui.display())));
        dialog.push("Copy");
        Ui.waitUntil("it is on the clipboard", () -> Ui.get(() -> Clip.get(Ui.display())).contains("session.Main.run"));
    }

    @Test
    void errorsHaveTheirTicksWhereTheirLinesAre() throws IOException {
        LogBot log = open();
        BitSet expected = new BitSet();
        List<String> text = Files.readAllLines(file);
        for (int i = 0; i < text.size(); i++) {
            // two lines belong to each error
            if (text.subList(Math.max(0, i - 2), i + 1).stream().anyMatch(line -> line.contains(" ERROR "))) {
                expected.set(Overview.part(i, text.size()));
            }
        }
        assertTrue(expected.cardinality() < Overview.PARTS, "they lie apart");
        Ui.waitUntil("there is a tick for each", () -> {
            int[] levels = Ui.get(() -> log.editor().ruler().overview()).levels();
            BitSet ticks = new BitSet();
            IntStream.range(0, levels.length).filter(part -> (levels[part] & Level.ERROR.bit()) != 0)
                    .forEach(ticks::set);
            return ticks.equals(expected);
        });
    }

    @Test
    void itIsFollowedWhileItGrows() throws IOException {
        LogBot log = open().focus().command("follow");
        GeneratedLog.write(file, RECORDS, 500);
        Ui.waitUntil("what came is there", () -> log.lines() == GeneratedLog.lines(RECORDS + 500));
        Ui.waitUntil("its end is seen", () -> log.line() == log.lines());
        log.wheel(10);
        GeneratedLog.write(file, RECORDS + 500, 500);
        Ui.waitUntil("what came is there", () -> log.lines() == GeneratedLog.lines(RECORDS + 1000));
        log.settle();
        assertTrue(log.top() < log.lines() - 500, "whoever has scrolled back reads on: " + log.top());
    }

    @Test
    void aLineThatIsWrittenOnIsSearchedAgain() throws IOException {
        LogBot log = open().find("needle");
        Ui.waitUntil("nothing is found", () -> log.found().equals("No lines"));
        Files.writeString(file, "2026-11-20T20:00:00.000Z ERROR Auth: nee", StandardOpenOption.APPEND);
        Ui.waitUntil("the line is there", () -> log.lines() == GeneratedLog.lines(RECORDS) + 1);
        Files.writeString(file, "dle in", StandardOpenOption.APPEND);
        Ui.waitUntil("it is found", () -> log.found().endsWith("1 line"));
        Files.writeString(file, " hay\n", StandardOpenOption.APPEND);
        Ui.waitUntil("all of it is there", () -> log.key(SWT.END, SWT.CTRL).lead().text().endsWith(" hay"));
        Ui.waitUntil("it is found still", () -> log.found().equals("1 of 1 line"));
        log.filter("-needle");
        Ui.waitUntil("the others are found", () -> log.rows() == GeneratedLog.lines(RECORDS));
    }

    @Test
    void whatIsLookedForIsLookedForInTheFileThatTookItsPlace() throws IOException {
        LogBot log = open().filter("level>=error").find("connection 9");
        Ui.waitUntil("all errors are found", () -> log.rows() == 3 * RECORDS / 100);
        Files.delete(file);
        GeneratedLog.write(file, 0, 2_000);
        Ui.waitUntil("the new one is shown", () -> log.lines() == GeneratedLog.lines(2_000));
        Ui.waitUntil("its errors are found", () -> log.rows() == 60);
    }

    @Test
    void whatBecomesOfItsFileIsSaid() throws IOException {
        LogBot log = open();
        Files.move(file, folder.resolve("client.log.1"));
        Ui.waitUntil("it is said that it is gone", () -> log.notice("gone").startsWith("The file is no longer"));
        assertTrue(log.seen().getFirst().contains("frame 0"));
        picture("gone");
        GeneratedLog.write(file, 100, 50);
        Ui.waitUntil("the new one is shown", () -> log.lines() == 50);
        Ui.waitUntil("the older one is offered", () -> log.notice("moved").startsWith("Another file"));
        Files.copy(folder.resolve("client.log.1"), file, StandardCopyOption.REPLACE_EXISTING);
        Ui.waitUntil("it is shown again", () -> log.lines() == GeneratedLog.lines(RECORDS));
    }

    @Test
    void longLinesAreBroken() throws IOException {
        Files.writeString(file, "2026-11-20T08:00:00.000Z INFO  long " + "word and word ".repeat(200) + "\nnext\n");
        LogBot log = open().command("wrap").focus();
        picture("wrapped");
        log.key(SWT.ARROW_DOWN, 0);
        assertEquals(2, log.line());
        assertEquals(List.of("next"), log.seen().subList(log.seen().size() - 1, log.seen().size()));
    }

    @Test
    void whatVanishesBeforeItIsOpenedIsSaidInItsPlace() throws IOException {
        LogBot log = open();
        log.close();
        Files.delete(file);
        Ui.run(() -> Openings.edit(log.editor().log().log(), workbench.window().getActivePage()));
        Ui.waitUntil("it says so", log::isInTrouble);
        picture("vanished");
        GeneratedLog.write(file, 0, 50);
    }
}
