package org.deskwright.logs.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.stream.Stream;

import org.deskwright.logs.ui.canvas.Spot;
import org.deskwright.testing.ui.DialogBot;
import org.deskwright.testing.ui.LogBot;
import org.deskwright.testing.ui.Screenshot;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.window.PictureOnFailure;
import org.deskwright.ui.table.Clip;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.junit.jupiter.api.Test;

/** What of a log goes onto the clipboard, and what stays behind. */
class LogCopyingTest extends LogTest {
    private static final int RECORDS = 20_000;

    LogCopyingTest() {
        super(RECORDS);
    }

    @Test
    void whatIsSelectedIsCopied() {
        LogBot log = open().focus();
        log.key(SWT.ARROW_DOWN, SWT.SHIFT).key(SWT.ARROW_DOWN, SWT.SHIFT);
        workbench.command("org.eclipse.ui.edit.copy", Map.of());
        Ui.waitUntil("two lines are on the clipboard", () -> {
            String text = Clip.get(Ui.display());
            return text.lines().count() == 2 && text.endsWith("frame 1\n");
        });
        log.command("copyPlace");
        assertEquals(file + ":1-2", Ui.get(() -> Clip.get(Ui.display())));
    }

    /** Through with all that was begun for a copy. */
    private static void awaitCopied(LogBot log) {
        Ui.waitUntil("it was copied", () -> Stream.of(Job.getJobManager().find(null)).map(Job::getName).noneMatch(
                name -> name.startsWith("Copying lines") || name.startsWith("Looking for what is replaced")));
        log.settle();
    }

    @Test
    void ofACopiedPartItIsToldWhatOfThatPartIsReplaced() throws IOException {
        String line = "2026-11-20T20:00:00.000Z ERROR Auth: password=Hunter2-Hunter2 was wrong";
        Files.writeString(file, "first\n" + line + "\n");
        LogBot log = open().focus();
        int word = line.indexOf("password");
        Ui.run(() -> log.editor().pane().goTo(new Spot(1, word), new Spot(1, word + 8)));
        workbench.command("org.eclipse.ui.edit.copy", Map.of());
        Ui.waitUntil("the word is copied", () -> Ui.get(() -> Clip.get(Ui.display())).equals("password"));
        awaitCopied(log);
        assertFalse(log.status().startsWith("Copied with"), log.status());
        Ui.run(() -> log.editor().pane().goTo(new Spot(1, word), new Spot(1, line.length() - 10)));
        workbench.command("org.eclipse.ui.edit.copy", Map.of());
        Ui.waitUntil("it is told", () -> log.status().startsWith("Copied with one line changed: password 1"));
    }

    @Test
    void whatALineBeforeAnnouncesIsNotCopied() throws IOException {
        Files.writeString(file, "user,password\n" + "ann,x\n".repeat(200)
                + "kim,Hunter2-Hunter2\n\n\n\n\n\n\n<Password>\n  <Value>Hunter3</Value>\n");
        LogBot log = open().focus();
        Ui.run(() -> log.editor().pane().goTo(new Spot(201, 0), new Spot(202, 0)));
        workbench.command("org.eclipse.ui.edit.copy", Map.of());
        Ui.waitUntil("the row is copied", () -> Ui.get(() -> Clip.get(Ui.display())).equals("kim,[removed]\n"));
        Ui.waitUntil("it is told", () -> log.status().startsWith("Copied with one line changed: password 1"));
        Ui.run(() -> log.editor().pane().goTo(new Spot(209, 0), new Spot(209, 17)));
        workbench.command("org.eclipse.ui.edit.copy", Map.of());
        Ui.waitUntil("the part is copied", () -> Ui.get(() -> Clip.get(Ui.display())).equals("  <Value>*******<"));
    }

    @Test
    void ofLinesWithinAKeyAsManyAreCopiedAndItIsToldWhatTheyAre() throws IOException {
        Files.writeString(file, "-----BEGIN PRIVATE KEY-----\nMIIE\nshort\nother\n-----END PRIVATE KEY-----\n");
        LogBot log = open().focus();
        Ui.run(() -> log.editor().pane().goTo(new Spot(1, 0), new Spot(3, 0)));
        workbench.command("org.eclipse.ui.edit.copy", Map.of());
        Ui.waitUntil("the lines are copied",
                () -> Ui.get(() -> Clip.get(Ui.display())).equals("[removed]\n[removed]\n"));
        Ui.waitUntil("it is told", () -> log.status().startsWith("Copied with 2 lines changed: private key 1 "));
    }

    @Test
    void ofWholeLinesNotEvenTheLengthOfASecretIsCopiedAndNoOtherLineIsCounted() throws IOException {
        Files.writeString(file, "first\nx password=Hunter2-Hunter2 was wrong\ny password=Hunter3-Hunter3 too\n");
        LogBot log = open().focus();
        Ui.run(() -> log.editor().pane().goTo(new Spot(1, 0), new Spot(2, 0)));
        workbench.command("org.eclipse.ui.edit.copy", Map.of());
        Ui.waitUntil("the line is copied",
                () -> Ui.get(() -> Clip.get(Ui.display())).equals("x password=[removed] was wrong\n"));
        Ui.waitUntil("it is told", () -> log.status().startsWith("Copied with one line changed: password 1"));
    }

    @Test
    void ofALineThatIsTooLongToBeCopiedItIsSaid() throws IOException {
        Files.writeString(file, "first\n" + "word ".repeat(500_000) + "\n" + "word ".repeat(7 << 20) + "\nlast\n");
        LogBot log = open().focus().key(SWT.ARROW_DOWN, 0);
        workbench.command("org.eclipse.ui.edit.copy", Map.of());
        Ui.waitUntil("it is said what of it is changed",
                () -> log.status().startsWith("Copied with one line changed: one line cut off behind 1 MB"));
        assertTrue(Ui.get(() -> Clip.get(Ui.display())).endsWith("[1451425 characters left out]"));
        log.key(SWT.ARROW_DOWN, 0);
        Ui.run(() -> Clip.put(Ui.display(), "before"));
        workbench.command("org.eclipse.ui.edit.copy", Map.of());
        awaitCopied(log);
        assertEquals("before", Ui.get(() -> Clip.get(Ui.display())), "it is refused as a whole");
    }

    /** For this copy alone. */
    @Test
    void namesLeaveAsPseudonymsWhereThatIsAskedFor() throws IOException {
        Files.writeString(file, "2026-11-20T20:00:00.000Z INFO Auth: user CORP\\kim.park came\n");
        LogBot log = open().focus().key(SWT.HOME, SWT.CTRL);
        workbench.commandWithDialog("org.deskwright.logs.ui.copyPreview", Map.of());
        DialogBot dialog = DialogBot.await("What Is Replaced");
        assertTrue(dialog.text().contains("No line will be copied otherwise"), dialog.text());
        dialog.tick("Names and addresses as pseudonyms");
        Ui.waitUntil("it is shown", () -> dialog.text().contains("One line will be copied otherwise"));
        Screenshot.take(Ui.get(LogTest::preview), PictureOnFailure.folder().resolve("dialog-log-copy-names.png"));
        dialog.push("Copy");
        Ui.waitUntil("names are replaced", () -> Ui.get(() -> Clip.get(Ui.display())).contains("user domain-1\\user-"));
        workbench.command("org.eclipse.ui.edit.copy", Map.of());
        Ui.waitUntil("the next copy is as all are", () -> Ui.get(() -> Clip.get(Ui.display())).contains("kim.park"));
        awaitCopied(log);
    }

    @Test
    void whatIsReplacedInACopyIsToldAndCanBeSeenBefore() throws IOException {
        Files.writeString(file, "2026-11-20T20:00:00.000Z ERROR Auth: password=Hunter2-Hunter2 was wrong\n",
                StandardOpenOption.APPEND);
        LogBot log = open().focus().key(SWT.END, SWT.CTRL);
        workbench.command("org.eclipse.ui.edit.copy", Map.of());
        Ui.waitUntil("it is told", () -> log.status().startsWith("Copied with one line changed: "));
        picture("copied");
        assertFalse(Ui.get(() -> Clip.get(Ui.display())).contains("Hunter2"));
        log.key(SWT.ARROW_UP, 0);
        assertTrue(log.status().startsWith("Line "), log.status());
        log.key(SWT.ARROW_DOWN, SWT.SHIFT);
        Ui.run(() -> Clip.put(Ui.display(), "before"));
        workbench.commandWithDialog("org.deskwright.logs.ui.copyPreview", Map.of());
        DialogBot dialog = DialogBot.await("What Is Replaced");
        Screenshot.take(Ui.get(LogTest::preview), PictureOnFailure.folder().resolve("dialog-log-copy-preview.png"));
        assertEquals("before", Ui.get(() -> Clip.get(Ui.display())));
        dialog.push("Copy");
        Ui.waitUntil("it is on the clipboard", () -> Ui.get(() -> Clip.get(Ui.display())).contains("session.Main.run"));
    }
}
