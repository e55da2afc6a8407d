package org.deskwright.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.deskwright.logs.ui.editor.LineExport;
import org.deskwright.report.file.WholeFile;
import org.deskwright.report.table.TableFormat;
import org.deskwright.testing.evidence.PlantedSecrets;
import org.deskwright.testing.evidence.PlantedSecrets.Planted;
import org.deskwright.testing.ui.LogBot;
import org.deskwright.testing.ui.ReportBot;
import org.deskwright.testing.ui.TableBot;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.ui.WorkbenchBot;
import org.deskwright.testing.window.PictureOnFailure;
import org.deskwright.ui.table.Clip;
import org.deskwright.ui.table.TableCanvas;
import org.deskwright.ui.table.TableContent;
import org.deskwright.ui.table.VirtualTable;
import org.eclipse.swt.SWT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Secrets of many kinds in what is open, and in nothing that leaves the window. */
@ExtendWith(PictureOnFailure.class)
class SecretsInWindowTest {
    private static final String VIEW = "org.deskwright.estate.workspaces";
    private static final String NOTHING = "nothing yet";
    /** Of many more, a report tells how many there are. */
    private static final List<Planted> SOME = PlantedSecrets.ALL.subList(0, 25);

    private final WorkbenchBot workbench = new WorkbenchBot();
    private final ReportBot report = new ReportBot(workbench);
    @TempDir
    private Path folder;

    @BeforeEach
    void start() {
        workbench.fresh();
    }

    @AfterEach
    void end() {
        workbench.leave();
    }

    /** That there is none, and that what was planted came so far at all. */
    private static void assertClean(String text, int removed) {
        assertEquals("", PlantedSecrets.found(PlantedSecrets.ALL, text));
        int count = text.split(Pattern.quote("[removed]"), -1).length - 1;
        assertTrue(count >= removed, count + " in " + text.substring(0, Math.min(400, text.length())));
    }

    private static String copied(Runnable copy) {
        Ui.run(() -> Clip.put(Ui.display(), NOTHING));
        copy.run();
        Ui.waitUntil("it is copied", () -> !Ui.get(() -> Clip.get(Ui.display())).equals(NOTHING));
        return Ui.get(() -> Clip.get(Ui.display()));
    }

    private void openEvidence() throws IOException {
        Path evidence = Files.createDirectories(folder.resolve("evidence"));
        PlantedSecrets.workspaces(SOME, evidence.resolve("describe-workspaces.json"));
        PlantedSecrets.log(evidence.resolve("server.log"));
        workbench.open(evidence);
    }

    @Test
    void reportsAndTheCaseKeepThem() throws Exception {
        openEvidence();
        for (String format : List.of("html", "markdown", "text", "json", "junit")) {
            Path file = folder.resolve("report." + format);
            report.export(format, file);
            assertClean(Files.readString(file), SOME.size() / 2);
        }
        workbench.topics().selectAll();
        assertClean(report.copied(), SOME.size() / 2);
        Path saved = folder.resolve("saved.dwcase");
        assertTrue(workbench.session().saveAs(saved).get(60, TimeUnit.SECONDS));
        assertClean(content(saved), 4 * SOME.size());
    }

    private static String content(Path zip) throws IOException {
        StringBuilder all = new StringBuilder();
        try (InputStream in = Files.newInputStream(zip); ZipInputStream entries = new ZipInputStream(in)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                all.append(new String(entries.readAllBytes(), StandardCharsets.UTF_8)).append('\n');
            }
        }
        return all.toString();
    }

    @Test
    void tablesKeepThem() throws IOException {
        openEvidence();
        workbench.show(VIEW);
        Ui.waitUntil("there are WorkSpaces", () -> TableBot.find("fleet.workspaces").count() == SOME.size());
        assertClean(copied(() -> Ui.run(() -> {
            TableCanvas table = Ui.one("fleet.workspaces", TableCanvas.class);
            table.setFocus();
            table.selectAll();
            table.copy();
        })), SOME.size());
        TableContent<?> content = Ui
                .get(() -> VirtualTable.of(Ui.one("fleet.workspaces", TableCanvas.class)).orElseThrow().content());
        for (TableFormat format : TableFormat.values()) {
            Path file = folder.resolve("table." + format);
            write(content, format, file);
            assertClean(Files.readString(file), SOME.size());
        }
        workbench.hide(VIEW);
    }

    private static <T> void write(TableContent<T> content, TableFormat format, Path file) throws IOException {
        WholeFile.write(file, out -> format.write(content.columns(true), content.all(), out, n -> true));
    }

    /** Of each kind that is known, and the rest of its lines is there. */
    @Test
    void logsKeepThem() throws IOException {
        Path file = folder.resolve("server.log");
        PlantedSecrets.log(file);
        LogBot log = LogBot.open(workbench, file).whole().focus();
        log.key(SWT.HOME, SWT.CTRL).key(SWT.END, SWT.CTRL | SWT.SHIFT);
        String all = copied(() -> workbench.command("org.eclipse.ui.edit.copy", Map.of()));
        assertClean(all, 0);
        assertEquals("", PlantedSecrets.lost(PlantedSecrets.ALL, all));
        // a part of a text keeps its length, so that it is the part that was selected
        assertTrue(Files.readAllLines(file).size() - all.lines().count() <= 1, all);
        log.key(SWT.HOME, SWT.CTRL).key(SWT.ARROW_DOWN, 0);
        // half a secret is none by its looks
        for (int i = 0; i < 20; i++) {
            log.key(SWT.ARROW_RIGHT, 0);
        }
        log.key(SWT.END, SWT.SHIFT);
        String half = copied(() -> workbench.command("org.eclipse.ui.edit.copy", Map.of()));
        assertClean(half, 0);
        assertTrue(half.contains("***"), half);
        Path written = folder.resolve("lines.log");
        LineExport.write(log.editor().log(), Ui.get(() -> log.editor().pane().rows()), 0, Long.MAX_VALUE, written,
                () -> false);
        assertClean(Files.readString(written), PlantedSecrets.ALL.size());
        assertEquals("", PlantedSecrets.lost(PlantedSecrets.ALL, Files.readString(written)));
        assertFalse(Files.readString(file).contains("[removed]"));
    }
}
