package org.deskwright.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.deskwright.testing.ui.LogWatch;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.ui.WorkbenchBot;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.preference.IPreferenceNode;
import org.eclipse.jface.preference.IPreferencePage;
import org.eclipse.jface.preference.PreferenceManager;
import org.eclipse.swt.graphics.Resource;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IPluginContribution;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Opens everything there is. The test harness brings bundles of the Eclipse IDE along that the product does not have;
 * what those contribute is left out.
 */
@ExtendWith(PictureOnFailure.class)
class SweepTest {
    private static final Pattern SHIPPED = Pattern.compile(
            "org\\.deskwright\\..*|org\\.eclipse\\.ui|org\\.eclipse\\.ui\\.views\\.log|org\\.eclipse\\.ui\\.net");
    /** Belongs to the platform's welcome page, which cannot be opened by itself. */
    private static final String INTRO = "org.eclipse.ui.internal.introview";
    private static final List<String> OURS = List.of("org.deskwright.diagnosis.topics",
            "org.deskwright.diagnosis.findings", "org.deskwright.diagnosis.details");

    private final WorkbenchBot workbench = new WorkbenchBot();

    @BeforeEach
    void start() {
        workbench.fresh();
        workbench.openSample();
    }

    @AfterEach
    void end() {
        workbench.fresh();
    }

    private static List<String> ids(String point, String element) {
        return Stream.of(Platform.getExtensionRegistry().getConfigurationElementsFor(point))
                .filter(e -> e.getName().equals(element))
                .filter(e -> SHIPPED.matcher(e.getContributor().getName()).matches()).map(e -> e.getAttribute("id"))
                .filter(id -> !id.equals(INTRO)).distinct().toList();
    }

    @Test
    void everyViewOpensWithoutAWordInTheErrorLog() {
        List<String> views = ids("org.eclipse.ui.views", "view");
        assertTrue(views.containsAll(OURS), String.valueOf(views));
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
            for (String perspective : ids("org.eclipse.ui.perspectives", "perspective")) {
                Ui.run(() -> show(perspective));
                Ui.settle();
                assertEquals(List.of(), log.complaints(), perspective);
            }
        }
    }

    private static void show(String perspective) {
        try {
            PlatformUI.getWorkbench().showPerspective(perspective, PlatformUI.getWorkbench().getWorkbenchWindows()[0]);
        } catch (WorkbenchException e) {
            throw new IllegalStateException(e);
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
        return page instanceof IPluginContribution from && SHIPPED.matcher(from.getPluginId()).matches();
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
        openAndClose();
        Queue<Error> leaks = new ConcurrentLinkedQueue<>();
        Resource.setNonDisposeHandler(leaks::add);
        try {
            int before = controls();
            for (int i = 0; i < 20; i++) {
                openAndClose();
            }
            assertEquals(before, controls());
            for (int i = 0; i < 3; i++) {
                System.gc();
                Ui.settle();
            }
            assertEquals(List.of(), leaks.stream().map(SweepTest::origin).distinct().toList());
        } finally {
            Resource.setNonDisposeHandler(null);
        }
    }

    private void openAndClose() {
        OURS.forEach(workbench::hide);
        OURS.forEach(workbench::show);
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
