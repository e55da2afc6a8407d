package org.deskwright.app.tests;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStore.PasswordProtection;
import java.security.KeyStore.SecretKeyEntry;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import javax.crypto.spec.SecretKeySpec;

import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.core.report.Suppression;
import org.deskwright.testing.evidence.GeneratedLog;
import org.deskwright.testing.ui.CaseEditorBot;
import org.deskwright.testing.ui.CertificatesBot;
import org.deskwright.testing.ui.DialogBot;
import org.deskwright.testing.ui.DialogTour;
import org.deskwright.testing.ui.LogBot;
import org.deskwright.testing.ui.QueryBot;
import org.deskwright.testing.ui.TableBot;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.ui.WorkbenchBot;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Opens the dialogs that stand there only after something else was done, each where a user meets it. */
final class DialogScenes {
    private final WorkbenchBot workbench;
    private final Path folder;
    private final BiConsumer<String, Shell> visitor;
    private final DialogTour tour;

    /**
     * @param folder for the files that they need
     * @param visitor is given the name and the window of each; not on the display thread
     */
    DialogScenes(WorkbenchBot workbench, Path folder, BiConsumer<String, Shell> visitor) {
        this.workbench = workbench;
        this.folder = folder;
        this.visitor = visitor;
        tour = new DialogTour(workbench, visitor);
    }

    /** With the sample open, which is not open any more at the end. */
    void go() throws IOException, GeneralSecurityException {
        importSettings();
        visit("save-query", this::saveQuery);
        Ui.run(() -> Ui.one("fleet.workspaces.filter", Text.class).setText(""));
        workbench.hide("org.deskwright.estate.workspaces");
        logs();
        password();
        setAside();
        live();
    }

    private void visit(String name, Runnable open) {
        tour.visit(name, open, shell -> visitor.accept(name, shell));
    }

    private void importSettings() throws IOException {
        Path settings = Files.writeString(folder.resolve("settings.json"), """
                {"schema": "deskwright.settings/1", "parts": {"checks": {"disabled": ["estate.saml"]}}}
                """);
        visit("import-settings", () -> workbench.commandWithDialog("org.deskwright.ui.importSettings",
                Map.of("org.deskwright.ui.settings.file", settings.toString())));
    }

    private void saveQuery() {
        workbench.show("org.deskwright.estate.workspaces");
        Ui.waitUntil("there are WorkSpaces", () -> TableBot.find("fleet.workspaces").count() > 0);
        Ui.run(() -> Ui.one("fleet.workspaces.filter", Text.class).setText("state:STOPPED"));
        Ui.pause();
        new QueryBot("workspaces").choose("Save This Query...");
    }

    private void logs() throws IOException {
        Path log = Files.writeString(folder.resolve("client.log"),
                "2026-11-20T07:00:00.000Z ERROR Auth: password=Hunter2-Hunter2 was wrong\n");
        GeneratedLog.write(log, 0, 1000);
        for (String command : List.of("goToLine", "goToTime", "aids", "markEvidence", "bookmarkNote", "exportLines",
                "copyPreview")) {
            visit(command.toLowerCase(Locale.ROOT), () -> {
                LogBot.open(workbench, log).whole().focus().key(SWT.ARROW_DOWN, SWT.SHIFT);
                workbench.commandWithDialog("org.deskwright.logs.ui." + command, Map.of());
            });
        }
        workbench.home();
    }

    private void password() throws IOException, GeneralSecurityException {
        Path store = folder.resolve("gateway.p12");
        char[] password = "changeit".toCharArray();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        keys.load(null, password);
        keys.setEntry("key", new SecretKeyEntry(new SecretKeySpec(new byte[16], "AES")),
                new PasswordProtection(password));
        try (OutputStream out = Files.newOutputStream(store)) {
            keys.store(out, password);
        }
        CertificatesBot.open(workbench);
        workbench.drop("certificates.filter", store);
        visitAndCancel("password", "Password of a Key Store");
        workbench.home();
    }

    /** Then the sample is changed, which is why it is asked about when another is opened. */
    private void setAside() {
        ReportedOutcome finding = workbench.session().current().report().orElseThrow().findings().stream()
                .filter(f -> !f.check().equals("estate.ip-access")).findFirst().orElseThrow();
        workbench.session().edit(c -> c.withSuppressions(List.of(Suppression.of(finding, Suppression.Reach.FINDING,
                "known, and mended on Monday", "anna", Optional.empty()))));
        workbench.awaitEnd();
        visit("set-aside", () -> {
            CaseEditorBot editor = CaseEditorBot.open(workbench).tab("Set Aside");
            editor.table("case.suppressions").press(SWT.ARROW_DOWN, SWT.NONE);
            Ui.display().asyncExec(() -> editor.push("case.suppressions.edit"));
        });
        workbench.home();
        visit("leave", () -> workbench.commandWithDialog("org.deskwright.ui.openSample", Map.of()));
        workbench.fresh();
    }

    private void live() throws IOException {
        try (LiveBot live = LiveBot.start(workbench, folder)) {
            live.fake().world().account("888800000010");
            live.askAPerson();
            signIn("sso", "Sign In to AWS");
            signIn("mfa", "MFA Code");
            members();
            ConnectBot.open(workbench).profiles("fake-111122223333", "fake-444455556666").regions("us-east-1").finish();
            live.awaitEnd();
            edit(live, SWT.NONE);
            edit(live, SWT.SHIFT);
        }
    }

    private void signIn(String profile, String title) {
        ConnectBot wizard = ConnectBot.open(workbench).profile(profile).regions("ap-southeast-2").push("Next >")
                .push("Test the Connection");
        visitAndCancel(profile, title);
        Ui.waitUntil("it is told that it was stopped", () -> !wizard.problem().isEmpty());
        wizard.cancel();
    }

    private void members() {
        ConnectBot wizard = ConnectBot.open(workbench).profiles("fake-111122223333").regions("us-east-1").push("Next >")
                .push("Accounts of the Organization");
        Ui.waitUntil("the organization is listed", () -> wizard.result().contains("accounts"));
        visitor.accept("connect-organization", shell(ConnectBot.WIZARD));
        Ui.display().asyncExec(() -> wizard.push("Add Accounts..."));
        visitAndCancel("members", "Accounts of the Organization");
        wizard.cancel();
    }

    /** @param keys held while one more connection is selected */
    private void edit(LiveBot live, int keys) {
        live.table("connections").focus().press(SWT.ARROW_DOWN, keys);
        workbench.commandWithDialog("org.deskwright.live.ui.edit", Map.of());
        visitAndCancel(keys == SWT.NONE ? "edit" : "edit-several", "Edit Connection");
    }

    private void visitAndCancel(String name, String title) {
        DialogBot dialog = DialogBot.await(title);
        Ui.pause();
        visitor.accept(name, shell(title));
        dialog.push("Cancel");
    }

    private static Shell shell(String title) {
        return Ui.get(() -> Stream.of(Ui.display().getShells()).filter(s -> s.getText().equals(title)).findFirst()
                .orElseThrow());
    }
}
