package org.deskwright.logs.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.deskwright.logs.ui.open.Openings;
import org.deskwright.testing.evidence.GeneratedLog;
import org.deskwright.testing.ui.DialogBot;
import org.deskwright.testing.ui.EvidenceBot;
import org.deskwright.testing.ui.LogBot;
import org.deskwright.testing.ui.SessionsBot;
import org.deskwright.testing.ui.Ui;
import org.deskwright.ui.load.Errand;
import org.deskwright.ui.table.Clip;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.swt.SWT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files that are other ones by now than when they were opened, and logs that are in several. */
class LogReopeningTest extends LogTest {
    private static final int RECORDS = 500;
    private static final int LINES = 50_000;
    private static final String BAD = "2026-11-20T20:00:%02d.000Z ERROR Auth: it was refused\n";

    LogReopeningTest() {
        super(RECORDS);
    }

    /** What other tests opened may be there still. */
    @BeforeEach
    @AfterEach
    void putAway() {
        SessionsBot.putAway(workbench);
    }

    private void openFolder(Path opened) {
        Ui.run(() -> Openings.open(List.of(opened), workbench.window()));
    }

    @Test
    void whatIsOpenedAgainIsLookedThroughAgain() throws IOException {
        openFolder(folder);
        EvidenceBot views = new EvidenceBot(workbench);
        Ui.waitUntil("it is there", () -> views.logs(0).size() == 1);
        LogBot log = LogBot.of(workbench);
        Files.copy(file, folder.resolve("added.log"));
        openFolder(folder);
        Ui.waitUntil("the other one is there, too", () -> views.logs(0).size() == 2);
        Files.delete(folder.resolve("added.log"));
        openFolder(folder);
        Ui.waitUntil("it is gone", () -> views.logs(0).size() == 1);
        LogBot.open(workbench, file);
        assertTrue(LogBot.of(workbench).editor() == log.editor(), "the one that was open stays open");
    }

    @Test
    void anArchiveThatWasWrittenAnewIsReadAnew() throws IOException {
        Path zip = folder.resolve("ticket.zip");
        zip(zip, "one\n");
        LogBot first = openZip(zip);
        Ui.waitUntil("the first is there", () -> first.seen().equals(List.of("one")));
        Ui.waitUntil("it is told how large it is", () -> first.status().endsWith("4 bytes unpacked"));
        openZip(zip);
        Ui.waitUntil("it was looked through again", () -> Job.getJobManager().find(Errand.class).length == 0);
        assertTrue(LogBot.of(workbench).editor() == first.editor(), "of the same nothing is opened once more");
        zip(zip, "another\n");
        openFolder(zip);
        Ui.waitUntil("the other is there", () -> LogBot.of(workbench).seen().equals(List.of("another")));
    }

    /** Its list of entries is there, and with it the time of each; of what was packed a part is not yet. */
    @Test
    void anArchiveThatIsWrittenWhileItIsReadIsReadAnewOnceItIsWhole() throws IOException {
        Path zip = folder.resolve("ticket.zip");
        zip(zip, new Random(LINES).ints(LINES).mapToObj(number -> number + " is a number\n")
                .collect(Collectors.joining()));
        byte[] whole = Files.readAllBytes(zip);
        byte[] part = whole.clone();
        Arrays.fill(part, whole.length / 2, whole.length / 4 * 3, (byte) 0);
        Files.write(zip, part);
        LogBot cut = openZip(zip).whole();
        assertTrue(cut.lines() > 1 && cut.lines() < LINES, () -> cut.lines() + " lines");
        Files.write(zip, whole);
        openFolder(zip);
        Ui.waitUntil("all of it is there", () -> LogBot.of(workbench).lines() == LINES);
    }

    private LogBot openZip(Path zip) {
        openFolder(zip);
        Ui.waitUntil("its log is there",
                () -> LogBot.isOpen() && LogBot.of(workbench).editor().getTitle().equals("a.log"));
        return LogBot.of(workbench);
    }

    private static void zip(Path file, String text) throws IOException {
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zipped = new ZipOutputStream(out)) {
            ZipEntry entry = new ZipEntry("a.log");
            entry.setLastModifiedTime(FileTime.from(Instant.parse("2026-11-20T08:00:00Z").plusSeconds(text.length())));
            zipped.putNextEntry(entry);
            zipped.write(text.getBytes(StandardCharsets.UTF_8));
            zipped.closeEntry();
        }
    }

    @Test
    void whatWasReadStaysWhereAFileThatIsLocatedCannotBeRead() throws IOException {
        LogBot log = open().focus();
        long lines = log.lines();
        Files.delete(file);
        Ui.waitUntil("it is gone", () -> log.notice("gone").startsWith("The file is no longer where it was."));
        Path bad = Files.write(folder.resolve("bad.zip"), new byte[]{'P', 'K', 3, 4, 0, 0, 0, 0});
        boolean silent = ErrorDialog.AUTOMATED_MODE;
        ErrorDialog.AUTOMATED_MODE = false; // the harness keeps windows that tell of errors away
        try {
            Ui.run(() -> log.editor().readOn(bad));
            DialogBot.await("Problem Occurred").push("OK");
        } finally {
            ErrorDialog.AUTOMATED_MODE = silent;
        }
        assertTrue(log.editor().isAlive());
        assertEquals(lines, log.lines());
        log.key(SWT.END, SWT.CTRL);
        assertTrue(log.lead().text().contains("session.Main.run"), log.lead().text());
    }

    @Test
    void whoFollowsSeesWhatTheFilterFinds() throws IOException {
        for (int i = 0; i < 40; i++) {
            Files.writeString(file, BAD.formatted(i), StandardOpenOption.APPEND);
        }
        LogBot log = open().filter("refused").focus().command("follow");
        for (int written = 40; written < 60; written += 10) {
            long before = log.rows();
            StringBuilder more = new StringBuilder();
            for (int i = 0; i < 10; i++) {
                more.append(BAD.formatted(i));
            }
            Files.writeString(file, more, StandardOpenOption.APPEND);
            Ui.waitUntil("they are found", () -> log.rows() == before + 10);
            Ui.waitUntil("the last is gone to", () -> log.line() == log.lines());
        }
        log.filter("");
        Ui.waitUntil("the end is followed", () -> log.line() == log.lines());
    }

    @Test
    void placesAreThoseOfTheFilesThatALogIsIn() throws IOException {
        Path rotated = Files.createDirectories(folder.resolve("rotated"));
        GeneratedLog.write(rotated.resolve("rot.log.1"), 0, 100);
        GeneratedLog.write(rotated.resolve("rot.log"), 100, 100);
        long first = GeneratedLog.lines(100);
        openFolder(rotated);
        Ui.waitUntil("it is open", () -> LogBot.isOpen() && LogBot.of(workbench).lines() > first);
        LogBot log = LogBot.of(workbench).whole().focus();
        assertEquals(rotated.resolve("rot.log.1") + ":10", place(log, 9));
        assertEquals(rotated.resolve("rot.log") + ":3", place(log, first + 2));
        Ui.run(() -> log.editor().pane().go(first - 1));
        log.key(SWT.ARROW_DOWN, SWT.SHIFT).key(SWT.ARROW_DOWN, SWT.SHIFT);
        assertEquals(rotated.resolve("rot.log.1") + ":" + first + "\n" + rotated.resolve("rot.log") + ":1",
                copied(log));
    }

    private static String place(LogBot log, long line) {
        Ui.run(() -> log.editor().pane().go(line));
        return copied(log);
    }

    private static String copied(LogBot log) {
        Ui.run(() -> Clip.put(Ui.display(), "before"));
        log.command("copyPlace");
        Ui.waitUntil("it is copied", () -> !"before".equals(Clip.get(Ui.display())));
        return Ui.get(() -> Clip.get(Ui.display()));
    }
}
