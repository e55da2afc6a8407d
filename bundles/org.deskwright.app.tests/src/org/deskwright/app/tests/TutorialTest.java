package org.deskwright.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.deskwright.app.tutorial.Tutorials;
import org.deskwright.core.tutorial.Tutorial;
import org.deskwright.core.tutorial.TutorialStep;
import org.deskwright.testing.ui.LogWatch;
import org.deskwright.testing.ui.ReportBot;
import org.deskwright.testing.ui.TutorialBot;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.ui.WelcomeBot;
import org.deskwright.testing.ui.WorkbenchBot;
import org.deskwright.testing.window.PictureOnFailure;
import org.deskwright.ui.session.CaseState;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Being led through a task. */
@ExtendWith(PictureOnFailure.class)
class TutorialTest {
    private static final String FIRST = "first-diagnosis";

    private final WorkbenchBot workbench = new WorkbenchBot();
    private final TutorialBot tutorial = new TutorialBot(workbench);
    @TempDir
    Path folder;

    @BeforeEach
    void start() {
        workbench.fresh();
        tutorial.open(FIRST).startAgain();
        Ui.waitUntil("nothing is done", () -> tutorial.done().isEmpty());
    }

    @AfterEach
    void end() {
        tutorial.startAgain();
        tutorial.close();
        workbench.leave();
    }

    @Test
    void theFirstDiagnosisIsWalkedFromTheSampleToTheReport() {
        try (LogWatch log = new LogWatch()) {
            assertEquals(List.of("open", "symptom", "answer", "finding", "report"), tutorial.steps());
            tutorial.doIt();
            workbench.await(CaseState.DONE);
            tutorial.awaitDone("open");
            tutorial.doIt();
            workbench.topics().filter("not authorized")
                    .select(workbench.session().catalogue().topic("device_not_authorized").orElseThrow().title());
            tutorial.awaitDone("open", "symptom");
            tutorial.doIt();
            workbench.details().answer("client.address", "203.0.113.7");
            workbench.awaitEnd();
            tutorial.awaitDone("open", "symptom", "answer");
            tutorial.doIt();
            workbench.findings().select(r -> r.check().equals("estate.ip-access"));
            tutorial.awaitDone("open", "symptom", "answer", "finding");
            assertEquals("", tutorial.end());
            new ReportBot(workbench).openDialog().cancel();
            Ui.pause();
            tutorial.awaitDone("open", "symptom", "answer", "finding");
            Path report = folder.resolve("report.md");
            new ReportBot(workbench).export("markdown", report);
            assertTrue(Files.exists(report));
            tutorial.awaitDone("open", "symptom", "answer", "finding", "report");
            assertFalse(tutorial.end().isEmpty());
            assertEquals("5 of 5 steps done", tutorial.progress());
            assertEquals(Optional.empty(), tutorial.offer());
            assertEquals(List.of(), log.complaints());
        }
    }

    @Test
    void whatIsDoneIsKeptCanBeTickedAndBegunAgain() {
        tutorial.tick("symptom", true);
        tutorial.awaitDone("symptom");
        tutorial.reopen();
        assertEquals(List.of("symptom"), tutorial.done());
        tutorial.goTo("own-evidence");
        assertEquals(List.of(), tutorial.done());
        tutorial.reopen();
        assertEquals("A Case of Your Own", tutorial.title());
        tutorial.tick("collect", true);
        tutorial.tick("open", true);
        tutorial.tick("look", true);
        tutorial.tick("missing", true);
        tutorial.doIt();
        Ui.waitUntil("it is said why not", () -> !tutorial.against().isEmpty());
        tutorial.startAgain();
        tutorial.awaitDone();
        assertEquals("", tutorial.against());
        tutorial.goTo(FIRST);
        assertEquals(List.of("symptom"), tutorial.done());
        tutorial.tick("symptom", false);
        tutorial.awaitDone();
    }

    @Test
    void theWelcomePageLeadsThere() {
        tutorial.close();
        WelcomeBot welcome = new WelcomeBot().open();
        welcome.go("first.tutorial.first-diagnosis");
        assertFalse(welcome.isOpen());
        assertTrue(tutorial.isOpen());
        assertEquals(Optional.of("Open the Sample Case"), tutorial.offer());
    }

    @Test
    void everyStepCanBeDoneByACommandThatThereIs() {
        ICommandService commands = Ui.get(() -> PlatformUI.getWorkbench().getService(ICommandService.class));
        for (Tutorial each : Ui.get(Tutorials::all)) {
            for (TutorialStep step : each.steps()) {
                TutorialStep.Deed deed = step.deed().orElseThrow();
                Command command = commands.getCommand(deed.command());
                assertTrue(command.isDefined(), deed.command());
                ParameterizedCommand whole = Ui
                        .get(() -> ParameterizedCommand.generateCommand(command, deed.parameters()));
                assertEquals(deed.parameters().size(), whole.getParameterMap().size(), step.id());
            }
        }
    }
}
