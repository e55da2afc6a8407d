package org.deskwright.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.deskwright.testing.ui.Keys;
import org.deskwright.testing.ui.LogBot;
import org.deskwright.testing.ui.LogWatch;
import org.deskwright.testing.ui.SessionsBot;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.ui.WelcomeBot;
import org.deskwright.testing.ui.WorkbenchBot;
import org.deskwright.testing.window.PictureOnFailure;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(PictureOnFailure.class)
class WelcomeTest {
    private final WorkbenchBot workbench = new WorkbenchBot();
    private final WelcomeBot welcome = new WelcomeBot();
    @TempDir
    private Path folder;

    @BeforeEach
    void start() {
        workbench.fresh();
    }

    @AfterEach
    void end() {
        workbench.fresh();
    }

    @Test
    void helpWelcomeOpensThePageWithItsFourDoors() {
        assertFalse(welcome.isOpen());
        try (LogWatch log = new LogWatch()) {
            workbench.command("org.eclipse.ui.help.quickStartAction", Map.of());
            Ui.waitUntil("the page is there", welcome::isOpen);
            assertEquals(List.of("diagnose", "logs", "policies", "account"), welcome.doors());
            assertEquals(List.of(), log.complaints());
        }
    }

    @Test
    void everyDoorLeadsSomewhere() {
        welcome.open();
        List<String> ways = welcome.ways();
        for (String way : List.of("diagnose.diagnoseSymptom", "logs.guide.logs", "policies.guide.policies",
                "account.openFolder", "account.guide.evidence", "first.openSample")) {
            assertTrue(ways.contains(way), way + " is not among " + ways);
        }
    }

    @Test
    void thePageMakesWayForACase() {
        Ui.run(() -> workbench.shell().forceActive());
        welcome.open();
        welcome.go("first.openSample");
        Ui.waitUntil("the page is gone", () -> !welcome.isOpen());
        Ui.waitUntil("keys go somewhere", () -> "topics.filter".equals(Keys.focus()));
        Ui.waitUntil("the findings are there", () -> !workbench.findings().rows().isEmpty());
    }

    @Test
    void thePageMakesWayForALogAndTheKeyboardIsInIt() throws IOException {
        Path file = Files.writeString(folder.resolve("welcomed.log"), "2026-11-20T08:00:00Z INFO begun\n");
        Ui.run(() -> workbench.shell().forceActive());
        welcome.open();
        LogBot log = LogBot.open(workbench, file);
        Ui.waitUntil("the page is gone", () -> !welcome.isOpen());
        Ui.waitUntil("its lines are seen and have the keyboard",
                () -> log.editor().pane().canvas().isVisible() && log.editor().pane().canvas().isFocusControl());
        // he who goes to another perspective wants to see that, too
        welcome.open();
        workbench.perspective("org.deskwright.diagnosis.perspective");
        Ui.waitUntil("the page is gone", () -> !welcome.isOpen());
        SessionsBot.putAway(workbench);
    }

    @Test
    void theFirstDoorLeadsToTheSearchForSymptoms() {
        welcome.open();
        Ui.run(() -> workbench.shell().forceActive());
        welcome.go("diagnose.diagnoseSymptom");
        assertFalse(welcome.isOpen());
        Ui.waitUntil("one can type", () -> Ui.one("topics.filter", Control.class).isFocusControl());
    }

    @Test
    void theFirstButtonHasTheFocus() {
        Ui.run(() -> workbench.shell().forceActive());
        welcome.open();
        Ui.waitUntil("the focus is on the first door",
                () -> Ui.one("welcome.way.diagnose.diagnoseSymptom", Control.class).isFocusControl());
    }

    @Test
    void whetherItComesAtTheStartIsRemembered() {
        welcome.open();
        assertTrue(welcome.comesAtStart());
        welcome.comeAtStart(false);
        welcome.close();
        welcome.open();
        assertFalse(welcome.comesAtStart());
        welcome.comeAtStart(true);
    }

    @Test
    void itIsNoPartOfTheLayoutThatIsReset() {
        welcome.open();
        Ui.run(() -> PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage().resetPerspective());
        welcome.close();
        assertFalse(welcome.isOpen());
    }
}
