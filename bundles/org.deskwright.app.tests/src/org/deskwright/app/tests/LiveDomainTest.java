package org.deskwright.app.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.deskwright.policy.live.LiveDomain;
import org.deskwright.policy.ui.desk.PolicyDesk;
import org.deskwright.testing.domain.DomainController;
import org.deskwright.testing.ui.DialogBot;
import org.deskwright.testing.ui.PoliciesBot;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.ui.WorkbenchBot;
import org.deskwright.testing.window.Looks;
import org.deskwright.testing.window.PictureOnFailure;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Reading a real domain through the dialog, and looking at what it does to WorkSpaces. */
@ExtendWith(PictureOnFailure.class)
class LiveDomainTest {
    private static final Duration READING = Duration.ofSeconds(90);
    private static DomainController controller;

    private final WorkbenchBot workbench = new WorkbenchBot();
    private PoliciesBot policies;

    @BeforeAll
    static void serve() throws Exception {
        Optional<String> missing = DomainController.missing();
        assumeTrue(missing.isEmpty(), missing.orElse(""));
        assumeTrue(Ui.get(() -> PlatformUI.getWorkbench().getService(LiveDomain.class)) != null,
                "org.deskwright.directory, which reads domains, is not part of this workbench");
        controller = DomainController.start();
    }

    @AfterAll
    static void stop() throws Exception {
        if (controller != null) {
            controller.close();
        }
    }

    @BeforeEach
    void start() {
        workbench.sample();
        policies = PoliciesBot.open(workbench);
        workbench.show("org.deskwright.policy.checklist");
    }

    @AfterEach
    void end() {
        desk().close();
        workbench.home();
    }

    private static PolicyDesk desk() {
        return Ui.get(() -> PlatformUI.getWorkbench().getService(PolicyDesk.class));
    }

    private DialogBot connect(String password) {
        workbench.commandWithDialog("org.deskwright.policy.ui.connect", Map.of());
        DialogBot dialog = DialogBot.await("Read a Domain");
        dialog.type("policy.connect.host", controller.address()).type("policy.connect.user", DomainController.READER)
                .type("policy.connect.password", password);
        return dialog;
    }

    @Test
    void aDomainIsReadCheckedAndKeptInTheCase() {
        connect(DomainController.PASSWORD).push("Read");
        DialogBot question = DialogBot.await("Certificate");
        assertTrue(question.text().matches("(?s).*SHA-256: ([0-9A-F]{2}:){31}[0-9A-F]{2}.*"), question.text());
        question.push("This Time");
        Ui.waitUntil("the domain is read", READING, () -> desk().current().gpos().size() >= 20);
        Ui.waitUntil("the tree shows it", () -> policies.shown().size() > 20);
        List<String> shown = policies.shown();
        assertTrue(shown.stream().anyMatch(text -> text.startsWith("Network logon (1 wrong")), shown.toString());
        assertTrue(shown.stream().anyMatch(text -> text.contains("WMI filter")), shown.toString());
        assertTrue(shown.stream().anyMatch(text -> text.startsWith("Blocked (blocks inheritance")), shown.toString());
        policies.select("WorkSpaces");
        Ui.waitUntil("the checklist is of it", () -> policies.line().startsWith("WorkSpaces: "));
        policies.onlyWrong(true);
        assertTrue(policies.checklist().texts("gpo").contains("Network logon"),
                policies.checklist().texts("gpo").toString());
        Looks.picture(workbench, "policies-live");
        policies.onlyWrong(false);
        workbench.show("org.deskwright.policy.result");
        policies.select("Pilot");
        Ui.waitUntil("it is reckoned", () -> policies.result().texts("winner").contains("Network logon for the pilot"));
        assertTrue(policies.result().texts("losers").contains("Network logon"),
                policies.result().texts("losers").toString());
        workbench.command("org.deskwright.policy.ui.diagnose", Map.of());
        Ui.waitUntil("the case has it", () -> workbench.session().current().evidence()
                .filter(evidence -> evidence.has("policy.directory")).isPresent());
        workbench.awaitEnd();
        workbench.fresh();
    }

    @Test
    void aWrongPasswordIsToldAndNothingIsOpened() {
        boolean silent = ErrorDialog.AUTOMATED_MODE;
        ErrorDialog.AUTOMATED_MODE = false; // the harness keeps windows that tell of errors away
        try {
            connect("a-marked-secret").push("Read");
            DialogBot.await("Certificate").push("This Time");
            DialogBot problem = DialogBot.await("Problem Occurred");
            assertTrue(problem.text().contains("the name or the password is wrong"), problem.text());
            assertFalse(problem.text().contains("a-marked-secret"));
            problem.push("OK");
        } finally {
            ErrorDialog.AUTOMATED_MODE = silent;
        }
        assertTrue(desk().current().isEmpty());
    }
}
