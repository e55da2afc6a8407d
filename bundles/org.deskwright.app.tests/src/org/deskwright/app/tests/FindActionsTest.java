package org.deskwright.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.deskwright.app.look.Look;
import org.deskwright.estate.model.Estate;
import org.deskwright.estate.model.Workspace;
import org.deskwright.testing.ui.FindActionsBot;
import org.deskwright.testing.ui.FleetDetailsBot;
import org.deskwright.testing.ui.LogWatch;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.ui.WorkbenchBot;
import org.deskwright.testing.window.Looks;
import org.deskwright.testing.window.PictureOnFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One field for everything: what can be done, what there is, and what is written about it. */
@ExtendWith(PictureOnFailure.class)
class FindActionsTest {
    private final WorkbenchBot workbench = new WorkbenchBot();
    private FindActionsBot find;

    @BeforeEach
    void open() {
        workbench.sample();
        find = FindActionsBot.open(workbench);
    }

    @AfterEach
    void end() {
        find.close();
        workbench.closeEditors();
    }

    @Test
    void commandsAndPagesOfTheGuideAreFoundByTheirWords() {
        assertTrue(find.type("collect diag", l -> l.contains("Collect Diagnostics")).size() < 20);
        try (LogWatch log = new LogWatch()) {
            List<String> pages = find.type("where logs lie", l -> l.endsWith("Logs: where they lie"));
            assertEquals(5, pages.stream().filter(l -> l.startsWith("Guide")).count(), String.valueOf(pages));
            find.choose(l -> l.endsWith("Logs: where they lie"));
            assertEquals(List.of(), log.complaints());
        }
    }

    @Test
    void whatStandsInTheMenuIsFoundByItsWords() {
        try {
            List<String> lines = find.type("dark theme", l -> l.endsWith("Dark Theme"));
            assertEquals(1, lines.stream().filter(l -> l.endsWith("Dark Theme")).count(), lines.toString());
            find.choose(l -> l.endsWith("Dark Theme"));
            Ui.waitUntil("it is dark", () -> Look.chosen() == Look.DARK);
        } finally {
            Looks.choose(workbench, Look.LIGHT);
        }
    }

    @Test
    void aWorkSpaceIsGoneToByTheNameOfItsUser() {
        Workspace wanted = workbench.session().current().evidence().orElseThrow().get(Estate.KIND).workspaces().stream()
                .filter(w -> !w.userName().isEmpty()).findFirst().orElseThrow();
        find.type(wanted.userName(), l -> l.contains(wanted.id()));
        find.choose(l -> l.contains(wanted.id()));
        Ui.waitUntil("its details are shown", () -> new FleetDetailsBot().facts().contains(wanted.id()));
    }
}
