package org.deskwright.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.deskwright.testing.ui.Screenshot;
import org.deskwright.testing.ui.TableBot;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.window.PictureOnFailure;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.table.Column;
import org.deskwright.ui.table.ColumnController;
import org.deskwright.ui.table.Sort;
import org.deskwright.ui.table.TableDescription;
import org.deskwright.ui.table.VirtualTable;
import org.deskwright.ui.theme.ThemeColor;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A table of 100,000 machines, used with mouse and keyboard. */
@ExtendWith(PictureOnFailure.class)
class VirtualTableTest {
    private static final String LIGHT = "org.eclipse.e4.ui.css.theme.e4_default";
    private static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";
    private static final int MANY = 100_000;
    private static final List<String> STATES = List.of("AVAILABLE", "STOPPED", "UNHEALTHY");

    private record Machine(int number, String state, Optional<Long> disk, Optional<Instant> seen) {
        String id() {
            return "ws-" + number;
        }

        static Machine of(int number) {
            return new Machine(number, STATES.get(number % 7 % 3),
                    number % 5 == 0 ? Optional.empty() : Optional.of(number % 11 * 10L),
                    number % 4 == 0 ? Optional.empty() : Optional.of(Instant.ofEpochSecond(1_700_000_000L + number)));
        }
    }

    private final DialogSettings settings = new DialogSettings("test");
    private final List<Machine> opened = new ArrayList<>();
    private Shell shell;
    private VirtualTable<Machine> table;
    private TableBot bot;

    @BeforeEach
    void open() {
        Ui.run(() -> {
            shell = new Shell(Ui.display());
            shell.setText("Machines");
            shell.setLayout(new FillLayout());
            shell.setBounds(20, 20, 900, 520);
            create();
            shell.open();
        });
        bot = TableBot.on(table);
        Ui.waitUntil("the window is in front", () -> Ui.display().getActiveShell() == shell);
    }

    private void create() {
        List<Column<Machine>> columns = List.of(
                Column.text("id", "WorkSpace", 120, Machine::id).withIcon(m -> Optional.of(Icon.WORKSPACE)),
                Column.text("state", "State", 120, Machine::state).withColor(
                        m -> m.state().equals("UNHEALTHY") ? Optional.of(ThemeColor.PROBLEM) : Optional.empty()),
                Column.number("disk", "Disk (GB)", 90, Machine::disk),
                Column.instant("seen", "Last seen", 160, ZoneOffset.UTC, Machine::seen),
                Column.<Machine>text("note", "Note", 200, m -> "A note that is too long for its column: " + m.number())
                        .hidden());
        table = new VirtualTable<>(shell, new TableDescription<>("test.machines", "Machines", columns, Machine::number,
                List.of(new Sort("id", false))), settings);
        table.onOpen(opened::add);
        table.setRows(machines(MANY));
    }

    private static List<Machine> machines(int count) {
        return IntStream.range(0, count).mapToObj(i -> Machine.of((i * 7919) % count)).toList();
    }

    @AfterEach
    void close() {
        theme(LIGHT);
        Ui.run(shell::dispose);
    }

    private void search(String words) {
        Ui.run(() -> table.search(words));
        bot.settled();
    }

    @Test
    void headingsSortThenTurnThenLetGo() {
        assertEquals("ws-0", bot.texts("id").getFirst());
        bot.clickHeading("id", SWT.NONE);
        assertEquals("ws-99999", bot.texts("id").getFirst());
        bot.clickHeading("state", SWT.NONE).clickHeading("disk", SWT.SHIFT).clickHeading("disk", SWT.SHIFT);
        assertEquals("AVAILABLE", bot.texts("state").getFirst());
        assertEquals("100", bot.texts("disk").getFirst());
        assertEquals("", bot.texts("disk").getLast());
        bot.clickHeading("state", SWT.NONE).clickHeading("state", SWT.NONE);
        assertEquals("ws-7919", bot.texts("id").get(1), "as they came");
    }

    @Test
    void theSearchKeepsWhatIsSelectedAndInSight() {
        bot.select(List.of(54_321));
        assertTrue(bot.isVisible(54_321));
        search("4321");
        assertEquals(20, bot.count());
        assertEquals(List.of("ws-54321"), bot.selected("id"));
        search("");
        assertEquals(MANY, bot.count());
        assertEquals(List.of("ws-54321"), bot.selected("id"));
        assertTrue(bot.isVisible(54_321));
        search("ws-1 unhealthy");
        assertEquals(List.of(), bot.selected("id"), "what is not shown is not selected");
    }

    @Test
    void whatIsGoneToIsSeenAmidWhatIsAboutIt() {
        for (int number : new int[]{54_321, 1_000, 88_888}) {
            bot.select(List.of(number));
            int height = Ui.get(() -> shell.getClientArea().height);
            int y = Ui.get(() -> table.place(number).orElseThrow().y);
            assertTrue(y > height / 3 && y < height * 2 / 3, () -> y + " of " + height);
        }
        int before = Ui.get(() -> table.place(88_888).orElseThrow().y);
        bot.select(List.of(88_888));
        assertEquals(before, Ui.get(() -> table.place(88_888).orElseThrow().y), "what is seen stays where it is");
    }

    @Test
    void newRowsKeepWhatIsSelectedByIdentity() {
        bot.select(List.of(700, 701));
        Ui.run(() -> table.setRows(IntStream.range(500, 2000).mapToObj(Machine::of).toList()));
        bot.settled();
        assertEquals(List.of("ws-700", "ws-701"), bot.selected("id"));
        assertTrue(bot.isVisible(700));
        Ui.run(() -> table.setRows(List.of(Machine.of(1))));
        bot.settled();
        assertEquals(List.of(), bot.selected("id"));
    }

    @Test
    void whatIsRevealedIsToldAtOnceAndNeverPutsBackWhatIsSelectedNext() {
        List<String> told = new ArrayList<>();
        Ui.run(() -> {
            table.selectionProvider().addPostSelectionChangedListener(
                    e -> told.add(table.selection().stream().map(Machine::id).collect(Collectors.joining(" "))));
            table.select(List.of(7));
            told.add("something elsewhere");
        });
        Ui.pause();
        assertEquals(List.of("ws-7", "something elsewhere"), told);
        bot.press(SWT.ARROW_DOWN, SWT.NONE).press(SWT.ARROW_UP, SWT.NONE);
        Ui.pause();
        assertEquals(List.of("ws-7"), told.subList(2, told.size()), "once, when the user pauses");
    }

    @Test
    void whoLeavesTheTableIsNotWaitedFor() {
        List<String> told = new ArrayList<>();
        List<String> focus = new ArrayList<>();
        Ui.run(() -> {
            Text elsewhere = new Text(shell, SWT.BORDER);
            shell.layout();
            table.selectionProvider().addPostSelectionChangedListener(e -> told.add("ws"));
            elsewhere.addListener(SWT.FocusIn, e -> told.add("elsewhere"));
            elsewhere.setFocus();
        });
        // who has no focus cannot lose it, and the system gives it to a new window when it comes to that
        Ui.waitUntil("the window has the focus", () -> told.contains("elsewhere"));
        Ui.run(() -> {
            table.control().addListener(SWT.FocusIn, e -> focus.add("table"));
            table.control().setFocus();
        });
        Ui.waitUntil("the table has the focus", () -> !focus.isEmpty());
        told.clear();
        Ui.run(() -> {
            Event down = new Event();
            down.keyCode = SWT.ARROW_DOWN;
            table.control().notifyListeners(SWT.KeyDown, down);
            shell.getChildren()[1].setFocus();
        });
        Ui.pause();
        assertEquals(List.of("ws", "elsewhere"), told);
    }

    @Test
    void mouseAndKeyboardSelectRanges() {
        bot.click(3, SWT.NONE).click(5, SWT.SHIFT).click(8, SWT.MOD1);
        assertEquals(List.of("ws-3", "ws-4", "ws-5", "ws-8"), bot.selected("id"));
        bot.click(2, SWT.NONE).press(SWT.ARROW_DOWN, SWT.SHIFT).press(SWT.ARROW_DOWN, SWT.SHIFT);
        assertEquals(List.of("ws-2", "ws-3", "ws-4"), bot.selected("id"));
        bot.press(SWT.END, SWT.NONE);
        assertEquals(List.of("ws-99999"), bot.selected("id"));
        assertTrue(bot.isVisible(99_999));
        bot.press(SWT.HOME, SWT.NONE).press(SWT.CR, SWT.NONE).doubleClick(4);
        assertEquals(List.of(0, 4), opened.stream().map(Machine::number).toList());
        bot.press('w', SWT.NONE).press('s', SWT.NONE).press('-', SWT.NONE).press('7', SWT.NONE);
        assertEquals(List.of("ws-7"), bot.selected("id"));
    }

    @Test
    void groupsCanBeClosedAndStandForTheirRows() {
        bot.columns(c -> c.group("state"));
        assertEquals(List.of("AVAILABLE", "STOPPED", "UNHEALTHY"),
                bot.groups().stream().map(g -> g.split(" ")[0]).toList());
        bot.press(SWT.HOME, SWT.NONE);
        int first = Integer.parseInt(bot.groups().getFirst().split(" ")[1]);
        assertEquals(first, bot.selected("id").size());
        assertTrue(bot.isVisible(0));
        bot.press(SWT.ARROW_LEFT, SWT.NONE);
        assertFalse(bot.isVisible(0));
        bot.select(List.of(0));
        assertTrue(bot.isVisible(0), "opened to show it");
    }

    @Test
    void columnsAreAsTheUserLeftThem() {
        bot.dragHeading("seen", "id").widen("disk", 40);
        bot.columns(c -> c.show("note")).columns(c -> c.hide("state"));
        List<String> header = List.of("Last seen", "WorkSpace", "Disk (GB)", "Note");
        assertEquals(header, bot.header());
        Ui.run(() -> {
            table.control().dispose();
            create();
        });
        bot = TableBot.on(table);
        assertEquals(header, bot.header());
        assertEquals(130, (int) Ui.get(() -> table.columns().width("disk")));
        bot.columns(ColumnController::reset);
        assertEquals(List.of("WorkSpace", "State", "Disk (GB)", "Last seen"), bot.header());
    }

    @Test
    void itCanBeReadInLightAndDark() throws IOException {
        bot.columns(c -> c.show("note")).columns(c -> c.sort(List.of(new Sort("state", true), new Sort("id", false))));
        bot.press(SWT.ARROW_DOWN, SWT.NONE).press(SWT.ARROW_DOWN, SWT.SHIFT);
        picture("table-light.png");
        bot.columns(c -> c.group("state"));
        bot.press(SWT.HOME, SWT.NONE);
        theme(DARK);
        picture("table-dark.png");
    }

    private void picture(String name) throws IOException {
        Ui.pause();
        Path file = PictureOnFailure.folder().resolve(name);
        Screenshot.take(shell, file);
        assertTrue(Files.size(file) > 10_000, name + " is blank");
    }

    private static void theme(String id) {
        Ui.run(() -> PlatformUI.getWorkbench().getService(IThemeEngine.class).setTheme(id, false));
        Ui.settle();
    }
}
