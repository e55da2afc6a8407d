package org.deskwright.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.deskwright.testing.ui.Accessibility;
import org.deskwright.testing.ui.PreferencesBot;
import org.deskwright.testing.ui.QueryBot;
import org.deskwright.testing.ui.Screenshot;
import org.deskwright.testing.ui.ShippedParts;
import org.deskwright.testing.ui.TableBot;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.ui.WelcomeBot;
import org.deskwright.testing.ui.WorkbenchBot;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.jface.wizard.IWizardContainer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Everything of ours has a name for those who cannot see it, and a way to it for those who use no mouse. */
@ExtendWith(PictureOnFailure.class)
class AccessibilityTest {
    /** Commands that open a dialog, with what has to be selected for it. */
    private static final List<String> DIALOGS = List.of("org.deskwright.ui.exportReport", "org.deskwright.ui.columns",
            "org.deskwright.ui.exportTable", "org.deskwright.diagnosis.ui.suppress",
            "org.deskwright.diagnosis.ui.compare", "org.deskwright.app.collectDiagnostics",
            "org.deskwright.ui.restoreDefaults", "org.deskwright.estate.ui.jump", "org.deskwright.live.ui.connect");

    private final WorkbenchBot workbench = new WorkbenchBot();
    @TempDir
    Path folder;

    @BeforeEach
    void start() {
        workbench.fresh();
        workbench.openSample();
    }

    @AfterEach
    void end() {
        workbench.session().discard();
        workbench.fresh();
    }

    @Test
    void everyControlOfEveryViewHasAName() {
        workbench.topics().select(workbench.session().catalogue().topic("device_not_authorized").orElseThrow().title());
        List<String> nameless = new ArrayList<>();
        for (String view : ShippedParts.ownViews()) {
            IWorkbenchPart part = workbench.show(view);
            Ui.settle();
            Ui.get(() -> Accessibility.nameless(area(part))).forEach(c -> nameless.add(view + ": " + c));
        }
        workbench.command("org.deskwright.ui.editCase", Map.of());
        Ui.get(() -> Accessibility.nameless(area(workbench.window().getActivePage().getActiveEditor())))
                .forEach(c -> nameless.add("case editor: " + c));
        Ui.run(() -> workbench.window().getActivePage().closeAllEditors(false));
        new WelcomeBot().open();
        Ui.get(() -> Accessibility.nameless(Ui.one("welcome", Composite.class)))
                .forEach(c -> nameless.add("welcome: " + c));
        new WelcomeBot().close();
        Ui.get(() -> Accessibility.nameless(Ui.one("status", Composite.class)))
                .forEach(c -> nameless.add("status: " + c));
        assertEquals(List.of(), nameless);
    }

    private static Composite area(IWorkbenchPart part) {
        return (Composite) part.getSite().getService(MPart.class).getWidget();
    }

    /** Those that more than a command leads to. */
    private Map<String, Runnable> furtherDialogs() throws IOException {
        Path settings = Files.writeString(folder.resolve("settings.json"), """
                {"schema": "deskwright.settings/1", "parts": {"checks": {"disabled": ["estate.saml"]}}}
                """);
        return Map.of("import of settings",
                () -> workbench.commandWithDialog("org.deskwright.ui.importSettings",
                        Map.of("org.deskwright.ui.settings.file", settings.toString())),
                "saving a query", this::saveQuery, "Regions to connect", () -> connect(1), "trying the permissions",
                () -> connect(2));
    }

    private void saveQuery() {
        workbench.show("org.deskwright.estate.workspaces");
        Ui.waitUntil("there are WorkSpaces", () -> TableBot.find("fleet.workspaces").count() > 0);
        Ui.run(() -> Ui.one("fleet.workspaces.filter", Text.class).setText("state:STOPPED"));
        Ui.pause();
        new QueryBot("workspaces").choose("Save This Query...");
    }

    /** @param page how many there are before it */
    private void connect(int page) {
        workbench.commandWithDialog("org.deskwright.live.ui.connect", Map.of());
        Ui.waitUntil("the wizard is there", () -> dialog() != null);
        Ui.run(() -> {
            Ui.all(dialog(), "live.connect.profile", Text.class).getFirst().setText("default");
            IWizardContainer wizard = (IWizardContainer) dialog().getData();
            wizard.showPage(wizard.getCurrentPage().getWizard().getPages()[page]);
        });
    }

    @Test
    void everyDialogCanBeUsedByThoseWhoDoNotSeeItOrUseNoMouse() throws IOException {
        Map<String, List<String>> wrong = new TreeMap<>();
        Map<String, Runnable> all = new TreeMap<>(furtherDialogs());
        DIALOGS.forEach(command -> all.put(command, () -> workbench.commandWithDialog(command, Map.of())));
        all.forEach((name, open) -> {
            // anew each time: a view that was still loading may have taken the selection with it
            workbench.findings().select(r -> r.check().equals("estate.ip-access"));
            Ui.settle();
            open.run();
            Ui.waitUntil(name + " opens a dialog", () -> dialog() != null);
            Ui.settle();
            List<String> found = Ui.get(() -> complaints(dialog()));
            if (!found.isEmpty()) {
                wrong.put(name, found);
            }
            Screenshot.take(Ui.get(this::dialog), PictureOnFailure.folder().resolve("dialog-" + name.replace(' ', '-') + ".png"));
            Ui.run(() -> dialog().close());
            Ui.waitUntil(name + " is closed", () -> dialog() == null);
        });
        assertEquals(Map.of(), wrong);
    }

    /** Everything that can be said against a window. */
    private static List<String> complaints(Composite window) {
        List<String> found = new ArrayList<>();
        Accessibility.nameless(window).forEach(c -> found.add("no name: " + c));
        Accessibility.doubleMnemonics(window).forEach(c -> found.add("one mnemonic: " + c));
        Accessibility.leapsUpwards(window).forEach(c -> found.add("order: " + c));
        Accessibility.cutOff(window).forEach(c -> found.add("cut off: " + c));
        return found;
    }

    private Shell dialog() {
        return Stream.of(Ui.display().getShells())
                .filter(s -> s.isVisible() && s != workbench.window().getShell() && !s.getText().isEmpty()).findFirst()
                .orElse(null);
    }

    @Test
    void everyPreferencePageCanBeUsedByThoseWhoDoNotSeeItOrUseNoMouse() {
        IConfigurationElement[] all = Platform.getExtensionRegistry()
                .getConfigurationElementsFor("org.eclipse.ui.preferencePages");
        // where a bundle that is only in the tests has a page of the same id, that one may be shown instead of ours
        Set<String> told = new HashSet<>();
        Set<String> twice = Stream.of(all).map(e -> e.getAttribute("id")).filter(id -> !told.add(id))
                .collect(Collectors.toSet());
        List<String> pages = Stream.of(all).filter(e -> e.getAttribute("class").startsWith("org.deskwright."))
                .map(e -> e.getAttribute("id")).filter(id -> !twice.contains(id)).toList();
        assertFalse(pages.size() < 3, String.valueOf(pages));
        Map<String, List<String>> wrong = new HashMap<>();
        for (String id : pages) {
            try (PreferencesBot page = new PreferencesBot(id)) {
                Ui.pause();
                List<String> found = Ui.get(() -> complaints(page.shell()));
                if (!found.isEmpty()) {
                    wrong.put(id, found);
                }
            }
        }
        assertEquals(Map.of(), wrong);
    }
}
