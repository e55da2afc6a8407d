package org.deskwright.logs.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.deskwright.app.look.Look;
import org.deskwright.sample.ticket.Ticket;
import org.deskwright.testing.ui.EvidenceBot;
import org.deskwright.testing.ui.LogBot;
import org.deskwright.testing.ui.SessionsBot;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.ui.WorkbenchBot;
import org.deskwright.testing.window.Looks;
import org.deskwright.testing.window.PictureOnFailure;
import org.deskwright.testing.window.ViewPictures;
import org.eclipse.swt.SWT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The views of logs with those of a ticket in them, as wide as they mostly are and as narrow as they may become. */
@ExtendWith(PictureOnFailure.class)
class LogPicturesTest {
    private static final List<String> VIEWS = List.of("explorer", "timeline", "record", "hits", "sessions", "metrics",
            "clocks", "compare", "merged");

    private final WorkbenchBot workbench = new WorkbenchBot();
    private ViewPictures pictures;
    @TempDir
    Path folder;

    @BeforeEach
    void open() throws IOException {
        SessionsBot.putAway(workbench);
        workbench.fresh();
        pictures = new ViewPictures(workbench, "logs");
        Ticket.BUGCHECK.write(folder.resolve("ticket"));
        workbench.perspective("org.deskwright.logs.perspective");
        workbench.drop("logs.tree", folder.resolve("ticket"));
        EvidenceBot views = new EvidenceBot(workbench);
        Ui.waitUntil("its logs are there", () -> !views.logs().isEmpty() && views.logs().getFirst().endsWith(" logs)")
                && !views.logs(0).isEmpty());
        views.openLog(0, 0);
        Ui.waitUntil("one is open", LogBot::isOpen);
    }

    @AfterEach
    void end() {
        Looks.choose(workbench, Look.LIGHT);
        pictures.close();
        SessionsBot.putAway(workbench);
        List.of("clocks", "compare", "merged").forEach(view -> workbench.hide("org.deskwright.logs." + view));
        workbench.leave();
    }

    @Test
    void theyAreWholeInLight() {
        theyAreWhole(Look.LIGHT);
    }

    @Test
    void theyAreWholeInDark() {
        theyAreWhole(Look.DARK);
    }

    private void theyAreWhole(Look look) {
        Looks.choose(workbench, look);
        LogBot.of(workbench).whole().key(SWT.END, SWT.CTRL);
        for (String view : VIEWS) {
            pictures.take("org.deskwright.logs." + view, view, look);
        }
        assertEquals(List.of(), pictures.complaints());
    }
}
