package org.deskwright.logs.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.deskwright.core.redaction.Redactor;
import org.deskwright.logs.ui.editor.ExportPreview;
import org.deskwright.logs.ui.editor.LineExport;
import org.deskwright.testing.evidence.GeneratedLog;
import org.deskwright.testing.ui.DialogBot;
import org.deskwright.testing.ui.LogBot;
import org.deskwright.testing.ui.Screenshot;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.window.PictureOnFailure;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;

/** Lines of a log that are written to a file. */
class LogExportTest extends LogTest {
    private static final int RECORDS = 20_000;

    LogExportTest() {
        super(RECORDS);
    }

    private static boolean isAtTheLowerEdge(String sentence) {
        return Ui.get(() -> Ui.one("status.words", CLabel.class).getText().equals(sentence));
    }

    @Test
    void whatWasExportedIsSaidWhereOneLooks() throws IOException {
        LogBot log = open().focus().filter("level>=error");
        Ui.waitUntil("all errors are found", () -> log.rows() == 3 * RECORDS / 100);
        Path written = folder.resolve("errors.log");
        workbench.command("org.deskwright.logs.ui.exportLines",
                Map.of("org.deskwright.logs.ui.exportLines.file", written.toString()));
        String said = "600 lines were written to " + written + ".";
        Ui.waitUntil("it is said beneath the log", () -> log.status().startsWith(said));
        Ui.waitUntil("it is said at the lower edge of the window", () -> isAtTheLowerEdge(said));
        assertEquals(600, Files.readAllLines(written).size());
        log.focus().key(SWT.ARROW_DOWN, 0);
        assertFalse(log.status().contains(said), log.status());
        assertFalse(isAtTheLowerEdge(said), "it is said no longer than it is news");
    }

    @Test
    void howMuchOfALineIsLeftOutIsToldHoweverLongItIs() throws IOException {
        int words = 14 << 20;
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("first\n");
            for (int i = 0; i < words; i++) {
                out.write("w\u00f6rd ");
            }
            out.write("\nlast\n");
        }
        LogBot log = open();
        Path written = folder.resolve("long.log");
        assertEquals(3, LineExport.write(log.editor().log(), Ui.get(() -> log.editor().pane().rows()), 0,
                Long.MAX_VALUE, written, () -> false));
        List<String> lines = Files.readAllLines(written);
        assertEquals("first", lines.get(0));
        assertEquals("last", lines.get(2));
        String line = lines.get(1);
        int note = line.lastIndexOf('[');
        assertEquals("[" + (5L * words - note) + " characters left out]", line.substring(note));
        assertTrue(note > Redactor.LONGEST * 9 / 10, "as much as is looked through is there: " + note);
        ExportPreview preview = ExportPreview.of(log.editor().log(), Ui.get(() -> log.editor().pane().rows()), 0,
                Long.MAX_VALUE, Redactor.ofSecrets(), () -> false);
        assertEquals(List.of(3L, 1L, 1L), List.of(preview.looked(), preview.changed(), preview.cut()));
    }

    @Test
    void whatIsShownIsWrittenToAFile() throws IOException {
        Files.writeString(file, "2026-11-20T20:00:00.000Z ERROR Auth: password=Hunter2-Hunter2 was wrong\n",
                StandardOpenOption.APPEND);
        LogBot log = open().filter("level>=error");
        Ui.waitUntil("all errors are found", () -> log.rows() == 3 * RECORDS / 100 + 1);
        Path written = folder.resolve("errors.log");
        long lines = LineExport.write(log.editor().log(), Ui.get(() -> log.editor().pane().rows()), 0, Long.MAX_VALUE,
                written, () -> false);
        List<String> text = Files.readAllLines(written);
        assertEquals(lines, text.size());
        assertEquals(3 * RECORDS / 100 + 1, lines);
        assertTrue(text.getLast().contains("Auth: ") && !text.getLast().contains("Hunter2"), text.getLast());
    }

    @Test
    void whatWillBeReplacedIsShownBeforeAnExport() throws IOException {
        Files.writeString(file, "2026-11-20T20:00:00.000Z ERROR Auth: password=Hunter2-Hunter2 was wrong\n",
                StandardOpenOption.APPEND);
        LogBot log = open().filter("level>=error");
        Ui.waitUntil("all errors are found", () -> log.rows() == 3 * RECORDS / 100 + 1);
        workbench.commandWithDialog("org.deskwright.logs.ui.exportLines", Map.of());
        DialogBot dialog = DialogBot.await("What Is Replaced");
        String lines = Ui.get(() -> Stream.of(Ui.display().getShells())
                .flatMap(shell -> Ui.all(shell, "log.preview.lines", Text.class).stream()).findFirst().orElseThrow()
                .getText());
        assertTrue(lines.startsWith("20401: 2026-11-20T20:00:00.000Z ERROR Auth: ") && !lines.contains("Hunter2"),
                lines);
        Screenshot.take(Ui.get(LogTest::preview), PictureOnFailure.folder().resolve("dialog-log-preview.png"));
        dialog.push("Cancel");
    }

    @Test
    void oneSelectedLineIsExportedAndAPlaceThatWasFoundIsNone() throws IOException {
        LogBot log = open().find("refused");
        Ui.waitUntil("the first place is gone to", () -> Ui.get(() -> !log.selection().isEmpty()));
        assertFalse(log.selection().isOfLines(), "a place that was found is none that was selected");
        Files.writeString(file,
                "2026-11-20T20:00:00.000Z ERROR Auth: password=Hunter2-Hunter2 was wrong\n"
                        + "2026-11-20T20:00:01.000Z ERROR Auth: password=Hunter3-Hunter3 was wrong\n",
                StandardOpenOption.APPEND);
        Ui.waitUntil("it has grown", () -> log.lines() == GeneratedLog.lines(RECORDS) + 2);
        log.whole().focus().key(SWT.END, SWT.CTRL).key(SWT.HOME, 0).key(SWT.ARROW_UP, SWT.SHIFT);
        assertTrue(log.selection().isOfLines());
        assertEquals(log.selection().first().line(), log.selection().lastLine(), "where it ends nothing is selected");
        workbench.commandWithDialog("org.deskwright.logs.ui.exportLines", Map.of());
        DialogBot dialog = DialogBot.await("What Is Replaced");
        String lines = Ui.get(() -> Stream.of(Ui.display().getShells())
                .flatMap(shell -> Ui.all(shell, "log.preview.lines", Text.class).stream()).findFirst().orElseThrow()
                .getText());
        assertEquals(1, lines.lines().count(), lines);
        dialog.push("Cancel");
    }
}
