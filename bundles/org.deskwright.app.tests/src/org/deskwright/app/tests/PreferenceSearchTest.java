package org.deskwright.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.deskwright.testing.ui.Keys;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.ui.WorkbenchBot;
import org.deskwright.testing.window.PictureOnFailure;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.preference.IPreferenceNode;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.jface.preference.PreferenceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PatternFilter;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The preferences are found by what people call what they set. */
@ExtendWith(PictureOnFailure.class)
class PreferenceSearchTest {
    private static final String POINT = "org.eclipse.ui.preferencePages";
    private static final String NETWORK = "org.deskwright.app.preferences.network";

    private final WorkbenchBot workbench = new WorkbenchBot();
    private PreferenceDialog dialog;

    @BeforeEach
    void open() {
        workbench.home();
        dialog = Ui.get(() -> {
            PreferenceDialog created = PreferencesUtil.createPreferenceDialogOn(workbench.shell(), null, null, null);
            created.setBlockOnOpen(false);
            created.open();
            return created;
        });
    }

    @AfterEach
    void close() {
        Ui.run(dialog::close);
        workbench.home();
    }

    private static List<IConfigurationElement> pages() {
        return Stream.of(Platform.getExtensionRegistry().getConfigurationElementsFor(POINT))
                .filter(e -> e.getContributor().getName().startsWith("org.deskwright.")).toList();
    }

    private static String words(IConfigurationElement reference) {
        return Stream.of(Platform.getExtensionRegistry().getConfigurationElementsFor("org.eclipse.ui.keywords"))
                .filter(k -> k.getAttribute("id").equals(reference.getAttribute("id"))).findFirst().orElseThrow()
                .getAttribute("label");
    }

    @Test
    void everyPageOfOursIsFoundByItsNameAndEachOfItsWords() {
        List<String> lost = new ArrayList<>();
        assertTrue(pages().size() >= 7, String.valueOf(pages().size()));
        for (IConfigurationElement page : pages()) {
            IConfigurationElement[] references = page.getChildren("keywordReference");
            if (references.length == 0) {
                lost.add(page.getAttribute("id") + " has no words");
            }
            Stream.concat(Stream.of(page.getAttribute("name")), Stream.of(references).map(PreferenceSearchTest::words))
                    .flatMap(words -> Stream.of(words.split(" "))).filter(word -> !isFound(page, word))
                    .forEach(word -> lost.add(page.getAttribute("id") + " by " + word));
        }
        assertEquals(List.of(), lost);
    }

    /** Whether the filter of the dialog lets one of that id through. */
    private boolean isFound(IConfigurationElement page, String word) {
        return Ui.get(() -> {
            PatternFilter filter = Stream.of(dialog.getTreeViewer().getFilters())
                    .filter(PatternFilter.class::isInstance).map(PatternFilter.class::cast).findFirst().orElseThrow();
            filter.setPattern(word);
            return nodes().stream().filter(node -> node.getId().equals(page.getAttribute("id")))
                    .anyMatch(node -> filter.isElementVisible(dialog.getTreeViewer(), node));
        });
    }

    private static List<IPreferenceNode> nodes() {
        return PlatformUI.getWorkbench().getPreferenceManager().getElements(PreferenceManager.PRE_ORDER);
    }

    private List<String> shown() {
        return Ui.get(() -> Stream.of(dialog.getTreeViewer().getTree().getItems()).map(TreeItem::getText).toList());
    }

    @Test
    void onesPageIsOpenedByWordsAndKeysAlone() {
        Keys.awaitReach(Ui.get(dialog::getShell));
        Text field = Ui.get(() -> Ui.all(dialog.getShell(), Text.class).getFirst());
        for (int i = 0; i < 9 && !Ui.get(field::isFocusControl); i++) {
            Keys.press(SWT.TAB);
        }
        assertTrue(Ui.get(field::isFocusControl), "Tab leads to the filter");
        Keys.type("proxy");
        Ui.waitUntil("one page is left", () -> shown().equals(List.of("Network")));
        Keys.press(SWT.ARROW_DOWN);
        Ui.waitUntil("the keyboard is in the tree", () -> Ui.display().getFocusControl() instanceof Tree);
        Keys.press(SWT.ARROW_UP);
        Ui.waitUntil("its page is shown", () -> dialog.getSelectedPage() != null
                && dialog.getTreeViewer().getStructuredSelection().getFirstElement() instanceof IPreferenceNode n
                && n.getId().equals(NETWORK));
    }
}
