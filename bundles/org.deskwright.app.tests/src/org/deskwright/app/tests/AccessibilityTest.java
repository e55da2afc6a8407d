package org.deskwright.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.deskwright.testing.evidence.GeneratedLog;
import org.deskwright.testing.ui.Accessibility;
import org.deskwright.testing.ui.CertificatesBot;
import org.deskwright.testing.ui.LogBot;
import org.deskwright.testing.ui.PoliciesBot;
import org.deskwright.testing.ui.PreferencesBot;
import org.deskwright.testing.ui.ShippedParts;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.ui.WelcomeBot;
import org.deskwright.testing.ui.WorkbenchBot;
import org.deskwright.testing.window.PictureOnFailure;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Everything of ours has a name for those who cannot see it, and a way to it for those who use no mouse; of dialogs
 * {@link DialogPicturesTest} tells.
 */
@ExtendWith(PictureOnFailure.class)
class AccessibilityTest {
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
        workbench.leave();
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

    /** What has rows only once something was read: connections and calls, a log, certificates and policies. */
    @Test
    void everyControlOfViewsThatReadSomethingHasAName() throws Exception {
        List<String> nameless = new ArrayList<>();
        PolicyFolder.write(Files.createDirectories(folder.resolve("policies")));
        PoliciesBot.open(workbench);
        workbench.drop("policy.empty", folder.resolve("policies"));
        Ui.waitUntil("the policies are shown", () -> PoliciesBot.asItIs().shown().size() >= 9);
        sweep("org.deskwright.policy.", nameless);
        workbench.command("org.deskwright.policy.ui.close", Map.of());
        CertificatesBot.open(workbench).select("known starfield-services-root-g2");
        sweep("org.deskwright.certificates.", nameless);
        Path log = folder.resolve("client.log");
        GeneratedLog.write(log, 0, 1000);
        LogBot.open(workbench, log).whole().find("connection 9").filter("level>=error");
        Ui.get(() -> Accessibility.nameless(area(workbench.window().getActivePage().getActiveEditor())))
                .forEach(c -> nameless.add("log editor: " + c));
        sweep("org.deskwright.logs.", nameless);
        try (LiveBot live = LiveBot.start(workbench, folder)) {
            live.connect("fake-777788889999", "ap-southeast-2");
            live.awaitEnd();
            live.table("connections").focus().press(SWT.ARROW_DOWN, SWT.NONE);
            sweep("org.deskwright.live.", nameless);
        }
        assertEquals(List.of(), nameless);
    }

    private void sweep(String prefix, List<String> nameless) {
        for (String view : ShippedParts.ownViews().stream().filter(id -> id.startsWith(prefix)).toList()) {
            IWorkbenchPart part = workbench.show(view);
            Ui.pause();
            Ui.get(() -> Accessibility.nameless(area(part))).forEach(c -> nameless.add(view + ": " + c));
        }
    }

    private static Composite area(IWorkbenchPart part) {
        return (Composite) part.getSite().getService(MPart.class).getWidget();
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
                List<String> found = Ui.get(() -> Accessibility.complaints(page.shell()));
                if (!found.isEmpty()) {
                    wrong.put(id, found);
                }
            }
        }
        assertEquals(Map.of(), wrong);
    }
}
