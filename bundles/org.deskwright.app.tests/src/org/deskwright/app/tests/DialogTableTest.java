package org.deskwright.app.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.deskwright.core.check.CheckSettings;
import org.deskwright.testing.ui.DialogBot;
import org.deskwright.testing.ui.Keys;
import org.deskwright.testing.ui.PreferencesBot;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.ui.WorkbenchBot;
import org.deskwright.testing.window.PictureOnFailure;
import org.deskwright.ui.settings.CheckPreferences;
import org.deskwright.ui.table.ColumnController;
import org.deskwright.ui.table.NaturalOrder;
import org.deskwright.ui.table.TableControl;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A list in a dialog is a table like every other, in the list of checks. */
@ExtendWith(PictureOnFailure.class)
class DialogTableTest {
    private static final String PAGE = "org.deskwright.app.preferences.checks";
    private static final String TABLE = "checks.table";

    private final WorkbenchBot workbench = new WorkbenchBot();
    private PreferencesBot page;

    @BeforeEach
    void open() {
        workbench.home();
        show();
    }

    private void show() {
        page = new PreferencesBot(PAGE);
        Ui.waitUntil("the checks are listed", () -> table().getItemCount() > 10);
    }

    @AfterEach
    void end() {
        Ui.run(() -> control().columns().reset());
        page.close();
        Ui.run(() -> CheckPreferences.set(CheckSettings.DEFAULT));
    }

    private Table table() {
        return Ui.all(page.shell(), TABLE, Table.class).getFirst();
    }

    private TableControl control() {
        return TableControl.of(table()).orElseThrow();
    }

    private void click(int heading) {
        Ui.run(() -> table().getColumn(heading).notifyListeners(SWT.Selection, new Event()));
    }

    @Test
    void itIsSortedByAHeadingAndItsRowsStayWhatTheyAre() {
        List<String> before = page.rows(TABLE);
        String last = before.stream().max(NaturalOrder.INSTANCE).orElseThrow();
        click(0);
        click(0);
        assertEquals(before.stream().sorted(NaturalOrder.INSTANCE.reversed()).toList(), page.rows(TABLE));
        page.tick(TABLE, 0, false);
        page.type("checks.filter", "e");
        assertEquals(last, page.rows(TABLE).getFirst(), "the order goes on to hold for what passes the filter");
        click(0);
        page.type("checks.filter", "");
        assertEquals(before, page.rows(TABLE));
        assertEquals(List.of(last), page.unticked(TABLE));
        page.ok();
        assertEquals(1, Ui.get(CheckPreferences::get).disabled().size());
    }

    @Test
    void theKeysAndTheMenuOfTablesWorkInIt() {
        Ui.run(() -> {
            page.shell().forceActive();
            table().setFocus();
        });
        Keys.awaitReach(page.shell());
        String name = Ui.get(() -> control().content().name());
        Keys.press('e', SWT.CTRL, SWT.ALT);
        DialogBot.await("Export " + name).push("Cancel");
        Keys.awaitReach(page.shell());
        Keys.press('c', SWT.CTRL, SWT.ALT);
        DialogBot.await("Columns").push("Cancel");
        List<String> items = Ui.get(() -> {
            Menu menu = table().getMenu();
            menu.notifyListeners(SWT.Show, new Event());
            List<String> texts = Stream.of(menu.getItems()).map(MenuItem::getText)
                    .map(t -> t.replace("&", "").replaceAll("\t.*", "")).filter(t -> !t.isEmpty()).toList();
            menu.notifyListeners(SWT.Hide, new Event());
            return texts;
        });
        assertEquals(List.of("Sort By", "Copy", "Columns...", "Export Table..."), items);
    }

    @Test
    void columnsStayHiddenAndInTheirOrderTheNextTime() {
        Ui.run(() -> {
            ColumnController columns = control().columns();
            columns.hide("column1");
            columns.move("column2", 0);
        });
        page.close();
        show();
        Ui.waitUntil("the column is hidden", () -> table().getColumn(1).getWidth() == 0);
        assertArrayEquals(new int[]{2, 0, 1}, Ui.get(() -> table().getColumnOrder()));
        assertEquals(Ui.get(() -> List.of(table().getColumn(2).getText(), table().getColumn(0).getText())),
                titlesCopied());
        Ui.run(() -> control().columns().reset());
        assertTrue(Ui.get(() -> IntStream.range(0, 3).allMatch(i -> table().getColumn(i).getWidth() > 0)));
    }

    private List<String> titlesCopied() {
        return List.of(Ui.get(() -> control().content().asTsv().lines().findFirst().orElseThrow()).split("\t"));
    }
}
