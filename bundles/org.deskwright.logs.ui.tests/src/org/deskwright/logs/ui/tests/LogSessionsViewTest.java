package org.deskwright.logs.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.deskwright.logs.archive.Rotation;
import org.deskwright.logs.format.SourceClock;
import org.deskwright.logs.ui.clock.LogClocks;
import org.deskwright.logs.ui.library.LogLibrary;
import org.deskwright.testing.evidence.GeneratedSessions;
import org.deskwright.testing.ui.EvidenceBot;
import org.deskwright.testing.ui.LogBot;
import org.deskwright.testing.ui.MetricsBot;
import org.deskwright.testing.ui.SessionsBot;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.window.Looks;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.junit.jupiter.api.Test;

/** The sessions that logs tell of, from the view to the lines and back. */
class LogSessionsViewTest extends SessionLogsTest {
    private SessionsBot open() {
        return SessionsBot.open(workbench, folder).waitForSessions(SESSIONS);
    }

    @Test
    void sessionsOfAllLogsAreGoneThroughByKeyboard() {
        SessionsBot sessions = open().focus().key(SWT.HOME, 0);
        assertTrue(sessions.said().startsWith("Session 1 of 12, CORP\\user0: Launch from 2026-11-20 08:00:00.000"),
                sessions.said());
        assertTrue(sessions.said().contains("User: 0x103"), sessions.said());
        sessions.key(SWT.ARROW_RIGHT, 0);
        assertTrue(sessions.said().contains(": Sign-in from "), sessions.said());
        sessions.key(SWT.ARROW_DOWN, 0).key(SWT.ARROW_DOWN, 0);
        assertTrue(sessions.said().endsWith("Network"), sessions.said());
        sessions.key(SWT.END, 0);
        assertTrue(sessions.said().startsWith("Session 12 of 12"), sessions.said());
        assertEquals(SESSIONS, sessions.table().count());
        assertEquals(1, sessions.table().selected("session").size());
    }

    @Test
    void aStepLeadsToItsLineInItsLog() {
        SessionsBot sessions = open().focus().key(SWT.HOME, 0);
        for (int i = 0; i < 20 && !sessions.said().contains(": Stream from"); i++) {
            sessions.key(SWT.ARROW_RIGHT, 0);
        }
        sessions.key(SWT.CR, 0);
        Ui.waitUntil("the log of the server is there",
                () -> LogBot.of(workbench).editor().getTitle().equals(GeneratedSessions.SERVER));
        LogBot log = LogBot.of(workbench);
        Ui.waitUntil("its line is gone to", () -> log.line() == 2);
        assertTrue(log.lead().text().contains("SESSION ACTIVE"));
    }

    @Test
    void aSessionOfTheTableIsShownInTheLanesAndItsTimeAlone() {
        SessionsBot sessions = open();
        LogBot log = LogBot.of(workbench);
        long all = log.rows();
        sessions.table().select(
                List.of(log.editor().log().title().replace(GeneratedSessions.SERVER, GeneratedSessions.AGENT) + ":0"));
        Ui.waitUntil("the lanes are there", () -> sessions.said().startsWith("Session 1 of 12"));
        sessions.button("Show only this time");
        Ui.waitUntil("only that is shown", () -> log.rows() > 0 && log.rows() < all);
    }

    @Test
    void timeIsLookedAtCloserAndFromFurtherAway() {
        SessionsBot sessions = open().focus().key(SWT.HOME, 0);
        sessions.key('+', 0).key('+', 0).key('+', 0).key('+', 0).wheel(1, SWT.CTRL).key(SWT.ARROW_RIGHT, SWT.CTRL);
        Looks.picture(workbench, "log-sessions-near");
        sessions.wheel(-1, SWT.CTRL).key('-', 0).key('0', 0);
        Looks.picture(workbench, "log-sessions");
        assertTrue(sessions.said().startsWith("Session 1 of 12"), sessions.said());
    }

    @Test
    void whatWasMeasuredIsShownAndLeadsToItsLine() {
        open();
        LogBot log = LogBot.of(workbench);
        MetricsBot metrics = MetricsBot.show(workbench);
        Ui.waitUntil("there is a chart for each unit", () -> metrics.charts() == 5);
        metrics.focus().key(SWT.HOME, 0);
        assertTrue(metrics.said().endsWith(" ms at 2026-11-20 08:02:00.000"), metrics.said());
        Ui.waitUntil("its line is gone to", () -> log.line() == 3);
        metrics.key(SWT.ARROW_RIGHT, 0);
        Ui.waitUntil("the next line is gone to", () -> log.line() == 7);
        Ui.waitUntil("the table goes along", () -> metrics.table().selected("line").equals(List.of("7")));
        Looks.picture(workbench, "log-metrics");
    }

    @Test
    void aSessionThatIsChosenIsMeasuredAlone() {
        SessionsBot sessions = open();
        MetricsBot metrics = MetricsBot.show(workbench);
        Ui.waitUntil("all values are there", () -> metrics.table().count() > 38 * 10);
        int all = metrics.table().count();
        SessionsBot.show(workbench);
        sessions.focus().key(SWT.HOME, 0).key(SWT.ARROW_DOWN, 0);
        MetricsBot.show(workbench);
        Ui.waitUntil("only that one's are there",
                () -> metrics.narrowed().contains("CORP\\user1") && metrics.table().count() < all / 5);
        Looks.picture(workbench, "log-metrics-session");
    }

    @Test
    void timeThatIsLookedAtIsTheSameInTheTimeline() {
        SessionsBot sessions = open();
        EvidenceBot views = new EvidenceBot(workbench);
        Ui.waitUntil("all records are counted", () -> spanOf(views).contains(" to 2026-11-20 19:"));
        sessions.focus().key(SWT.HOME, 0).key('+', 0).key('+', 0);
        Ui.waitUntil("the timeline goes along",
                () -> spanOf(views).contains(" to 2026-11-20 1") && !spanOf(views).contains(" to 2026-11-20 19:"));
        sessions.key('0', 0);
        Ui.waitUntil("all of it is there again", () -> spanOf(views).contains(" to 2026-11-20 19:"));
    }

    @Test
    void sessionsFollowAClockThatIsSetRight() {
        SessionsBot sessions = open().focus().key(SWT.HOME, 0);
        assertTrue(sessions.said().contains("from 2026-11-20 08:00:00.000"), sessions.said());
        LogClocks clocks = workbench.window().getService(LogClocks.class);
        List<String> logs = workbench.window().getService(LogLibrary.class).opened().stream()
                .flatMap(opened -> opened.logs().stream()).map(Rotation::title).toList();
        SourceClock ahead = new SourceClock(Optional.empty(), Duration.ofMinutes(10), Optional.empty());
        try {
            logs.forEach(log -> clocks.tell(log, ahead));
            Ui.waitUntil("they are told as it was",
                    () -> sessions.key(SWT.HOME, 0).said().contains("from 2026-11-20 07:50:00.000"));
        } finally {
            logs.forEach(clocks::forget);
        }
        Ui.waitUntil("they are told as they stand",
                () -> sessions.key(SWT.HOME, 0).said().contains("from 2026-11-20 08:00:00.000"));
    }

    /** What the timeline says of all that it shows. */
    private static String spanOf(EvidenceBot views) {
        return views.key(SWT.HOME, 0).key(SWT.END, SWT.SHIFT).timeline();
    }

    @Test
    void withoutLogsItSaysWhatToDo() {
        workbench.perspective("org.deskwright.logs.perspective");
        SessionsBot.show(workbench);
        Ui.waitUntil("it says so", () -> Ui.one("log.sessions.empty", Composite.class).isVisible());
    }
}
