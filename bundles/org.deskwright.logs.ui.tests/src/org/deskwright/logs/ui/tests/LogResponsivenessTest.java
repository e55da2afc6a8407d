package org.deskwright.logs.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.deskwright.testing.evidence.GeneratedLog;
import org.deskwright.testing.evidence.GeneratedSessions;
import org.deskwright.testing.ui.EvidenceBot;
import org.deskwright.testing.ui.LogBot;
import org.deskwright.testing.ui.MergedBot;
import org.deskwright.testing.ui.MetricsBot;
import org.deskwright.testing.ui.Responsiveness;
import org.deskwright.testing.ui.SessionsBot;
import org.deskwright.testing.ui.TableBot;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.ui.WorkbenchBot;
import org.deskwright.testing.window.PictureOnFailure;
import org.eclipse.swt.SWT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is done with logs never holds up who scrolls and types. How long turns took is told for each step. What is
 * judged is what the display thread is seen at, as logs are read, indexed and searched elsewhere; and how long it works
 * in a turn, by how quick the machine is. Waiting for another thread takes as long as a machine with other work lets
 * it, so of that only what nobody would put up with is judged.
 */
@ExtendWith(PictureOnFailure.class)
class LogResponsivenessTest {
    private static final long MOST_MILLIS = 3_000;
    /** What a turn may work at most, on the machine on which that was found out. */
    private static final long WORK_MILLIS = 500;
    private static final List<String> ELSEWHERE = Stream
            .of("source", "archive", "scan", "index", "session", "signature")
            .map(name -> "org.deskwright.logs." + name + '.').toList();
    /** What a log is called, and whether it is the same one, which is known without looking at it. */
    private static final Set<String> WORDS = Stream
            .of("Rotation.title", "Rotation.name", "Rotation.equals", "Rotation.hashCode", "FoundLog.equals",
                    "FoundLog.hashCode")
            .map(name -> "org.deskwright.logs.archive." + name).collect(Collectors.toUnmodifiableSet());
    /** What was found of a session, which is data alone. */
    private static final String SESSION = "org.deskwright.logs.session.Session.";
    private static final int RECORDS = 60_000;
    private static final int TIMES = 8;
    private static final int SESSIONS = 400;
    private static final String KNOWN = "2026-11-20T12:00:00.000Z ERROR Sso: Your request included an invalid SAML"
            + " response. To log out, click here.\n";

    private final WorkbenchBot workbench = new WorkbenchBot();
    @TempDir
    private Path folder;

    @BeforeEach
    void start() {
        SessionsBot.putAway(workbench);
        workbench.fresh();
    }

    @AfterEach
    void end() {
        SessionsBot.putAway(workbench);
        workbench.leave();
    }

    private static void watched(String what, Runnable done) {
        double slowness = Responsiveness.slowness();
        try (Responsiveness display = new Responsiveness(LogResponsivenessTest::isElsewhere)) {
            done.run();
            Ui.settle();
            System.out.println(
                    "%s: %s; takes %.1f times as long as elsewhere".formatted(what, display.summary(), slowness));
            assertEquals(Map.of(), display.strangers(), what);
            assertTrue(display.longest() <= WORK_MILLIS * slowness, () -> what + ": " + display.late());
            assertEquals(List.of(), display.late(MOST_MILLIS), what);
        }
    }

    /** What is loaded with the first log of all has its place in the start of the workbench. */
    private void openAndClose() throws IOException {
        LogBot.open(workbench, Files.writeString(folder.resolve("first.log"), KNOWN)).whole().close();
    }

    private static boolean isElsewhere(String name) {
        return !WORDS.contains(name) && !name.startsWith(SESSION) && ELSEWHERE.stream().anyMatch(name::startsWith);
    }

    @Test
    void aLogIsOpenedSearchedAndFiltered() throws IOException {
        Path file = folder.resolve("client.log");
        GeneratedLog.write(file, 0, RECORDS);
        byte[] once = Files.readAllBytes(file);
        for (int i = 1; i < TIMES; i++) {
            Files.write(file, once, StandardOpenOption.APPEND);
        }
        openAndClose();
        LogBot[] log = new LogBot[1];
        watched("A log is opened", () -> {
            log[0] = LogBot.open(workbench, file);
            for (int i = 0; i < 20; i++) {
                log[0].key(SWT.PAGE_DOWN, 0);
            }
            log[0].whole();
        });
        watched("A text is found", () -> {
            log[0].focus().find("was refused");
            String all = "%,d lines".formatted(TIMES * RECORDS / 100);
            Ui.waitUntil("all are found", () -> log[0].found().endsWith(all));
            for (int i = 0; i < 20; i++) {
                log[0].command("findNext");
            }
        });
        watched("Lines are filtered", () -> {
            log[0].filter("level>=error");
            Ui.waitUntil("all errors are found", () -> log[0].rows() == 3L * TIMES * RECORDS / 100);
            log[0].key(SWT.END, SWT.CTRL);
            log[0].filter("");
            assertEquals(log[0].lines(), log[0].rows());
        });
        log[0].close();
    }

    @Test
    void viewsReadWhatIsOpen() throws IOException {
        GeneratedSessions.write(folder, SESSIONS);
        for (String log : List.of(GeneratedSessions.AGENT, GeneratedSessions.SERVER)) {
            Files.writeString(folder.resolve(log), KNOWN, StandardOpenOption.APPEND);
        }
        watched("Files are opened", () -> SessionsBot.open(workbench, folder));
        LogBot log = LogBot.of(workbench);
        watched("Sessions are shown", () -> SessionsBot.show(workbench).waitForSessions(SESSIONS));
        watched("Metrics are shown", () -> {
            MetricsBot metrics = MetricsBot.show(workbench);
            Ui.waitUntil("there is a chart for each unit", () -> metrics.charts() == 5);
            Ui.waitUntil("values are listed", () -> metrics.table().count() > SESSIONS);
        });
        watched("Lines of both are set in order", () -> {
            MergedBot merged = MergedBot.show(workbench);
            merged.key(SWT.END, SWT.CTRL);
            Ui.waitUntil("the last line is there", () -> merged.said().contains(GeneratedSessions.SERVER + ":")
                    || merged.said().contains(GeneratedSessions.AGENT + ":"));
        });
        watched("Known failures are looked for", () -> {
            log.focus().key(SWT.END, SWT.CTRL);
            TableBot hits = new EvidenceBot(workbench).hits();
            Ui.waitUntil("it is found", () -> hits.count() > 0);
        });
    }
}
