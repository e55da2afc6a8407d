package org.deskwright.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;

import org.deskwright.testing.evidence.GeneratedLog;
import org.deskwright.testing.ui.LogBot;
import org.deskwright.testing.ui.Ui;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.junit.jupiter.api.Test;

/**
 * A log whose indexing never comes to its end, as somebody else is at it: what is there can be read, and stopping and
 * closing are heeded at once.
 */
class LogIndexingTest extends LogTest {
    private static final int RECORDS = 60_000;

    LogIndexingTest() {
        super(RECORDS);
    }

    private void push(String link) {
        Ui.run(() -> Ui.all(workbench.shell(), link, Link.class).getLast().notifyListeners(SWT.Selection, new Event()));
    }

    @Test
    void indexingIsStoppedAtOnceAndGoesOnWhenAsked() throws IOException, InterruptedException {
        LogBot log;
        try (var _ = HangingIndex.of(workbench, file)) {
            log = LogBot.open(workbench, file);
            Ui.waitUntil("it is said that it is indexed", () -> log.notice("indexing").startsWith("Indexing: "));
            assertTrue(HangingIndex.isWaitedFor(file));
            assertTrue(log.lines() > 0 && log.lines() < GeneratedLog.lines(RECORDS), log.lines() + " lines");
            log.focus().key(SWT.END, SWT.CTRL);
            assertEquals(log.lines(), log.line(), "what is there can be read");
            push("log.indexing.stop");
            Ui.waitUntil("it is stopped",
                    () -> !HangingIndex.isWaitedFor(file) && log.notice("stopped").startsWith("Indexed to "));
            assertEquals("", log.notice("indexing"));
            assertFalse(log.editor().log().state().isWhole());
        }
        push("log.stopped.go-on");
        log.whole();
        assertEquals(GeneratedLog.lines(RECORDS), log.lines());
        Ui.waitUntil("nothing is said any more", () -> log.notice("stopped").isEmpty());
    }

    @Test
    void closingEndsTheIndexing() throws IOException, InterruptedException {
        try (var _ = HangingIndex.of(workbench, file)) {
            LogBot log = LogBot.open(workbench, file);
            Ui.waitUntil("it is being indexed", () -> HangingIndex.isWaitedFor(file));
            log.close();
            Ui.waitUntil("nobody indexes any more", () -> !HangingIndex.isWaitedFor(file));
            Ui.waitUntil("nobody reads any more", () -> Thread.getAllStackTraces().keySet().stream()
                    .noneMatch(thread -> thread.getName().equals("Lines of " + file.getFileName())));
            assertTrue(log.editor().log().access().isEmpty(), "nothing of it is open");
        }
    }
}
