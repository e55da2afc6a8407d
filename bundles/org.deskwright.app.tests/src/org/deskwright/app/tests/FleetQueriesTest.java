package org.deskwright.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;

import org.deskwright.estate.model.Estate;
import org.deskwright.testing.ui.DialogBot;
import org.deskwright.testing.ui.FleetBot;
import org.deskwright.testing.ui.QueryBot;
import org.deskwright.testing.ui.TableBot;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.ui.WorkbenchBot;
import org.deskwright.testing.window.PictureOnFailure;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.menus.IMenuService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Finding WorkSpaces by queries that were saved, and by proposals while one is typed. */
@ExtendWith(PictureOnFailure.class)
class FleetQueriesTest {
    private final WorkbenchBot workbench = new WorkbenchBot();
    private final QueryBot queries = new QueryBot("workspaces");
    private FleetBot fleet;
    private TableBot table;
    private Estate estate;

    @BeforeEach
    void openSample() {
        estate = workbench.fresh().openSample().evidence().orElseThrow().get(Estate.KIND);
        fleet = FleetBot.open(workbench);
        table = fleet.query("workspaces", "");
    }

    @AfterEach
    void close() {
        fleet.query("workspaces", "");
        table.columns(columns -> columns.reset());
        workbench.leave();
    }

    @Test
    void queriesAreSavedUsedAndForgotten() {
        List<String> before = queries.menu();
        assertTrue(before.containsAll(List.of("Unhealthy", "(Save This Query...)")), before.toString());
        queries.choose("Unhealthy");
        Ui.waitUntil("it is asked", () -> queries.text().startsWith("state:UNHEALTHY"));
        long unhealthy = estate.workspaces().stream()
                .filter(w -> List.of("UNHEALTHY", "ERROR", "IMPAIRED").contains(w.state())).count();
        assertEquals(unhealthy, table.settled().count());
        fleet.query("workspaces", "state:STOPPED");
        int stopped = table.count();
        queries.choose("Save This Query...");
        DialogBot.await("Save Query").type("Asleep & at rest").push("OK");
        fleet.query("workspaces", "");
        assertTrue(queries.menu().contains("Asleep  at rest"), queries.menu().toString());
        queries.choose("Asleep  at rest");
        Ui.waitUntil("it is asked again", () -> queries.text().equals("state:STOPPED"));
        assertEquals(stopped, table.settled().count());
        String delete = queries.menu().stream().filter(e -> e.startsWith("Delete")).findFirst().orElseThrow();
        queries.choose(delete);
        fleet.query("workspaces", "");
        assertEquals(before, queries.menu());
    }

    @Test
    void namesAndValuesAreProposed() {
        List<String> names = queries.propose("runn");
        assertEquals(List.of("running-mode:"), names);
        queries.accept("running-mode:");
        assertEquals("running-mode:", queries.text());
        List<String> values = queries.propose("running-mode:");
        assertEquals(estate.workspaces().stream().map(w -> w.properties().runningMode()).filter(m -> !m.isEmpty())
                .distinct().sorted().toList(), values);
        queries.accept("AUTO_STOP");
        assertEquals("running-mode:AUTO_STOP", queries.text());
        long stopping = estate.workspaces().stream().filter(w -> w.properties().runningMode().equals("AUTO_STOP"))
                .count();
        Ui.waitUntil("the table follows", () -> table.count() == stopping);
        assertEquals("", fleet.mistake("workspaces"));
    }

    @Test
    void theMenuOfTheViewGroupsAndSorts() {
        table.focus();
        List<String> columns = Ui.get(() -> {
            Menu menu = viewMenu();
            MenuItem group = item(menu, "Group By");
            Menu choices = group.getMenu();
            choices.notifyListeners(SWT.Show, new Event());
            item(choices, "State").notifyListeners(SWT.Selection, new Event());
            List<String> texts = Stream.of(choices.getItems()).map(MenuItem::getText).toList();
            menu.dispose();
            return texts;
        });
        assertTrue(columns.containsAll(List.of("State", "Directory", "Nothing")), columns.toString());
        assertFalse(table.settled().groups().isEmpty());
        assertEquals("state", table.groupedBy());
    }

    private Menu viewMenu() {
        MenuManager manager = new MenuManager();
        workbench.window().getService(IMenuService.class).populateContributionManager(manager,
                "menu:org.deskwright.estate.workspaces");
        Menu menu = manager.createContextMenu(workbench.shell());
        menu.notifyListeners(SWT.Show, new Event());
        return menu;
    }

    private static MenuItem item(Menu menu, String text) {
        return Stream.of(menu.getItems()).filter(i -> i.getText().replace("&", "").equals(text)).findFirst()
                .orElseThrow(() -> new AssertionError(
                        text + " in " + Stream.of(menu.getItems()).map(MenuItem::getText).toList()));
    }
}
