package org.deskwright.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.deskwright.core.topic.Topic;
import org.deskwright.testing.evidence.SampleFiles;
import org.deskwright.testing.ui.DetailsBot;
import org.deskwright.testing.ui.TopicsBot;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.ui.WorkbenchBot;
import org.deskwright.testing.window.PictureOnFailure;
import org.deskwright.ui.page.PageWriter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** From what the user saw to what helps, as an admin goes it. */
@ExtendWith(PictureOnFailure.class)
class DiagnoseFlowTest {
    private static final String DIALOG = """
            Amazon WorkSpaces            20/11/2026 08:14:55
            This device is not authorized to access the WorkSpace.
            Please contact your administrator for assistance.
            Request ID: 1b2c3d4e-0a1b-2c3d-4e5f-0123456789ab
            """;

    private final WorkbenchBot workbench = new WorkbenchBot();
    private final DetailsBot details = workbench.details();
    @TempDir
    Path folder;

    @BeforeEach
    void openSample() {
        workbench.sample();
    }

    @AfterEach
    void close() {
        // what was changed here is not to be asked about
        workbench.leave();
    }

    private Topic refused() {
        return workbench.session().catalogue().topic("device_not_authorized").orElseThrow();
    }

    @Test
    void fromAPastedDialogOverAnAnswerToATickedStepThatIsSaved() {
        workbench.topics().filter(DIALOG);
        assertEquals(refused().title(), workbench.topics().selected());
        assertEquals(refused().title(), details.title());
        List<String> before = details.causes();
        assertTrue(details.statement().startsWith("Cause found"), details.statement());
        details.answer("client.address", "203.0.113.7");
        workbench.awaitEnd();
        assertNotEquals(before, details.causes());
        assertTrue(details.causes().stream().anyMatch(c -> c.contains("203.0.113.7")),
                String.valueOf(details.causes()));
        details.tick(0, true);
        Ui.waitUntil("the page says so", () -> details.headings().stream().anyMatch(h -> h.contains("(1 of ")));
        Path saved = folder.resolve("refused.dwcase");
        assertTrue(workbench.session().saveAs(saved).join());
        workbench.session().discard();
        workbench.open(saved);
        workbench.topics().select(refused().title());
        assertEquals("203.0.113.7", details.answerTo("client.address"));
        assertTrue(details.ticks().getFirst());
        assertTrue(details.headings().stream().anyMatch(h -> h.contains("(1 of ")), String.valueOf(details.headings()));
    }

    @Test
    void whatIsTypedAndNotAppliedIsBackWithItsCase() throws IOException {
        workbench.topics().select(refused().title());
        details.fillIn("client.address", "192.0.2.55");
        assertTrue(details.canApply());
        workbench.session().discard();
        workbench.open(new SampleFiles(folder).badUserName());
        workbench.topics().select(refused().title());
        assertEquals("", details.answerTo("client.address"), "it was typed for another case");
        workbench.session().discard();
        workbench.openSample();
        workbench.topics().select(refused().title());
        Ui.waitUntil("it is back", () -> details.answerTo("client.address").equals("192.0.2.55"));
        assertTrue(details.canApply());
        assertNotEquals(Optional.of("192.0.2.55"), answer(), "a draft is no answer");
        assertTrue(details.lines().contains("Typed earlier, and not applied yet."), details.lines().toString());
        assertFalse(workbench.session().current().isChanged());
        details.apply();
        workbench.awaitEnd();
        assertEquals(Optional.of("192.0.2.55"), answer());
        assertFalse(details.lines().contains("Typed earlier, and not applied yet."));
    }

    private Optional<String> answer() {
        return workbench.session().current().answers().find("client.address");
    }

    @Test
    void allOfItWithoutAMouse() {
        Ui.run(() -> workbench.shell().forceActive());
        workbench.topics().filterAndGoDown(DIALOG);
        Ui.waitUntil("the tree has the focus", () -> "topics.tree".equals(focus()));
        // Enter on the topic leads to the first question
        Ui.run(() -> Ui.display().getFocusControl().notifyListeners(SWT.DefaultSelection, new Event()));
        Ui.waitUntil("the first question has the focus", () -> "answer.client.address".equals(focus()));
        details.fillIn("client.address", "198.51.100.23");
        Ui.run(() -> Ui.display().getFocusControl().notifyListeners(SWT.DefaultSelection, new Event()));
        workbench.awaitEnd();
        assertEquals("198.51.100.23", workbench.session().current().answers().find("client.address").orElseThrow());
        Ui.waitUntil("the focus stayed where it was", () -> "answer.client.address".equals(focus()));
        TopicsBot topics = TopicsBot.asItIs();
        assertEquals(refused().title(), topics.selected());
    }

    private static Object focus() {
        Control focus = Ui.display().getFocusControl();
        return focus == null ? null : focus.getData(PageWriter.ID);
    }
}
