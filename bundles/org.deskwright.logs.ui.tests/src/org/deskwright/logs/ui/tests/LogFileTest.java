package org.deskwright.logs.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

import org.deskwright.logs.ui.canvas.Spot;
import org.deskwright.logs.ui.open.Openings;
import org.deskwright.testing.evidence.GeneratedLog;
import org.deskwright.testing.ui.LogBot;
import org.deskwright.testing.ui.Ui;
import org.eclipse.core.runtime.jobs.Job;
import org.junit.jupiter.api.Test;

/** What becomes of the file under a log that is open. */
class LogFileTest extends LogTest {
    private static final int RECORDS = 20_000;

    LogFileTest() {
        super(RECORDS);
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
