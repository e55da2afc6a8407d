package org.deskwright.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.deskwright.testing.ui.DialogBot;
import org.deskwright.testing.ui.TableBot;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.ui.WorkbenchBot;
import org.deskwright.testing.window.PictureOnFailure;
import org.deskwright.ui.command.Commands;
import org.deskwright.ui.table.ColumnController;
import org.deskwright.ui.table.TableCanvas;
import org.deskwright.ui.table.TableControl;
import org.deskwright.ui.table.VirtualTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What every table can do, in the table of WorkSpaces. */
@ExtendWith(PictureOnFailure.class)
class TableCommandsTest {
    private static final String VIEW = "org.deskwright.estate.workspaces";
    private static final String NAVIGATOR = "org.deskwright.estate.navigator";

    private final WorkbenchBot workbench = new WorkbenchBot();
    private TableBot table;

    @BeforeEach
    void openTable() {
        workbench.sample();
        workbench.show(VIEW);
        Ui.waitUntil("there are WorkSpaces", () -> TableBot.find("fleet.workspaces").count() > 0);
        table = TableBot.find("fleet.workspaces").columns(ColumnController::reset);
        Ui.run(() -> Ui.one("fleet.workspaces", TableCanvas.class).setFocus());
    }

    @AfterEach
    void end() {
        table.columns(ColumnController::reset);
        workbench.hide(VIEW);
        workbench.closeEditors();
    }

    private static <T extends Control> T inDialog(String title, String id, Class<T> type) {
        Shell shell = Stream.of(Ui.display().getShells()).filter(s -> s.getText().equals(title)).findFirst()
                .orElseThrow();
        return Ui.all(shell, id, type).getFirst();
    }

    @Test
    void columnsAreChosenInADialog() {
        List<String> before = table.header();
        workbench.commandWithDialog(Commands.COLUMNS, Map.of());
        DialogBot dialog = DialogBot.await("Columns");
        Ui.run(() -> {
            Table list = inDialog("Columns", "columns.list", Table.class);
            list.getItem(1).setChecked(false);
            list.select(0);
            inDialog("Columns", "columns.down", Button.class).notifyListeners(SWT.Selection, new Event());
        });
        dialog.push("OK");
        List<String> expected = new ArrayList<>(before);
        expected.remove(1);
        assertEquals(expected, table.settled().header());
    }

    @Test
    void theExportAsksForRowsColumnsAndFormat() {
        int all = table.count();
        workbench.commandWithDialog(Commands.EXPORT_TABLE, Map.of());
        String title = Ui.get(() -> "Export "
                + VirtualTable.of(Ui.one("fleet.workspaces", TableCanvas.class)).orElseThrow().description().name());
        DialogBot dialog = DialogBot.await(title);
        List<String> buttons = dialog.buttons();
        assertTrue(buttons.contains("All (%,d)".formatted(all)), String.valueOf(buttons));
        assertTrue(buttons.containsAll(List.of("CSV", "JSON", "Save As...")), String.valueOf(buttons));
        dialog.push("Cancel");
    }

    @Test
    void copyingTakesTheSelectedRowsWithTheirHeader() {
        table.press(SWT.HOME, SWT.NONE).press(SWT.ARROW_DOWN, SWT.SHIFT);
        Ui.run(() -> Ui.one("fleet.workspaces", TableCanvas.class).copy());
        List<String> lines = Ui.get(() -> {
            Clipboard clipboard = new Clipboard(Ui.display());
            try {
                return ((String) clipboard.getContents(TextTransfer.getInstance())).lines().toList();
            } finally {
                clipboard.dispose();
            }
        });
        assertEquals(3, lines.size());
        assertEquals(table.header(), List.of(lines.getFirst().split("\t", -1)));
    }

    @Test
    void theTreesOfTheSystemAreTablesToo() {
        workbench.show(NAVIGATOR);
        Ui.waitUntil("there are accounts", () -> Ui.one("navigator.tree", Tree.class).getItemCount() > 0);
        List<List<String>> lines = Ui.get(() -> TableControl.of(Ui.one("navigator.tree", Tree.class)).orElseThrow()
                .content().asTsv().lines().map(l -> List.of(l.split("\t", -1))).toList());
        assertEquals(List.of(lines.getFirst().getFirst(), "level"), lines.getFirst());
        assertEquals("1", lines.get(1).getLast());
        Ui.run(() -> Ui.one("navigator.tree", Tree.class).setFocus());
        workbench.commandWithDialog(Commands.EXPORT_TABLE, Map.of());
        DialogBot.await("Export " + lines.getFirst().getFirst()).push("Cancel");
        workbench.hide(NAVIGATOR);
    }

    @Test
    void theContextMenuSortsGroupsAndOffersTheCommands() {
        List<String> items = Ui.get(() -> {
            Menu menu = Ui.one("fleet.workspaces", TableCanvas.class).getMenu();
            menu.notifyListeners(SWT.Show, new Event());
            List<String> texts = Stream.of(menu.getItems()).map(MenuItem::getText)
                    .map(t -> t.replace("&", "").replaceAll("\t.*", "")).toList();
            menu.notifyListeners(SWT.Hide, new Event());
            return texts;
        });
        assertTrue(items.containsAll(List.of("Sort By", "Group By", "Columns...", "Export Table...")),
                String.valueOf(items));
    }
}
