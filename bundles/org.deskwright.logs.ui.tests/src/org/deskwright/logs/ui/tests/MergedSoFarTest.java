package org.deskwright.logs.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

import org.deskwright.logs.ui.library.LogLibrary;
import org.deskwright.logs.ui.open.Openings;
import org.deskwright.testing.evidence.GeneratedSessions;
import org.deskwright.testing.ui.LogBot;
import org.deskwright.testing.ui.MergedBot;
import org.deskwright.testing.ui.SessionsBot;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.window.Looks;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.Test;

/** The lines of several logs while one of them is still being indexed, which never comes to its end. */
class MergedSoFarTest extends SessionLogsTest {
    private static final String LATER = "2031-01-01T00:00:00.000Z INFO  Agent: later than all\n";

    private Path server() {
        return folder.resolve(GeneratedSessions.SERVER);
    }

    private int lines(String name) throws IOException {
        return Files.readAllLines(folder.resolve(name)).size();
    }

    /** As if nothing had been opened before. */
    private void openFolder() {
        LogLibrary library = Ui.get(() -> workbench.window().getService(LogLibrary.class));
        library.opened().forEach(library::putAway);
        Ui.run(() -> Openings.open(List.of(folder), workbench.window()));
        Ui.waitUntil("a log is open", LogBot::isOpen);
    }

    private static void awaitRows(MergedBot merged, int rows) {
        Ui.waitUntil(rows + " lines are shown", () -> merged.said().contains(" of %,d \u00b7".formatted(rows)));
    }

    @Test
    void whatIsIndexedIsReadMeanwhileAndWhoReadsStaysThere() throws IOException, InterruptedException {
        MergedBot merged;
        try (var _ = HangingIndex.of(workbench, server())) {
            openFolder();
            merged = MergedBot.soFar(workbench);
            awaitRows(merged, lines(GeneratedSessions.AGENT));
            assertEquals("So far: 1 of 2 logs are indexed to their ends. "
                    + "Lines of the others may still come between any of these.", merged.notes());
            Ui.waitUntil("the line is gone to", () -> merged.key(SWT.HOME, SWT.CTRL).key(SWT.ARROW_DOWN, 0).said()
                    .endsWith(GeneratedSessions.AGENT + ":2"));
            Looks.picture(workbench, "log-merged-so-far");
        }
        awaitRows(merged, lines(GeneratedSessions.AGENT) + lines(GeneratedSessions.SERVER));
        Ui.waitUntil("nothing is left to be said", () -> merged.notes().isEmpty());
        Ui.waitUntil("who reads is at the same line", () -> merged.said().endsWith(GeneratedSessions.AGENT + ":2"));
    }

    @Test
    void itIsToldUpToWhereTheOrderIsFinal() throws IOException, InterruptedException {
        LogBot.open(workbench, server()).whole();
        SessionsBot.putAway(workbench);
        int before = lines(GeneratedSessions.AGENT) + lines(GeneratedSessions.SERVER);
        Files.writeString(server(), LATER, StandardOpenOption.APPEND);
        try (var _ = HangingIndex.of(workbench, server())) {
            openFolder();
            MergedBot merged = MergedBot.soFar(workbench);
            awaitRows(merged, before);
            String last = Files.readAllLines(server()).reversed().get(1).substring(0, 23).replace('T', ' ');
            assertEquals("So far: 1 of 2 logs are indexed to their ends. The order is final before " + last
                    + "; behind it lines of the others may still come between.", merged.notes());
        }
        MergedBot merged = MergedBot.show(workbench);
        awaitRows(merged, before + 1);
    }

    @Test
    void whatIsShownStaysWhenTheRestIsNotWanted() throws IOException, InterruptedException {
        try (var _ = HangingIndex.of(workbench, server())) {
            openFolder();
            MergedBot merged = MergedBot.soFar(workbench);
            awaitRows(merged, lines(GeneratedSessions.AGENT));
            Ui.waitUntil("it can be stopped", () -> button().isVisible());
            Ui.run(() -> button().notifyListeners(SWT.Selection, new Event()));
            Ui.waitUntil("it is stopped", () -> button().getText().startsWith("Try"));
            awaitRows(merged, lines(GeneratedSessions.AGENT));
            assertTrue(merged.notes().startsWith("So far: 1 of 2 logs"), merged.notes());
            Ui.run(() -> button().notifyListeners(SWT.Selection, new Event()));
        }
        MergedBot merged = MergedBot.show(workbench);
        awaitRows(merged, lines(GeneratedSessions.AGENT) + lines(GeneratedSessions.SERVER));
    }

    /** Display thread or not. */
    private static Button button() {
        return Ui.get(() -> Ui.one("log.merged.pane.strip.button", Button.class));
    }
}
