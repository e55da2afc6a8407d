package org.deskwright.logs.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

import org.deskwright.logs.ui.model.Folds;
import org.deskwright.testing.ui.LogBot;
import org.deskwright.testing.ui.Screenshot;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.window.PictureOnFailure;
import org.junit.jupiter.api.Test;

/** Records of several lines are folded and unfolded. */
class LogFoldingTest extends LogTest {
    private static final int RECORDS = 2_000;

    LogFoldingTest() {
        super(RECORDS);
    }

    private static void go(LogBot log, long line) {
        Ui.run(() -> log.editor().pane().go(line - 1));
        log.settle();
    }

    private static long shownAt(LogBot log, long row) {
        return Ui.get(() -> log.editor().pane().rows().line(row)) + 1;
    }

    @Test
    void aRecordIsFoldedUnderItsFirstLineAndNumbersStayTrue() {
        LogBot log = open().focus();
        go(log, 101);
        log.command("fold");
        Ui.waitUntil("two lines are gone", () -> log.rows() == log.lines() - 2);
        assertEquals(100, log.line(), "the keyboard is at the first line");
        assertEquals(103, shownAt(log, 100));
        assertTrue(log.spoken().startsWith("Line 100 of 2,040, 2 lines folded"), log.spoken());
        Screenshot.take(workbench.shell(), PictureOnFailure.folder().resolve("log-folded.png"));
        log.command("fold");
        Ui.waitUntil("they are there again", () -> log.rows() == log.lines());
    }

    @Test
    void allAreFoldedAndWhatIsGoneToComesToLight() throws IOException {
        LogBot log = open().focus().command("foldAll");
        Ui.waitUntil("only records are there", () -> log.rows() == RECORDS);
        assertEquals(log.lines() - 2, shownAt(log, RECORDS - 1));
        go(log, 102);
        assertEquals(102, log.line());
        assertEquals(RECORDS + 2, log.rows());
        Files.writeString(file, "2026-11-20T20:00:00.000Z INFO  Session.Heartbeat: more\n", StandardOpenOption.APPEND);
        Ui.waitUntil("what came is there", () -> log.rows() == RECORDS + 3);
        log.command("foldAll");
        Ui.waitUntil("all lines are there", () -> log.rows() == log.lines());
        log.filter("level>=error");
        Ui.waitUntil("all errors are found", () -> log.rows() == 60);
        log.command("foldAll");
        assertEquals(60, log.rows(), "a filter shows what it finds");
    }

    @Test
    void rangesAreAddedAndTakenOutAnywhere() {
        Folds folds = Folds.NONE.with(11, 2).with(1, 3).with(21, 5);
        assertEquals(10, folds.hidden());
        assertEquals(3, folds.under(0));
        assertEquals(2, folds.under(10));
        assertEquals(0, folds.under(11));
        assertEquals(20, folds.head(25));
        assertTrue(folds.hides(12) && !folds.hides(13) && folds.hides(3) && !folds.hides(4));
        Folds less = folds.without(12);
        assertEquals(8, less.hidden());
        assertFalse(less.hides(12));
        assertEquals(5, less.under(20));
        assertTrue(less.without(2).without(22).isEmpty());
    }
}
