package org.deskwright.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.deskwright.testing.ui.CutOff;
import org.deskwright.testing.ui.FleetBot;
import org.deskwright.testing.ui.FleetDetailsBot;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.ui.WorkbenchBot;
import org.deskwright.testing.window.PictureOnFailure;
import org.deskwright.ui.command.Commands;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.page.EmptyState;
import org.deskwright.ui.page.Page;
import org.deskwright.ui.page.PageText;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.table.Clip;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pages of text: when they are written, and what can be done with what they say. */
@ExtendWith(PictureOnFailure.class)
class PageTest {
    private final WorkbenchBot workbench = new WorkbenchBot();
    private Shell shell;
    private Composite stack;
    private Page page;

    @BeforeEach
    void open() {
        Ui.run(() -> {
            shell = new Shell(Ui.display());
            shell.setLayout(new FillLayout());
            shell.setBounds(20, 20, 400, 300);
            stack = new Composite(shell, SWT.NONE);
            stack.setLayout(new StackLayout());
            page = new Page(stack, "test.page");
            top(page.control());
            page.write(says("first"));
            shell.open();
        });
        Ui.settle();
    }

    @AfterEach
    void close() {
        Ui.run(shell::dispose);
    }

    private void top(Control control) {
        ((StackLayout) stack.getLayout()).topControl = control;
        stack.layout();
    }

    private static Consumer<PageWriter> says(String text) {
        return writer -> {
            writer.heading(text);
            writer.facts().add("Name", text).add("Nothing", "").add("Lines", "one\ntwo");
        };
    }

    private static int written(Control page) {
        return Ui.get(() -> (Integer) page.getData(Page.WRITTEN));
    }

    private PageText text(String id) {
        return Ui.all((Composite) page.control(), id, PageText.class).getFirst();
    }

    @Test
    void whileNobodySeesItAPageIsNotWritten() {
        Ui.run(() -> top(null));
        Ui.run(() -> page.write(says("second")));
        Ui.run(() -> page.writeSoon(says("third")));
        Ui.run(() -> page.rewrite(says("fourth")));
        Ui.pause();
        assertEquals(1, written(page.control()));
        assertEquals("first", Ui.get(() -> text("page.heading").getText()));
        Ui.run(() -> top(page.control()));
        Ui.waitUntil("it is written", () -> text("page.heading").getText().equals("fourth"));
        assertEquals(2, written(page.control()));
    }

    @Test
    void subjectsThatArePassedByAreNotWritten() {
        Ui.run(() -> {
            page.write(says("again"));
            for (int i = 0; i < 20; i++) {
                page.writeSoon(says("subject " + i));
            }
        });
        Ui.waitUntil("the last is shown", () -> text("page.heading").getText().equals("subject 19"));
        Ui.pause();
        assertEquals(3, written(page.control()));
    }

    @Test
    void whatAPageSaysCanBeSelectedAndCopied() {
        PageText facts = Ui.get(() -> text("page.facts"));
        assertEquals("Name\tfirst\nLines\tone\n\ttwo", Ui.get(facts::getText));
        Ui.run(() -> {
            key(facts, SWT.END, SWT.MOD2);
            assertEquals("Name\tfirst", facts.getSelectionText());
            key(facts, SWT.ARROW_LEFT, SWT.MOD2);
            assertEquals("Name\tfirs", facts.getSelectionText());
            key(facts, SWT.END, SWT.MOD1 | SWT.MOD2);
            assertEquals(facts.getText(), facts.getSelectionText());
            facts.copy(); // as the workbench's command does
            assertEquals(facts.getText(), Clip.get(facts.getDisplay()));
        });
        PageText heading = Ui.get(() -> text("page.heading"));
        Ui.run(() -> {
            Event click = new Event();
            click.button = 1;
            click.count = 2;
            click.x = 5;
            click.y = heading.getSize().y / 2;
            heading.notifyListeners(SWT.MouseDown, click);
            heading.copy();
            assertEquals("first", Clip.get(heading.getDisplay()));
        });
    }

    private static void key(Control control, int code, int mask) {
        Event event = new Event();
        event.keyCode = code;
        event.stateMask = mask;
        control.notifyListeners(SWT.KeyDown, event);
    }

    @Test
    void detailsAreWrittenForTheRowWhereTheUserStopsAndOnlyWhereTheyAreSeen() {
        workbench.sample();
        Control findings = Ui.get(() -> Ui.one("details.page", Composite.class));
        Ui.pause();
        int unseen = written(findings);
        FleetBot fleet = FleetBot.open(workbench);
        try {
            fleet.table("workspaces");
            Canvas table = Ui.get(() -> Ui.one("fleet.workspaces", Canvas.class));
            Control details = Ui.get(() -> Ui.one("fleet.details.page", Composite.class));
            int before = written(details);
            Ui.run(() -> {
                for (int i = 0; i < 12; i++) {
                    key(table, SWT.ARROW_DOWN, SWT.NONE);
                }
            });
            Ui.waitUntil("the details follow", () -> (Integer) details.getData(Page.WRITTEN) > before);
            Ui.pause();
            assertEquals(before + 1, written(details));
            assertTrue(new FleetDetailsBot().facts().size() > 5);
            workbench.command(Commands.RUN_AGAIN, Map.of());
            Ui.waitUntil("all is checked", () -> !workbench.session().current().state().isRunning());
            Ui.pause();
            assertEquals(unseen, written(findings));
        } finally {
            workbench.home();
        }
        Ui.waitUntil("what is seen again is written", () -> (Integer) findings.getData(Page.WRITTEN) > unseen);
    }

    @Test
    void waysOnStandBeneathEachOtherWhereThereIsNoRoomBesideEachOther() {
        Ui.run(() -> {
            EmptyState empty = new EmptyState(stack, "test.empty", "Nothing here", "Open something, or make it.");
            for (String door : List.of("Open a Case", "Open a Folder", "Open the Sample")) {
                empty.door(door, Icon.OPEN_CASE.image(), "test.empty." + door, () -> {});
            }
            top(empty.control());
        });
        for (int width : List.of(900, 220, 900)) {
            Ui.run(() -> shell.setSize(width, 360));
            Ui.settle();
            int lines = width == 900 ? 1 : 3;
            // the window manager takes its time to make a window wider
            Ui.waitUntil("ways on stand in " + lines + " lines", () -> heights().size() == lines);
            assertEquals(List.of(), Ui.get(() -> CutOff.below(shell)));
        }
    }

    private Set<Integer> heights() {
        return Ui.all(shell, Button.class).stream().map(b -> b.getLocation().y).collect(Collectors.toSet());
    }

    @Test
    void valuesStandBeneathTheirNamesOnANarrowPage() {
        Ui.run(() -> page.write(writer -> writer.facts().add("A name that is rather long", "and a value as long")));
        assertEquals(1, lines(700));
        assertEquals(2, lines(260));
        assertEquals(1, lines(700));
    }

    /** As of paths, ids and keys, in which there is no space to break them at. */
    @Test
    void aLongValueBeginsBesideItsNameAndIsBrokenWhereItMust() {
        for (String value : List.of("\\\\example.com\\sysvol\\example.com\\Policies\\{31B2F340-016D}",
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f0")) {
            Ui.run(() -> page.write(writer -> writer.facts().add("File", value)));
            assertEquals(1, lines(900), value);
            assertEquals(2, lines(400), value);
            PageText facts = Ui.get(() -> text("page.facts"));
            Ui.run(() -> {
                for (int i = 1; i <= facts.getText().length(); i++) {
                    key(facts, SWT.ARROW_RIGHT, SWT.MOD2);
                    assertEquals(facts.getText().substring(0, i), facts.getSelectionText());
                }
                assertEquals("File\t" + value, facts.getSelectionText());
            });
        }
    }

    /** How many lines of text the fact takes at a width of the window. */
    private int lines(int width) {
        Ui.run(() -> shell.setSize(width, 300));
        Ui.settle();
        return Ui.get(() -> {
            PageText facts = Ui.all(shell, "page.facts", PageText.class).getFirst();
            GC gc = new GC(facts);
            int line = gc.getFontMetrics().getHeight();
            gc.dispose();
            return Math.round(facts.getSize().y / (float) line);
        });
    }
}
