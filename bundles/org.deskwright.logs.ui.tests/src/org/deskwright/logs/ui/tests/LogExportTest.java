package org.deskwright.logs.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.deskwright.core.redaction.Redactor;
import org.deskwright.logs.ui.editor.ExportPreview;
import org.deskwright.logs.ui.editor.LineExport;
import org.deskwright.testing.ui.LogBot;
import org.deskwright.testing.ui.Ui;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.junit.jupiter.api.Test;

/** Lines of a log that are written to a file. */
class LogExportTest extends LogTest {
    private static final int RECORDS = 2_000;

    LogExportTest() {
        super(RECORDS);
    }

    private boolean isAtTheLowerEdge(String sentence) {
        return Ui.get(() -> Ui.all(workbench.shell(), CLabel.class).stream()
                .anyMatch(label -> label.getData("org.deskwright.id") == null && sentence.equals(label.getText())));
    }

    @Test
    void whatWasExportedIsSaidWhereOneLooks() throws IOException {
        LogBot log = open().focus().filter("level>=error");
        Ui.waitUntil("all errors are found", () -> log.rows() == 3 * RECORDS / 100);
        Path written = folder.resolve("errors.log");
        workbench.command("org.deskwright.logs.ui.exportLines",
                Map.of("org.deskwright.logs.ui.exportLines.file", written.toString()));
        String said = "60 lines were written to " + written + ".";
        Ui.waitUntil("it is said beneath the log", () -> log.status().startsWith(said));
        Ui.waitUntil("it is said at the lower edge of the window", () -> isAtTheLowerEdge(said));
        assertEquals(60, Files.readAllLines(written).size());
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
}
