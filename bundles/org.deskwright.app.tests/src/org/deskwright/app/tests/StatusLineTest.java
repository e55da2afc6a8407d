package org.deskwright.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.deskwright.core.report.ReportSummary;
import org.deskwright.testing.ui.Contrast;
import org.deskwright.testing.ui.Ink;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.ui.WorkbenchBot;
import org.deskwright.testing.window.PictureOnFailure;
import org.deskwright.ui.command.StatusLine;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.session.OpenCase;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The lower edge of the window. */
@ExtendWith(PictureOnFailure.class)
class StatusLineTest {
    private final WorkbenchBot workbench = new WorkbenchBot();

    @BeforeEach
    void start() {
        workbench.fresh();
    }

    @AfterEach
    void end() {
        workbench.leave();
    }

    private static List<String> texts() {
        return Ui.get(() -> items().map(ToolItem::getText).toList());
    }

    private static Stream<ToolItem> items() {
        return Stream.of(Ui.one("status", ToolBar.class).getItems());
    }

    @Test
    void itTellsOfTheCaseWhatWasFoundAndHowOldTheDataIs() {
        Ui.waitUntil("no case is told of", () -> texts().getFirst().equals("No case open"));
        OpenCase opened = workbench.openSample();
        Map<String, Integer> counts = ReportSummary.of(opened.report().orElseThrow());
        List<String> expected = Stream.concat(Stream.of(opened.title()),
                Stream.of("problem", "warning", "info", "missing-evidence").map(k -> String.valueOf(counts.get(k))))
                .toList();
        // until its checks have ended it says beside the title how far they are, with all that was found already
        Ui.waitUntil("the case is told of", () -> texts().subList(0, 5).equals(expected));
        assertTrue(texts().get(5).matches("Data (\\d+ (min|h|days) old|of now|from the future)"), texts().get(5));
        assertTrue(List.of("AWS: read-only", "").contains(texts().getLast()), texts().getLast());
        assertEquals(List.of(), Ui.get(() -> items().filter(i -> i.getToolTipText().isBlank() || i.getImage() == null)
                .map(ToolItem::getText).toList()));
        assertTrue(Ui.get(() -> items().allMatch(i -> i.getParent().getClientArea().contains(i.getBounds().x, 0))),
                "all of it can be seen");
    }

    @Test
    void itKeepsToOneRowHoweverNarrowTheWindowIs() {
        workbench.openSample();
        Shell shell = workbench.window().getShell();
        Rectangle before = Ui.get(shell::getBounds);
        try {
            for (int width : List.of(1600, 1400, 1280)) {
                Ui.run(() -> shell.setBounds(0, 0, width, before.height));
                Ui.waitUntil("the window is " + width + " wide", () -> shell.getSize().x == width);
                Ui.waitUntil("at " + width + " there is one row", () -> {
                    ToolBar bar = Ui.one("status", ToolBar.class);
                    Composite row = bar.getParent();
                    while (!(row.getParent() instanceof Shell)) {
                        row = row.getParent();
                    }
                    return row.getSize().y < 2 * bar.getSize().y;
                });
            }
        } finally {
            Ui.run(() -> shell.setBounds(before));
        }
    }

    @Test
    void anotherThemeLeavesItItsWords() {
        workbench.openSample();
        Shell shell = workbench.window().getShell();
        Rectangle before = Ui.get(shell::getBounds);
        IThemeEngine themes = PlatformUI.getWorkbench().getService(IThemeEngine.class);
        try {
            Ui.run(() -> shell.setBounds(0, 0, 1590, before.height));
            Ui.waitUntil("all is told", () -> texts().getLast().equals("AWS: read-only"));
            for (String theme : List.of("org.eclipse.e4.ui.css.theme.e4_dark",
                    "org.deskwright.ui.theme.highcontrast_dark", "org.eclipse.e4.ui.css.theme.e4_default")) {
                Ui.run(() -> themes.setTheme(theme, false));
                Ui.pass(Duration.ofSeconds(1));
                Ui.waitUntil("all is told in " + theme, Duration.ofSeconds(5),
                        () -> texts().getLast().equals("AWS: read-only"));
            }
        } finally {
            Ui.run(() -> {
                themes.setTheme("org.eclipse.e4.ui.css.theme.e4_default", false);
                shell.setBounds(before);
            });
        }
    }

    @Test
    void whatWentWellCanBeReadInEachTheme() {
        IThemeEngine themes = PlatformUI.getWorkbench().getService(IThemeEngine.class);
        try {
            say("1 line was written");
            for (String theme : List.of("org.eclipse.e4.ui.css.theme.e4_dark",
                    "org.deskwright.ui.theme.highcontrast_dark", "org.eclipse.e4.ui.css.theme.e4_default")) {
                Ui.run(() -> themes.setTheme(theme, false));
                Ui.pass(Duration.ofSeconds(1));
                assertReadable("1 line was written", theme);
                say("2 lines were written");
                assertReadable("2 lines were written", theme);
                say("1 line was written");
            }
        } finally {
            Ui.run(() -> {
                themes.setTheme("org.eclipse.e4.ui.css.theme.e4_default", false);
                StatusLine.clear(workbench.window().getActivePage().getActivePart());
            });
        }
    }

    private static void say(String words) {
        Ui.run(() -> StatusLine.say(Icon.EXPORT_TABLE, words));
    }

    private static void assertReadable(String said, String theme) {
        Ui.settle();
        Ink seen = Ui.get(() -> {
            CLabel words = Ui.one("status.words", CLabel.class);
            assertEquals(said, words.getText());
            Rectangle all = words.getClientArea();
            int icon = words.getImage().getBounds().width + 2 * words.getLeftMargin();
            return Ink.of(words, new Rectangle(icon, 0, all.width - icon, all.height));
        });
        assertTrue(seen.contrast() >= Contrast.ENOUGH, () -> said + " in " + theme + ": " + seen);
    }

    @Test
    void aClickOnTheCaseOpensItsEditor() {
        workbench.fresh();
        workbench.openSample();
        Ui.run(() -> items().findFirst().orElseThrow().notifyListeners(SWT.Selection, new Event()));
        Ui.waitUntil("the editor is open", () -> workbench.window().getActivePage().getActiveEditor() != null);
    }
}
