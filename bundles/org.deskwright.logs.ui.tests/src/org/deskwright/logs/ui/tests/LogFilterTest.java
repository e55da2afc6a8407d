package org.deskwright.logs.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

import org.deskwright.testing.evidence.GeneratedLog;
import org.deskwright.testing.ui.LogBot;
import org.deskwright.testing.ui.Ui;
import org.deskwright.ui.table.Clip;
import org.eclipse.swt.SWT;
import org.junit.jupiter.api.Test;

/** What is found in a log, and what a filter shows of it. */
class LogFilterTest extends LogTest {
    private static final int RECORDS = 20_000;

    LogFilterTest() {
        super(RECORDS);
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
    void whatIsFoundBehindWhatIsShownOfALineIsTold() throws IOException {
        Files.writeString(file, "first\n" + "word ".repeat(4_000) + "ENDOFLINE\nlast\n");
        LogBot log = open().focus().find("ENDOFLINE");
        Ui.waitUntil("it is told", () -> log.status().startsWith("It stands behind the letters of this line"));
        log.key(SWT.ARROW_DOWN, 0);
        assertTrue(log.status().startsWith("Line 3 "), log.status());
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
}
