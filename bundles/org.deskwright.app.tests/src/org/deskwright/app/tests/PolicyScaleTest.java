package org.deskwright.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.deskwright.policy.registry.PolWriter;
import org.deskwright.policy.registry.RegistryData;
import org.deskwright.policy.registry.RegistryEntry;
import org.deskwright.policy.ui.desk.PolicyDesk;
import org.deskwright.testing.ui.PoliciesBot;
import org.deskwright.testing.ui.Responsiveness;
import org.deskwright.testing.ui.TableBot;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.ui.WorkbenchBot;
import org.deskwright.testing.window.Looks;
import org.deskwright.testing.window.PictureOnFailure;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Very many policies do not keep the window from the mouse and the keyboard. */
@ExtendWith(PictureOnFailure.class)
class PolicyScaleTest {
    private static final int COUNT = 500;
    private static final int SETTINGS = 60;

    private final WorkbenchBot workbench = new WorkbenchBot();
    private PoliciesBot policies;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws IOException {
        workbench.sample();
        policies = PoliciesBot.open(workbench);
        workbench.show("org.deskwright.policy.checklist");
        for (int i = 0; i < COUNT; i++) {
            write(i);
        }
    }

    @AfterEach
    void end() {
        desk().close();
        workbench.closeEditors();
    }

    private static PolicyDesk desk() {
        return Ui.get(() -> PlatformUI.getWorkbench().getService(PolicyDesk.class));
    }

    private void write(int number) throws IOException {
        Path gpo = folder.resolve("Policies/{%08d-0000-0000-0000-000000000000}".formatted(number));
        Path security = Files.createDirectories(gpo.resolve("Machine/Microsoft/Windows NT/SecEdit"));
        Files.writeString(security.resolve("GptTmpl.inf"),
                "[Unicode]\nUnicode=yes\n[Version]\nsignature=\"$CHICAGO$\"\nRevision=1\n[Registry Values]\n"
                        + "MACHINE\\Software\\Microsoft\\Windows\\CurrentVersion\\Policies\\System\\DisableCAD=4,"
                        + number % 2 + "\n",
                StandardCharsets.UTF_16);
        List<RegistryEntry> entries = new ArrayList<>();
        for (int i = 0; i < SETTINGS; i++) {
            entries.add(
                    new RegistryEntry(0, "Software\\Policies\\Example\\K" + i, "v" + number, RegistryData.number(i)));
        }
        Files.write(gpo.resolve("Machine/registry.pol"), PolWriter.write(entries));
    }

    @Test
    void thousandsOfSettingsAreOpenedFilteredAndLookedThroughWhileTheWindowAnswers() {
        try (Responsiveness display = new Responsiveness()) {
            workbench.drop("policy.empty", folder);
            Ui.waitUntil("the policies are read", () -> desk().current().gpos().size() == COUNT);
            // found here: what waits for rows on the display thread does much in one turn
            TableBot checklist = policies.checklist();
            Ui.waitUntil("they are checked", () -> checklist.count() == COUNT);
            Ui.run(() -> Ui.one("policy.checklist.filter", Text.class).setText("wrong"));
            Ui.waitUntil("they are filtered", () -> checklist.count() == COUNT / 2);
            Ui.run(() -> Ui.one("policy.checklist.filter", Text.class).setText(""));
            Ui.waitUntil("they are not filtered", () -> checklist.count() == COUNT);
            policies.onlyWrong(true);
            Ui.waitUntil("only what is wrong is shown", () -> checklist.count() == COUNT / 2);
            policies.onlyWrong(false);
            System.out.println("while " + COUNT + " policies are read and filtered: " + display.summary());
            assertEquals(List.of(), display.late(Responsiveness.STUCK_MILLIS));
        }
        assertEquals(6, policies.shown().size(), policies.shown().toString());
        assertTrue(policies.shown().get(1).endsWith("(50 break WorkSpaces)"), policies.shown().toString());
        Looks.picture(workbench, "policies-many");
    }

    @Test
    void veryManyPoliciesOfOneOuAreShownInRanges() throws IOException {
        StringBuilder links = new StringBuilder("gPLink: ");
        for (int i = 0; i < COUNT; i++) {
            links.append("[LDAP://CN={%08d-0000-0000-0000-000000000000},CN=Policies,CN=System,DC=example,DC=com;0]"
                    .formatted(i));
        }
        Files.writeString(folder.resolve("links.ldf"),
                "dn: DC=example,DC=com\nobjectClass: domainDNS\n\ndn: OU=Desks,DC=example,DC=com\n"
                        + "objectClass: organizationalUnit\n" + links + "\n\n");
        try (Responsiveness display = new Responsiveness()) {
            workbench.drop("policy.empty", folder);
            Ui.waitUntil("the policies are read", () -> desk().current().gpos().size() == COUNT);
            Ui.waitUntil("the OU is shown", () -> policies.shown().size() > 1);
            workbench.show("org.deskwright.policy.result");
            policies.select("Desks");
            TableBot result = TableBot.find("policy.result");
            Ui.waitUntil("all of them are reckoned", () -> result.count() > COUNT * SETTINGS);
            Ui.waitUntil("no more are told of than anybody reads",
                    () -> policies.details().getLast().equals("and " + (COUNT - 100) + " more that they win over"));
            assertEquals(COUNT / 100, ranges());
            System.out.println("while " + COUNT + " policies of an OU are shown: " + display.summary());
            assertEquals(List.of(), display.late(Responsiveness.STUCK_MILLIS));
        }
    }

    /** Below the OU, once it is opened. */
    private static int ranges() {
        return Ui.get(() -> {
            Tree tree = Ui.one("policy.tree", Tree.class);
            TreeItem ou = tree.getItem(0).getItem(0);
            Event event = new Event();
            event.item = ou;
            tree.notifyListeners(SWT.Expand, event);
            return ou.getItemCount();
        });
    }

    @Test
    void whoIsStoppedLaysNothingDown() {
        PolicyDesk desk = desk();
        Thread.currentThread().interrupt();
        try {
            assertThrows(CancellationException.class, () -> desk.open(List.of(folder)));
        } finally {
            assertTrue(Thread.interrupted());
        }
        assertTrue(desk().current().isEmpty());
        assertTrue(desk().current().paths().isEmpty());
    }
}
