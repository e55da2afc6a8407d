package org.deskwright.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.deskwright.certificates.known.KnownAuthorities;
import org.deskwright.certificates.text.Pem;
import org.deskwright.certificates.ui.desk.CertificateDesk;
import org.deskwright.certificates.x509.Certificate;
import org.deskwright.policy.ui.desk.PolicyDesk;
import org.deskwright.testing.ui.CertificatesBot;
import org.deskwright.testing.ui.DialogBot;
import org.deskwright.testing.ui.FindActionsBot;
import org.deskwright.testing.ui.Keys;
import org.deskwright.testing.ui.PoliciesBot;
import org.deskwright.testing.ui.TableBot;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.ui.WorkbenchBot;
import org.deskwright.testing.window.PictureOnFailure;
import org.deskwright.ui.table.Clip;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Policies, certificates and accounts are looked at with real keys alone; only the system's file dialogs are not. */
@ExtendWith(PictureOnFailure.class)
class KeyboardReachTest {
    private static final int TRIES = 5;
    private static final String ROOT = "starfield-services-root-g2";

    private final WorkbenchBot workbench = new WorkbenchBot();
    @TempDir
    Path folder;

    @BeforeEach
    void start() {
        workbench.fresh();
        Ui.run(() -> workbench.shell().forceActive());
        Keys.awaitReach(workbench.shell());
    }

    @AfterEach
    void end() {
        policies().close();
        certificates().close(certificates().current().files().stream().map(file -> file.name()).toList());
        workbench.fresh();
    }

    private static PolicyDesk policies() {
        return Ui.get(() -> PlatformUI.getWorkbench().getService(PolicyDesk.class));
    }

    private static CertificateDesk certificates() {
        return Ui.get(() -> PlatformUI.getWorkbench().getService(CertificateDesk.class));
    }

    /** Does what the dialog that finds all actions has of a kind by that name. */
    private static void find(String words, String name) {
        FindActionsBot.byKeys(words, line -> line.startsWith(name));
        Ui.waitUntil("a window is active", () -> Ui.display().getActiveShell() != null);
        Keys.awaitReach(Ui.get(() -> Ui.display().getActiveShell()));
    }

    @Test
    void policiesAreOpenedWalkedAndCheckedAndWhatMendsThemIsCopied() throws IOException {
        PolicyFolder.write(folder);
        find("policies", "PerspectivesPolicies -");
        find("policies", "ViewsPolicies (");
        Keys.awaitFocus("policy.empty.open");
        workbench.drop("policy.empty", folder);
        Ui.waitUntil("the policies are read", () -> policies().current().gpos().size() == 3);
        Keys.awaitFocus("policy.tree");
        PoliciesBot bot = PoliciesBot.asItIs();
        for (int i = 0; i < 9 && !selected().startsWith("WorkSpaces desktops"); i++) {
            Keys.press(SWT.ARROW_DOWN);
        }
        Ui.waitUntil("it is checked", () -> bot.line().startsWith("WorkSpaces desktops: 1 wrong"));
        find("checklist", "ViewsChecklist (");
        Keys.awaitFocus("policy.checklist");
        Keys.tabTo("policy.only-wrong");
        Keys.press(' ');
        Ui.waitUntil("one is left", () -> bot.checklist().count() == 1);
        Keys.tabTo("policy.checklist");
        Keys.press(SWT.ARROW_DOWN);
        Ui.waitUntil("the details follow", () -> bot.details().contains("Breaks WorkSpaces"));
        find("policy details", "ViewsPolicy Details (");
        Keys.tabTo("page.copy");
        Keys.press(' ');
        Ui.waitUntil("what mends it is on the clipboard", () -> Clip.get(Ui.display()).startsWith("[Unicode]"));
        bot.onlyWrong(false);
    }

    private static String selected() {
        return Ui.get(() -> {
            Tree tree = Ui.one("policy.tree", Tree.class);
            return tree.getSelectionCount() == 0 ? "" : tree.getSelection()[0].getText();
        });
    }

    @Test
    void certificatesArePastedWalkedAndFoundByAHash() {
        Certificate known = KnownAuthorities.bundled().byId(ROOT).orElseThrow().certificate();
        Ui.run(() -> Clip.put(Ui.display(), Pem.of(List.of(known))));
        find("certificates", "PerspectivesCertificates -");
        workbench.show("org.deskwright.certificates.details"); // another may lie over it
        find("certificates", "ViewsCertificates (");
        Keys.awaitFocus("certificates");
        find("paste cert", "CommandsPaste Certificates -");
        Ui.waitUntil("it is read", () -> certificates().current().count() == 1);
        Keys.awaitFocus("certificates");
        CertificatesBot bot = CertificatesBot.asItIs();
        pressUntil("the details follow", SWT.HOME, () -> isAt(bot.table(), 0) && bot.details().size() > 9);
        String first = bot.details().getFirst();
        pressUntil("they are of another one", SWT.ARROW_DOWN, () -> !bot.details().getFirst().equals(first));
        Keys.press('f', SWT.CTRL);
        Keys.awaitFocus("certificates.filter");
        Keys.type("2b071c59a0a0ae76b0eadb2bad23bad4580b69c3601b630c2eaf0613afa83f92");
        Ui.waitUntil("all of that key are left",
                () -> bot.table().texts("name").stream().allMatch(name -> name.contains("Services")));
        Keys.press(SWT.CR);
        Keys.awaitFocus("certificates");
        Keys.press(SWT.END);
        Ui.waitUntil("its details follow", () -> bot.details().getFirst().contains("Services"));
        Keys.press('f', SWT.CTRL);
        Keys.press(SWT.ESC);
        Ui.waitUntil("all are back", () -> bot.table().count() > 8);
    }

    @Test
    void anAccountIsConnectedAndItsEstateLookedAt() throws IOException {
        try (LiveBot live = LiveBot.start(workbench, folder)) {
            find("connect an", "CommandsConnect an AWS Account... -");
            DialogBot.await(ConnectBot.WIZARD);
            Keys.awaitFocus("live.connect.profiles");
            walkTo("fake-777788889999");
            Keys.press(SWT.CR);
            Ui.pause();
            Keys.awaitFocus("live.connect.regions");
            walkTo("us-east-1");
            Keys.press(' ');
            Keys.press('f', SWT.ALT);
            Ui.waitUntil("the wizard has gone", () -> !DialogBot.isOpen(ConnectBot.WIZARD));
            live.awaitEnd();
            Keys.awaitReach(workbench.shell());
            find("aws conn", "ViewsAWS Connections (");
            Keys.awaitFocus("live.connections");
            // the Region of the profile was ticked before
            assertEquals(List.of("ap-southeast-2", "us-east-1"),
                    live.table("connections").texts("region").stream().sorted().toList());
            find("workspaces", "ViewsWorkSpaces (");
            Keys.awaitFocus("fleet.workspaces");
            Ui.waitUntil("there are some", () -> TableBot.find("fleet.workspaces").count() > 0);
            pressUntil("one is selected", SWT.ARROW_DOWN,
                    () -> TableBot.find("fleet.workspaces").selected("account").size() == 1);
        }
    }

    /** As people do where a table took other rows just when they began. */
    private static void pressUntil(String what, int key, BooleanSupplier done) {
        for (int i = 0; i < TRIES && !Ui.get(done::getAsBoolean); i++) {
            Keys.press(key);
            Ui.pause();
        }
        Ui.waitUntil(what, done);
    }

    private static boolean isAt(TableBot table, int row) {
        return !table.selected("name").isEmpty()
                && table.selected("name").equals(table.texts("name").subList(row, row + 1));
    }

    /** In the table that has the focus. */
    private static void walkTo(String text) {
        Table table = Ui.get(() -> (Table) Ui.display().getFocusControl());
        Keys.press(SWT.HOME);
        int rows = Ui.get(table::getItemCount);
        for (int i = 0; i < rows && !at(table).equals(text); i++) {
            Keys.press(SWT.ARROW_DOWN);
        }
        assertEquals(text, at(table));
    }

    private static String at(Table table) {
        return Ui.get(() -> table.getSelectionCount() == 0 ? "" : table.getSelection()[0].getText());
    }
}
