package org.deskwright.logs.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;

import org.deskwright.testing.evidence.GeneratedLog;
import org.deskwright.testing.evidence.SampleFiles;
import org.deskwright.testing.ui.LogBot;
import org.deskwright.testing.ui.Ui;
import org.eclipse.swt.SWT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a screen reader is told while a log is read: each time that there is something to hear, and all of it. */
class LogReadingTest extends LogTest {
    private static final int RECORDS = 2_000;

    LogReadingTest() {
        super(RECORDS);
    }

    @BeforeEach
    void openCase() throws IOException {
        // what is marked is kept in a case
        workbench.open(new SampleFiles(folder).badUserName());
    }

    @AfterEach
    void forget() {
        workbench.session().discard();
    }

    private static void awaitHeard(List<String> heard, String begin) {
        Ui.waitUntil("it is heard: " + begin, () -> !heard.isEmpty() && heard.getLast().startsWith(begin));
    }

    @Test
    void linesHitsFoldsAndBookmarksAreTold() {
        LogBot log = open().focus().key(SWT.HOME, SWT.CTRL);
        String of = " of %,d, ".formatted(GeneratedLog.lines(RECORDS));
        List<String> heard = log.hear();
        log.key(SWT.ARROW_DOWN, 0);
        awaitHeard(heard, "Line 2" + of + "Info: 2026-11-20");
        int told = heard.size();
        log.settle();
        assertEquals(told, heard.size(), "what was told is not told again");
        log.command("nextProblem");
        awaitHeard(heard, "Line 100" + of + "Error: ");
        log.command("fold");
        awaitHeard(heard, "Line 100" + of + "2 lines folded, Error: ");
        log.command("fold");
        awaitHeard(heard, "Line 100" + of + "Error: ");
        log.command("bookmark");
        awaitHeard(heard, "Bookmark, Line 100" + of + "Error: ");
        log.command("bookmark");
        awaitHeard(heard, "Line 100" + of + "Error: ");
        log.find("connection 499 was refused");
        awaitHeard(heard, "Line 508" + of + "Error: ");
        assertTrue(heard.getLast().contains("connection 499 was refused"), heard.getLast());
        Ui.run(() -> log.editor().pane().go(GeneratedLog.lines(RECORDS) - 1));
        awaitHeard(heard, "Line %1$,d of %1$,d, ".formatted(GeneratedLog.lines(RECORDS)) + "Error: \tat ");
    }
}
