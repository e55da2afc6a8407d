package org.deskwright.logs.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.deskwright.logs.format.Level;
import org.deskwright.logs.ui.canvas.Spot;
import org.deskwright.logs.ui.editor.LineExport;
import org.deskwright.logs.ui.model.Overview;
import org.deskwright.logs.ui.open.Openings;
import org.deskwright.testing.evidence.GeneratedLog;
import org.deskwright.testing.ui.DialogBot;
import org.deskwright.testing.ui.LogBot;
import org.deskwright.testing.ui.Screenshot;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.window.PictureOnFailure;
import org.deskwright.ui.table.Clip;
import org.deskwright.ui.theme.ThemeColor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Canvas;
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

    @Test
    void whereAFilterHidesTheLineTheKeyboardGoesToTheNextThatIsShown() {
        LogBot log = open().focus();
        Ui.run(() -> log.editor().pane().go(35));
        log.filter("level>=error");
        Ui.waitUntil("the keyboard is at a line that is shown", () -> log.line() == 100);
        assertTrue(log.status().startsWith("Line 100 of "), log.status());
        assertTrue(log.spoken().startsWith("Line 100 of "), log.spoken());
        Ui.run(() -> Clip.put(Ui.display(), "before"));
        log.focus().command("copyPlace");
        Ui.waitUntil("it is that line", () -> Ui.get(() -> Clip.get(Ui.display())).equals(file + ":100"));
        log.filter("");
        Ui.waitUntil("it is back where it was", () -> log.line() == 36);
        log.filter("level>=error");
        Ui.waitUntil("the next one again", () -> log.line() == 100);
        log.focus().key(SWT.ARROW_DOWN, 0);
        log.filter("");
        assertEquals(101, log.line(), "who went on stays there");
        log.filter("nothing of this kind");
        Ui.waitUntil("nothing is shown", () -> log.rows() == 0);
        assertTrue(log.status().startsWith("0 shown"), log.status());
    }

    @Test
    void whatIsFoundFarToTheRightIsSeen() throws IOException {
        Files.writeString(file,
                "short\n" + "word ".repeat(100) + "needle " + "word ".repeat(100) + "\n" + "x\n".repeat(50));
        LogBot log = open().focus().find("needle");
        Ui.waitUntil("it is found", () -> log.line() == 2);
        int room = Ui.get(() -> log.editor().pane().canvas().getClientArea().width);
        Ui.waitUntil("it is in sight", () -> {
            int left = Ui.get(() -> log.editor().pane().canvas().getHorizontalBar().getSelection());
            return left > 0 && left < 508 * 12 && left + room > 507 * 6;
        });
        picture("found-right");
        log.find("short");
        Ui.waitUntil("the beginning is in sight again",
                () -> Ui.get(() -> log.editor().pane().canvas().getHorizontalBar().getSelection()) == 0);
    }

    @Test
    void whatAFilterFindsIsFollowed() throws IOException {
        LogBot log = open().focus().filter("level>=error");
        Ui.waitUntil("all errors are found", () -> log.rows() == 3 * RECORDS / 100);
        log.command("follow");
        StringBuilder more = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            more.append("2026-11-20T20:00:00.000Z ERROR Auth: it failed ").append(i).append('\n');
        }
        Files.writeString(file, more, StandardOpenOption.APPEND);
        long all = GeneratedLog.lines(RECORDS) + 40;
        Ui.waitUntil("the last one is seen", () -> log.line() == all);
        log.filter("");
        Files.writeString(file, "2026-11-20T20:00:00.000Z INFO  Auth: it works\n", StandardOpenOption.APPEND);
        Ui.waitUntil("the end is seen without a filter", () -> log.line() == all + 1);
        log.filter("level>=error");
        Ui.waitUntil("the last error is seen", () -> log.line() == all);
        log.filter("");
        Ui.waitUntil("the end is seen at once when the filter is taken away", () -> log.line() == all + 1);
    }

    @Test
    void aLogThatCanNoLongerBeReadSaysSo() throws IOException {
        LogBot log = open().focus();
        Path kept = folder.resolve("kept");
        Files.move(file, kept);
        // nobody can read a link to itself, not even who may read everything
        Files.createSymbolicLink(file, file);
        Ui.waitUntil("it is said", () -> log.notice("gone").startsWith("The file can no longer be read"));
        assertTrue(log.seen().getFirst().contains("frame 0"));
        picture("unreadable");
        Files.delete(file);
        Files.move(kept, file);
        Ui.waitUntil("it is not said any more", () -> !log.notice("gone").startsWith("The file can no longer be read"));
    }

    /** Through with all that was begun for a copy. */
    private static void awaitCopied(LogBot log) {
        Ui.waitUntil("it was copied", () -> Stream.of(Job.getJobManager().find(null)).map(Job::getName).noneMatch(
                name -> name.startsWith("Copying lines") || name.startsWith("Looking for what is replaced")));
        log.settle();
    }

    @Test
    void ofACopiedPartItIsToldWhatOfThatPartIsReplaced() throws IOException {
        String line = "2026-11-20T20:00:00.000Z ERROR Auth: password=Hunter2-Hunter2 was wrong";
        Files.writeString(file, "first\n" + line + "\n");
        LogBot log = open().focus();
        int word = line.indexOf("password");
        Ui.run(() -> log.editor().pane().goTo(new Spot(1, word), new Spot(1, word + 8)));
        workbench.command("org.eclipse.ui.edit.copy", Map.of());
        Ui.waitUntil("the word is copied", () -> Ui.get(() -> Clip.get(Ui.display())).equals("password"));
        awaitCopied(log);
        assertFalse(log.status().startsWith("Copied with"), log.status());
        Ui.run(() -> log.editor().pane().goTo(new Spot(1, word), new Spot(1, line.length() - 10)));
        workbench.command("org.eclipse.ui.edit.copy", Map.of());
        Ui.waitUntil("it is told", () -> log.status().startsWith("Copied with one line changed: password 1"));
    }

    @Test
    void ofWholeLinesNotEvenTheLengthOfASecretIsCopiedAndNoOtherLineIsCounted() throws IOException {
        Files.writeString(file, "first\nx password=Hunter2-Hunter2 was wrong\ny password=Hunter3-Hunter3 too\n");
        LogBot log = open().focus();
        Ui.run(() -> log.editor().pane().goTo(new Spot(1, 0), new Spot(2, 0)));
        workbench.command("org.eclipse.ui.edit.copy", Map.of());
        Ui.waitUntil("the line is copied",
                () -> Ui.get(() -> Clip.get(Ui.display())).equals("x password=[removed] was wrong\n"));
        Ui.waitUntil("it is told", () -> log.status().startsWith("Copied with one line changed: password 1"));
    }

    @Test
    void ofALineThatIsTooLongToBeCopiedItIsSaid() throws IOException {
        Files.writeString(file, "first\n" + "word ".repeat(500_000) + "\n" + "word ".repeat(7 << 20) + "\nlast\n");
        LogBot log = open().focus().key(SWT.ARROW_DOWN, 0);
        workbench.command("org.eclipse.ui.edit.copy", Map.of());
        Ui.waitUntil("it is said what of it is changed",
                () -> log.status().startsWith("Copied with one line changed: one line cut off behind 1 MB"));
        assertTrue(Ui.get(() -> Clip.get(Ui.display())).endsWith("[1451425 characters left out]"));
        log.key(SWT.ARROW_DOWN, 0);
        Ui.run(() -> Clip.put(Ui.display(), "before"));
        workbench.command("org.eclipse.ui.edit.copy", Map.of());
        awaitCopied(log);
        assertEquals("before", Ui.get(() -> Clip.get(Ui.display())), "it is refused as a whole");
    }

    @Test
    void whatIsFoundBehindWhatIsShownOfALineIsTold() throws IOException {
        Files.writeString(file, "first\n" + "word ".repeat(4_000) + "ENDOFLINE\nlast\n");
        LogBot log = open().focus().find("ENDOFLINE");
        Ui.waitUntil("it is told", () -> log.status().startsWith("It stands behind the letters of this line"));
        log.key(SWT.ARROW_DOWN, 0);
        assertTrue(log.status().startsWith("Line 3 "), log.status());
    }

    @Test
    void lettersWithMarksAreDrawnAsOneAndSteppedOverAsOne() throws IOException {
        String composed = "0123456789 m\u00fcller Gr\u00f6\u00dfe \u00dcbung caf\u00e9 na\u00efve end";
        String apart = Normalizer.normalize(composed, Normalizer.Form.NFD);
        assertTrue(apart.length() > composed.length());
        Files.writeString(file, composed + "\n" + apart + "\nx\n\ud83d\ude00 smile\n");
        LogBot log = open().focus().key(SWT.ARROW_DOWN, 0).key(SWT.ARROW_DOWN, 0);
        picture("marks");
        assertTrue(Ui.get(() -> looksTheSame(log)), "they look the same");
        log.key(SWT.ARROW_UP, 0).key(SWT.HOME, 0);
        for (int i = 0; i < 13; i++) {
            log.key(SWT.ARROW_RIGHT, 0);
        }
        assertEquals("0123456789 mu\u0308".length(), log.selection().lead().column());
        log.key(SWT.ARROW_LEFT, 0);
        assertEquals("0123456789 m".length(), log.selection().lead().column());
        log.key(SWT.ARROW_DOWN, 0).key(SWT.ARROW_DOWN, 0).key(SWT.HOME, 0).key(SWT.ARROW_RIGHT, SWT.SHIFT);
        assertEquals(2, log.selection().last().column(), "all of the smile");
        log.key(SWT.ARROW_LEFT, SWT.SHIFT);
        assertTrue(log.selection().isEmpty());
    }

    /** The first two lines, right of what tells their numbers. */
    private static boolean looksTheSame(LogBot log) {
        Canvas canvas = log.editor().pane().canvas();
        Image image = new Image(Ui.display(), canvas.getSize().x, canvas.getSize().y);
        GC gc = new GC(canvas);
        gc.copyArea(image, 0, 0);
        int line = gc.getFontMetrics().getHeight() + 4;
        gc.dispose();
        ImageData data = image.getImageData();
        image.dispose();
        int dark = 0;
        for (int y = 0; y < line; y++) {
            for (int x = 220; x < data.width - 2; x++) {
                if (data.getPixel(x, y) != data.getPixel(x, y + line)) {
                    return false;
                }
                dark += data.getPixel(x, y) != data.getPixel(data.width - 3, y) ? 1 : 0;
            }
        }
        return dark > 100;
    }

    @Test
    void aLogThatVanishedStaysOpenWhereTheChosenFileIsNone() throws IOException {
        LogBot log = open().focus();
        Files.delete(file);
        Ui.waitUntil("it is said that it is gone", () -> log.notice("gone").startsWith("The file is no longer"));
        Path bad = Files.write(folder.resolve("bad.zip"), new byte[]{'P', 'K', 3, 4, 20, 0, 0, 0});
        Ui.run(() -> log.editor().readOn(bad));
        Ui.waitUntil("it was looked at", () -> Stream.of(Job.getJobManager().find(null)).map(Job::getName)
                .noneMatch(name -> name.contains("bad.zip") || name.startsWith("Looking for the line")));
        Ui.settle();
        assertTrue(Ui.get(() -> log.editor().isAlive()), "what was read of it stays");
        assertTrue(log.seen().getFirst().contains("frame 0"));
        Path moved = folder.resolve("moved.log");
        GeneratedLog.write(moved, 0, RECORDS);
        Ui.run(() -> log.editor().readOn(moved));
        Ui.waitUntil("it is open", () -> LogBot.of(workbench).editor().getTitle().equals("moved.log"));
        Ui.waitUntil("the one before is closed", () -> !Ui.get(() -> log.editor().isAlive()));
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
        Ui.run(() -> log.editor().pane().goTo(new Spot(200, 0), new Spot(200, 0)));
        Files.move(file, folder.resolve("client.log.1"));
        Ui.waitUntil("it is said that it is gone", () -> log.notice("gone").startsWith("The file is no longer"));
        assertEquals(201, log.line());
        picture("gone");
        GeneratedLog.write(file, 100, 50);
        Ui.waitUntil("the new one is shown", () -> log.lines() == 50);
        Ui.waitUntil("the keyboard is at its beginning", () -> log.line() == 1);
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
    void ofBrokenLinesTooTheOneIsSeenThatIsGoneTo() throws IOException {
        int lines = 50_000;
        String text = " word and word".repeat(30);
        Files.write(file, IntStream.rangeClosed(1, lines).mapToObj(i -> "line " + i + text).toList());
        LogBot log = open().command("wrap").focus().key(SWT.END, SWT.CTRL);
        assertEquals(lines, log.line());
        Ui.waitUntil("the end is seen", () -> isLeadSeen(log));
        for (int line : List.of(1, 25_000, 40_000)) {
            Ui.run(() -> log.editor().pane().go(line - 1));
            Ui.waitUntil("line " + line + " is seen", () -> isLeadSeen(log));
        }
    }

    /** By its ground, right of all text. */
    private static boolean isLeadSeen(LogBot log) {
        return Ui.get(() -> {
            Canvas canvas = log.editor().pane().canvas();
            Image image = new Image(Ui.display(), canvas.getSize().x, canvas.getSize().y);
            GC gc = new GC(canvas);
            gc.copyArea(image, 0, 0);
            gc.dispose();
            ImageData data = image.getImageData();
            image.dispose();
            int right = canvas.getClientArea().width - 3;
            return IntStream.range(0, canvas.getClientArea().height).anyMatch(
                    y -> data.palette.getRGB(data.getPixel(right, y)).equals(ThemeColor.NOTICE.color().getRGB()));
        });
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
