package org.deskwright.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.deskwright.aws.fake.FakeAws;
import org.deskwright.aws.fake.Faults;
import org.deskwright.testing.ui.DialogBot;
import org.deskwright.testing.ui.Screenshot;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.ui.WorkbenchBot;
import org.deskwright.testing.window.PictureOnFailure;
import org.deskwright.ui.table.Clip;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What only a person can do while an account is connected: approve a sign-in, give a code, or give up. */
@ExtendWith(PictureOnFailure.class)
class SignInWizardTest {
    private static final String ACCOUNT = "777788889999";
    private static final String REGION = "ap-southeast-2";
    private static final String APPROVAL = "Sign In to AWS";
    private static final String CODE = "MFA Code";
    private static final String MEMBERS = "Accounts of the Organization";

    @TempDir
    Path folder;
    private final WorkbenchBot workbench = new WorkbenchBot();
    private LiveBot live;

    @BeforeEach
    void start() throws Exception {
        workbench.fresh();
        live = LiveBot.start(workbench, folder);
        live.askAPerson();
    }

    @AfterEach
    void end() {
        // what a test that failed has left open
        List.of(APPROVAL, CODE, MEMBERS, ConnectBot.WIZARD).stream().filter(DialogBot::isOpen)
                .forEach(title -> Ui.run(() -> shell(title).close()));
        live.close();
        workbench.home();
    }

    private static Shell shell(String title) {
        return Stream.of(Ui.display().getShells()).filter(s -> s.getText().equals(title)).findFirst().orElseThrow();
    }

    private static String field(String id) {
        return Ui.get(() -> Ui.all((Composite) shell(APPROVAL), "live.approve." + id, Text.class).getFirst().getText());
    }

    private long asked() {
        return live.fake().calls().stream().filter(c -> c.operation().equals("CreateToken")).count();
    }

    @Test
    void severalProfilesAreConnectedAtOnce() {
        ConnectBot wizard = ConnectBot.open(workbench)
                .profiles("fake-111122223333", "fake-444455556666", "fake-777788889999").regions("us-east-1")
                .push("Next >").push("Test the Connection");
        Ui.waitUntil("all three are tested", () -> wizard.result().contains("Profile fake-777788889999"));
        assertEquals(3, wizard.result().lines().filter(line -> line.startsWith("Account ")).count(), wizard::result);
        picture(ConnectBot.WIZARD, "test-several");
        wizard.finish();
        live.awaitEnd();
        assertEquals(List.of("111122223333", "444455556666", "777788889999"),
                live.table("connections").texts("account").stream().sorted().toList());
        assertEquals(List.of("us-east-1"), live.table("connections").texts("region").stream().distinct().toList());
    }

    @Test
    void theAccountsOfAnOrganizationAreConnectedByOneRole() {
        for (int i = 0; i < 17; i++) {
            live.fake().world().account("8888000000" + (10 + i));
        }
        ConnectBot wizard = ConnectBot.open(workbench).profiles("fake-111122223333").regions("us-east-1").push("Next >")
                .push("Test the Connection");
        Ui.waitUntil("it is known whose credentials these are", () -> wizard.result().contains("Account 111122223333"));
        wizard.push("Accounts of the Organization");
        Ui.waitUntil("the organization is listed", () -> wizard.result().contains("20 accounts"));
        Ui.display().asyncExec(() -> wizard.push("Add Accounts..."));
        DialogBot members = DialogBot.await(MEMBERS);
        Ui.pause();
        assertEquals(19, Ui.get(() -> Stream
                .of(Ui.all((Composite) shell(MEMBERS), "live.members.accounts", Table.class).getFirst().getItems())
                .filter(TableItem::getChecked).count()));
        picture(MEMBERS, "members");
        members.push("OK");
        Ui.waitUntil("it is said what is connected", () -> wizard.result().contains("19 more accounts"));
        picture(ConnectBot.WIZARD, "test-members");
        wizard.finish();
        live.awaitEnd();
        assertEquals(20, Set.copyOf(live.table("connections").texts("account")).size());
        assertTrue(live.table("connections").texts("profile")
                .contains("fake-111122223333/444455556666/OrganizationAccountAccessRole"));
    }

    /** By the Esc key, the cross of the frame, or the button. */
    private void giveUp(ConnectBot wizard, Runnable how) {
        wizard.push("Test the Connection");
        DialogBot.await(APPROVAL);
        how.run();
        Ui.waitUntil("it is told that it was stopped", () -> !wizard.problem().isEmpty());
        assertFalse(DialogBot.isOpen(APPROVAL));
    }

    @Test
    void aSignInIsApprovedOrGivenUpAndEachMissingPermissionIsNamed() throws Exception {
        live.fake().faults().always(Faults.Kind.ACCESS_DENIED, "DescribeSecurityGroups");
        live.fake().faults().always(Faults.Kind.ACCESS_DENIED, "DescribeIpGroups");
        ConnectBot wizard = ConnectBot.open(workbench).profile("sso").regions(REGION).push("Next >");
        giveUp(wizard, () -> Ui.run(() -> shell(APPROVAL).traverse(SWT.TRAVERSE_ESCAPE)));
        giveUp(wizard, () -> Ui.run(() -> shell(APPROVAL).close()));
        giveUp(wizard, () -> DialogBot.await(APPROVAL).push("Cancel"));
        long before = asked();
        Ui.pass(Duration.ofMillis(1500));
        assertEquals(before, asked(), "nobody waits for the approval any more");

        wizard.push("Test the Connection");
        DialogBot.await(APPROVAL);
        picture(APPROVAL, "approve");
        assertTrue(field("page").endsWith("user_code=" + field("code")), field("page"));
        HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(field("page"))).build(),
                BodyHandlers.discarding());
        Ui.waitUntil("it is found out what is missing", () -> wizard.result().contains("permissions are missing"));
        assertFalse(DialogBot.isOpen(APPROVAL), "the dialog closes by itself");
        assertTrue(wizard.result().contains("Account " + ACCOUNT), wizard::result);
        List.of("ec2:DescribeSecurityGroups", "workspaces:DescribeIpGroups")
                .forEach(missing -> assertTrue(wizard.result().contains("  " + missing + "\n"), wizard::result));
        picture(ConnectBot.WIZARD, "test");
        wizard.push("Copy the IAM Policy");
        String policy = Ui.get(() -> Clip.get(Ui.display()));
        assertTrue(policy.contains("\"Statement\"") && policy.contains("workspaces:DescribeIpGroups"), policy);

        wizard.finish();
        live.awaitEnd();
        assertEquals(List.of(ACCOUNT), live.table("connections").texts("account"));
    }

    @Test
    void anMfaCodeIsAskedForAndMayBeRefused() {
        ConnectBot wizard = ConnectBot.open(workbench).profile("mfa").regions(REGION).push("Next >");
        wizard.push("Test the Connection");
        DialogBot.await(CODE).type("12ab");
        picture(CODE, "mfa");
        DialogBot.await(CODE).push("Cancel");
        Ui.waitUntil("it is told that it was stopped", () -> !wizard.problem().isEmpty());
        wizard.push("Test the Connection");
        DialogBot code = DialogBot.await(CODE);
        assertTrue(code.text().contains("arn:aws:iam::111122223333:mfa/anna"), code.text());
        code.type(FakeAws.MFA_CODE).push("OK");
        Ui.waitUntil("it is found out", () -> wizard.result().contains("Account " + ACCOUNT));
        wizard.cancel();
        assertFalse(live.session().current().isConnected());
    }

    private static void picture(String title, String name) {
        Ui.pause();
        Screenshot.take(Ui.get(() -> shell(title)), PictureOnFailure.folder().resolve("live-" + name + "-light.png"));
    }
}
