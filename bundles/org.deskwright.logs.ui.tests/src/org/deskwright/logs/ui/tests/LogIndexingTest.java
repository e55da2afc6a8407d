package org.deskwright.logs.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

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
    private static final int FEW = 40;
    /** In which it is looked at a file several times. */
    private static final Duration LOOKS = Duration.ofSeconds(1);

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
            Files.writeString(file, "2026-11-20T09:00:00.000Z INFO  Auth: written after it was stopped\n",
                    StandardOpenOption.APPEND);
            Ui.pass(LOOKS);
            assertFalse(HangingIndex.isWaitedFor(file), "what is written does not begin it again");
            assertTrue(log.notice("stopped").startsWith("Indexed to "), log.notice("stopped"));
        }
        push("log.stopped.go-on");
        log.whole();
        Ui.waitUntil("what was written is there", () -> log.lines() == GeneratedLog.lines(RECORDS) + 1);
        Ui.waitUntil("nothing is said any more", () -> log.notice("stopped").isEmpty());
    }

    @Test
    void whoGoesToTheEndBeforeItIsKnownIsTakenAlongToIt() throws IOException, InterruptedException {
        LogBot log;
        try (var _ = HangingIndex.of(workbench, file)) {
            log = LogBot.open(workbench, file);
            Ui.waitUntil("it is being indexed", () -> HangingIndex.isWaitedFor(file));
            log.focus().key(SWT.END, SWT.CTRL);
            assertTrue(log.line() < GeneratedLog.lines(RECORDS), "at " + log.line());
        }
        log.whole();
        Ui.waitUntil("the keyboard is at the end", () -> log.line() == GeneratedLog.lines(RECORDS));
        assertTrue(log.top() > GeneratedLog.lines(RECORDS) - 100, "it is seen: " + log.top());
    }

    @Test
    void whoGoesBackBeforeTheEndIsKnownStaysThere() throws IOException, InterruptedException {
        LogBot log;
        try (var _ = HangingIndex.of(workbench, file)) {
            log = LogBot.open(workbench, file);
            Ui.waitUntil("it is being indexed", () -> HangingIndex.isWaitedFor(file));
            log.focus().key(SWT.END, SWT.CTRL).wheel(5);
        }
        long top = log.top();
        log.whole();
        assertEquals(top, log.top());
        assertTrue(log.line() < GeneratedLog.lines(RECORDS), "at " + log.line());
    }

    @Test
    void anotherLogInItsPlaceIsIndexedInsteadOfIt() throws IOException, InterruptedException {
        LogBot log;
        try (var _ = HangingIndex.of(workbench, file)) {
            log = LogBot.open(workbench, file);
            Ui.waitUntil("it is being indexed", () -> HangingIndex.isWaitedFor(file));
            Files.move(file, file.resolveSibling("client.log.1"));
            Files.writeString(file, "2026-11-20T09:00:00.000Z INFO  Auth: anew\n".repeat(FEW));
            Ui.waitUntil("the other one is there", () -> log.lines() == FEW);
        }
        log.whole();
        assertEquals(FEW, log.lines());
        assertTrue(log.seen().getFirst().contains("anew"), log.seen().toString());
    }

    @Test
    void aLogThatIsCutOffIsIndexedFromItsBeginning() throws IOException, InterruptedException {
        LogBot log;
        try (var _ = HangingIndex.of(workbench, file)) {
            log = LogBot.open(workbench, file);
            Ui.waitUntil("it is being indexed", () -> HangingIndex.isWaitedFor(file));
            Files.writeString(file, "2026-11-20T09:00:00.000Z INFO  Auth: cut\n".repeat(FEW));
            Ui.waitUntil("what is left is there", () -> log.lines() == FEW);
        }
        log.whole();
        assertEquals(FEW, log.lines());
        assertTrue(log.seen().getFirst().contains("cut"), log.seen().toString());
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
