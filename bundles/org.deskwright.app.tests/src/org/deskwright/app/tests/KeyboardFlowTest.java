package org.deskwright.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import org.deskwright.core.casefile.RemedyProgress;
import org.deskwright.estate.model.Estate;
import org.deskwright.estate.model.Workspace;
import org.deskwright.testing.ui.DialogBot;
import org.deskwright.testing.ui.FleetDetailsBot;
import org.deskwright.testing.ui.JumpBot;
import org.deskwright.testing.ui.Keys;
import org.deskwright.testing.ui.TopicsBot;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.ui.WorkbenchBot;
import org.deskwright.testing.window.PictureOnFailure;
import org.deskwright.ui.session.CaseState;
import org.eclipse.swt.SWT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** From the sample to the report with real keys alone, and without knowing where anything stands. */
@ExtendWith(PictureOnFailure.class)
class KeyboardFlowTest {
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
        workbench.leave();
    }

    @Test
    void sampleTopicAnswerRemedyFindingWorkSpaceAndReport() {
        workbench.show("org.deskwright.diagnosis.topics");
        Keys.press('o', SWT.CTRL, SWT.ALT);
        workbench.await(CaseState.DONE);
        Keys.press('f', SWT.CTRL);
        Keys.awaitFocus("topics.filter");
        Keys.type("not authorized");
        Keys.press(SWT.ARROW_DOWN);
        Keys.awaitFocus("topics.tree");
        String refused = workbench.session().catalogue().topic("device_not_authorized").orElseThrow().title();
        for (int i = 0; i < 9 && !TopicsBot.asItIs().selected().equals(refused); i++) {
            Keys.press(SWT.ARROW_DOWN);
        }
        assertEquals(refused, TopicsBot.asItIs().selected());
        Keys.press(SWT.CR);
        Keys.awaitFocus("answer.client.address");
        Keys.press('a', SWT.CTRL);
        Keys.type("203.0.113.7");
        Keys.press(SWT.CR);
        Ui.waitUntil("the answer is given", () -> workbench.session().current().answers().find("client.address")
                .filter("203.0.113.7"::equals).isPresent());
        workbench.awaitEnd();
        Ui.waitUntil("the verdict is there", () -> workbench.details().statement().startsWith("Cause found"));
        tickTheFirstStep();
        Keys.press('.', SWT.CTRL);
        Ui.waitUntil("the details are those of a finding",
                () -> workbench.details().lines().stream().anyMatch(l -> l.contains("203.0.113.7")));
        setAside();
        goToAWorkSpace();
        export();
    }

    private void tickTheFirstStep() {
        String first = workbench.session().catalogue().topic("device_not_authorized").orElseThrow().remedies()
                .getFirst().title();
        for (int i = 0; i < 9 && !Keys.text().contains(first); i++) {
            Keys.press('j', SWT.CTRL);
        }
        Keys.tabTo("a step of a remedy", id -> String.valueOf(id).startsWith("step."));
        Keys.press(' ');
        Ui.waitUntil("the step is done",
                () -> !workbench.session().current().document().orElseThrow().progress().equals(RemedyProgress.NONE));
    }

    private void setAside() {
        Keys.press('g', SWT.CTRL);
        Keys.press('f');
        Keys.awaitFocus("findings.tree");
        Keys.press(SWT.DEL);
        Keys.awaitFocus("suppress.reason");
        Keys.type("known and accepted");
        Keys.tabTo("suppress.ok");
        Keys.press(' ');
        Ui.waitUntil("it is set aside", () -> workbench.session().current().document().orElseThrow().suppressions()
                .stream().anyMatch(s -> s.reason().equals("known and accepted")));
        workbench.awaitEnd();
    }

    private void goToAWorkSpace() {
        Workspace wanted = workbench.session().current().evidence().orElseThrow().get(Estate.KIND).workspaces().stream()
                .filter(w -> w.userName().matches("[a-z.]{5,}")).findFirst().orElseThrow();
        Keys.press('g', SWT.CTRL, SWT.SHIFT);
        Keys.awaitFocus("jump.field");
        Keys.type(wanted.userName());
        Ui.waitUntil("it is found", () -> JumpBot.isListed(wanted.userName()));
        Keys.press(SWT.CR);
        Ui.waitUntil("the fleet is shown", () -> workbench.isInWindow("fleet.details.page"));
        new FleetDetailsBot().about(wanted.userName());
    }

    private void export() {
        Path report = folder.resolve("report.txt");
        Keys.press('e', SWT.CTRL, SWT.SHIFT);
        DialogBot.await("Export Report");
        Keys.awaitFocus("export.file");
        Keys.press('a', SWT.CTRL);
        Keys.type(report.toString());
        Keys.tabTo("export.open");
        Keys.press(' ');
        Keys.tabTo("export.ok");
        Keys.press(' ');
        Ui.waitUntil("the report is written", () -> Files.exists(report));
        assertTrue(report.toFile().length() > 1000);
    }
}
