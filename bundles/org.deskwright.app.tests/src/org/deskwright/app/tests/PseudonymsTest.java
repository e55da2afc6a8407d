package org.deskwright.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.deskwright.core.report.RedactedReport;
import org.deskwright.logs.ui.editor.LineExport;
import org.deskwright.report.ReportContext;
import org.deskwright.testing.ui.LogBot;
import org.deskwright.testing.ui.ReportBot;
import org.deskwright.testing.ui.Screenshot;
import org.deskwright.testing.ui.TableBot;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.ui.WorkbenchBot;
import org.deskwright.testing.window.PictureOnFailure;
import org.deskwright.ui.names.NamesStay;
import org.deskwright.ui.names.NamesSwitch;
import org.deskwright.ui.report.ReportPage;
import org.deskwright.ui.table.Clip;
import org.deskwright.ui.table.TableCanvas;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** One switch for the names in all that leaves. */
@ExtendWith(PictureOnFailure.class)
class PseudonymsTest {
    private static final String VIEW = "org.deskwright.estate.workspaces";

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
        Ui.run(() -> NamesSwitch.turn(false));
        workbench.leave();
    }

    private void turnOn() {
        workbench.command(NamesSwitch.COMMAND, Map.of());
        assertTrue(Ui.get(NamesSwitch::isOn));
    }

    private static List<String> status() {
        return Ui.get(() -> Stream.of(Ui.one("status", ToolBar.class).getItems()).map(ToolItem::getToolTipText)
                .filter(tip -> tip.contains("pseudonyms")).toList());
    }

    private Set<String> users() {
        return RedactedReport.names(workbench.session().current().report().orElseThrow()).entrySet().stream()
                .filter(name -> name.getValue().equals("user") && name.getKey().contains(".")).map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static List<String> named(Set<String> users, String text) {
        return users.stream().filter(text::contains).toList();
    }

    @Test
    void itIsTurnedOnInTheMenuAndOffAtTheLowerEdge() {
        assertEquals(List.of(), status());
        turnOn();
        Ui.waitUntil("it is told", () -> status().size() == 1);
        Ui.pause();
        Screenshot.take(workbench.shell(), PictureOnFailure.folder().resolve("pseudonyms.png"));
        Ui.run(() -> Stream.of(Ui.one("status", ToolBar.class).getItems())
                .filter(item -> item.getToolTipText().contains("pseudonyms")).findFirst().orElseThrow()
                .notifyListeners(SWT.Selection, new Event()));
        assertFalse(Ui.get(NamesSwitch::isOn));
        Ui.waitUntil("it is told no more", () -> status().isEmpty());
    }

    @Test
    void whereNamesStayItIsToldBeforeThat() {
        assertEquals("Save Case As", Ui.get(() -> NamesStay.in("Save Case As")));
        turnOn();
        assertEquals("Save Case As (names and addresses stay in it)", Ui.get(() -> NamesStay.in("Save Case As")));
    }

    @Test
    void aTableThatIsCopiedSaysTheSameAsTheReport() {
        workbench.openSample();
        Set<String> users = users();
        workbench.show(VIEW);
        Ui.waitUntil("there are WorkSpaces", () -> TableBot.find("fleet.workspaces").count() > 0);
        String plain = copiedTable();
        assertFalse(named(users, plain).isEmpty());
        turnOn();
        String hidden = copiedTable();
        assertEquals(plain.lines().count(), hidden.lines().count());
        assertEquals(List.of(), named(users, hidden));
        String user = named(users, plain).getFirst();
        String name = cell(hidden, row(plain, user), column(plain, user));
        assertTrue(name.matches("user-\\d+"), name);
        String markdown = report.copied();
        assertEquals(List.of(), named(users, markdown));
        assertTrue(markdown.contains(name), name);
        workbench.hide(VIEW);
    }

    private static String copiedTable() {
        Ui.run(() -> Clip.put(Ui.display(), "nothing yet"));
        Ui.run(() -> {
            TableCanvas table = Ui.one("fleet.workspaces", TableCanvas.class);
            table.setFocus();
            table.selectAll();
            table.copy();
        });
        Ui.waitUntil("it is copied", () -> !Ui.get(() -> Clip.get(Ui.display())).equals("nothing yet"));
        return Ui.get(() -> Clip.get(Ui.display()));
    }

    private static int row(String tsv, String part) {
        List<String> lines = tsv.lines().toList();
        return lines
                .indexOf(lines.stream().filter(line -> line.contains("\t" + part + "\t")).findFirst().orElseThrow());
    }

    private static int column(String tsv, String cell) {
        return List.of(tsv.lines().toList().get(row(tsv, cell)).split("\t", -1)).indexOf(cell);
    }

    private static String cell(String tsv, int row, int column) {
        return tsv.lines().toList().get(row).split("\t", -1)[column];
    }

    @Test
    void linesOfLogsFollowIt() throws IOException {
        Path file = folder.resolve("client.log");
        Files.writeString(file, "2026-11-20T20:00:00.000Z INFO Auth: user=kim.doe from 10.3.2.1 came\n".repeat(3));
        LogBot log = LogBot.open(workbench, file).whole().focus();
        turnOn();
        log.key(SWT.ARROW_DOWN, SWT.SHIFT);
        Ui.run(() -> Clip.put(Ui.display(), "nothing yet"));
        workbench.command("org.eclipse.ui.edit.copy", Map.of());
        Ui.waitUntil("it is copied", () -> !Ui.get(() -> Clip.get(Ui.display())).equals("nothing yet"));
        assertTrue(Ui.get(() -> Clip.get(Ui.display())).contains("user=user-"), Ui.get(() -> Clip.get(Ui.display())));
        Path written = folder.resolve("lines.log");
        LineExport.write(log.editor().log(), Ui.get(() -> log.editor().pane().rows()), 0, Long.MAX_VALUE, written,
                () -> false);
        assertTrue(Files.readString(written).matches("(?s)(.*user=user-\\d+ from address-1 came\n){3}"),
                Files.readString(written));
    }

    @Test
    void theDialogBeginsAsTheSwitchIsAndThePageForPaperFollows() throws IOException {
        workbench.openSample();
        Set<String> users = users();
        turnOn();
        report.openDialog();
        assertTrue(report.pseudonyms());
        Ui.pause();
        Screenshot.take(report.shell(), PictureOnFailure.folder().resolve("export-pseudonyms.png"));
        report.cancel();
        // a page is called after its report: another test may have had the same printed
        for (Path page : pages()) {
            Files.delete(page);
        }
        Ui.waitUntil("there is a report", () -> workbench.session().current().report().isPresent());
        Ui.run(() -> ReportPage.open(workbench.session().current().report().orElseThrow(), ReportContext.NONE,
                workbench.session().catalogue(), Ui.display()));
        Ui.waitUntil("the page is there", () -> written().isPresent());
        assertEquals(List.of(), named(users, written().orElseThrow()));
    }

    private static List<Path> pages() {
        try (Stream<Path> pages = Files.list(ReportPage.folder())) {
            return pages.filter(page -> page.toString().endsWith("-pseudonyms.html")).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** The page, once it is whole. */
    private static Optional<String> written() {
        return pages().stream().findFirst().map(page -> {
            try {
                return Files.readString(page);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }).filter(text -> text.strip().endsWith("</html>"));
    }
}
