package org.deskwright.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

import org.deskwright.testing.ui.DialogWatch;
import org.deskwright.testing.ui.LogWatch;
import org.deskwright.testing.ui.ShippedParts;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.ui.WorkbenchBot;
import org.deskwright.testing.window.PictureOnFailure;
import org.eclipse.jface.preference.IPreferenceNode;
import org.eclipse.jface.preference.IPreferencePage;
import org.eclipse.jface.preference.PreferenceManager;
import org.eclipse.swt.graphics.Resource;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IPluginContribution;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Opens everything there is. */
@ExtendWith(PictureOnFailure.class)
class SweepTest {
    private static final List<String> DIALOGS = List.of("org.deskwright.diagnosis.ui.suppress",
            "org.deskwright.diagnosis.ui.compare", "org.deskwright.ui.exportReport", "org.deskwright.ui.columns",
            "org.deskwright.estate.ui.jump", "org.eclipse.ui.window.preferences", "org.eclipse.ui.help.aboutAction");

    private final WorkbenchBot workbench = new WorkbenchBot();

    @BeforeEach
    void start() {
        workbench.sample();
    }

    @AfterEach
    void end() {
        workbench.closeEditors();
    }

    @Test
    void everyViewOpensWithoutAWordInTheErrorLog() {
        List<String> views = ShippedParts.views();
        assertTrue(views.containsAll(List.of("org.deskwright.diagnosis.topics", "org.eclipse.pde.runtime.LogView")),
                String.valueOf(views));
        try (LogWatch log = new LogWatch()) {
            for (String view : views) {
                workbench.show(view);
                Ui.settle();
                assertEquals(List.of(), log.complaints(), view);
            }
        }
    }

    @Test
    void everyPerspectiveOpensWithoutAWordInTheErrorLog() {
        try (LogWatch log = new LogWatch()) {
            for (String perspective : ShippedParts.perspectives()) {
                workbench.perspective(perspective);
                assertEquals(List.of(), log.complaints(), perspective);
            }
        }
    }

    @Test
    void everyPreferencePageOpensWithoutAWordInTheErrorLog() {
        List<IPreferenceNode> pages = Ui.get(() -> PlatformUI.getWorkbench().getPreferenceManager()
                .getElements(PreferenceManager.PRE_ORDER).stream().filter(SweepTest::isShipped).toList());
        assertFalse(pages.isEmpty());
        try (LogWatch log = new LogWatch()) {
            for (IPreferenceNode page : pages) {
                assertEquals("", Ui.get(() -> openAndClose(page)), page.getId());
                assertEquals(List.of(), log.complaints(), page.getId());
            }
        }
    }

    private static boolean isShipped(IPreferenceNode page) {
        return page instanceof IPluginContribution from && ShippedParts.isShipped(from.getPluginId());
    }

    /** Not in the dialog, where the pages of the IDE have the same ids; gives what is wrong. */
    private String openAndClose(IPreferenceNode node) {
        Shell shell = new Shell(workbench.shell());
        try {
            node.createPage();
            IPreferencePage page = node.getPage();
            page.createControl(shell);
            // what the platform puts in the place of a page that cannot be made
            boolean substitute = page.getClass().getSimpleName().contains("Error");
            return substitute || page.getControl() == null ? "no page" : "";
        } finally {
            node.disposeResources();
            shell.dispose();
        }
    }

    @Test
    void viewsLeaveNothingBehindWhenTheyAreClosed() {
        ShippedParts.ownViews().forEach(workbench::show);
        openAndClose();
        Queue<Error> leaks = new ConcurrentLinkedQueue<>();
        Resource.setNonDisposeHandler(leaks::add);
        try {
            int before = controls();
            for (int i = 0; i < 3; i++) {
                openAndClose();
            }
            assertEquals(before, controls());
            assertEquals(List.of(), origins(leaks));
        } finally {
            Resource.setNonDisposeHandler(null);
        }
    }

    @Test
    void perspectivesAndDialogsLeaveNothingBehind() {
        visit();
        Queue<Error> leaks = new ConcurrentLinkedQueue<>();
        Resource.setNonDisposeHandler(leaks::add);
        try {
            int before = controls();
            int shells = shells();
            for (int i = 0; i < 2; i++) {
                visit();
            }
            assertEquals(before, controls());
            assertEquals(shells, shells());
            assertEquals(List.of(), origins(leaks));
        } finally {
            Resource.setNonDisposeHandler(null);
        }
    }

    /** All perspectives, and in the last what asks something. */
    private void visit() {
        ShippedParts.perspectives().forEach(workbench::perspective);
        workbench.home();
        workbench.findings().select(r -> r.check().equals("estate.ip-access"));
        for (String command : DIALOGS) {
            List<String> asked = DialogWatch.dismissing(command, () -> workbench.command(command, Map.of()));
            assertFalse(asked.isEmpty(), command);
        }
        workbench.home();
    }

    private static int shells() {
        return Ui.get(() -> Ui.display().getShells().length);
    }

    private static List<String> origins(Queue<Error> leaks) {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Ui.settle();
        }
        return leaks.stream().map(SweepTest::origin).distinct().toList();
    }

    private void openAndClose() {
        List<String> views = ShippedParts.ownViews();
        views.forEach(workbench::hide);
        views.forEach(workbench::show);
        Ui.settle();
    }

    private int controls() {
        return Ui.get(() -> count(workbench.shell()));
    }

    private static int count(Control control) {
        int count = 1;
        if (control instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                count += count(child);
            }
        }
        return count;
    }

    private static String origin(Error leak) {
        return Stream.of(leak.getStackTrace()).limit(12).map(Object::toString).toList().toString();
    }
}
