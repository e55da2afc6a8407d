package org.deskwright.logs.ui.tests;

import java.io.IOException;
import java.nio.file.Path;

import org.deskwright.testing.evidence.GeneratedSessions;
import org.deskwright.testing.ui.SessionsBot;
import org.deskwright.testing.ui.WorkbenchBot;
import org.deskwright.testing.window.PictureOnFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A test with logs that tell of sessions, while no other ones are open. */
@ExtendWith(PictureOnFailure.class)
abstract class SessionLogsTest {
    static final int SESSIONS = 12;

    final WorkbenchBot workbench = new WorkbenchBot();
    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        SessionsBot.putAway(workbench);
        workbench.fresh();
        GeneratedSessions.write(folder, SESSIONS);
    }

    @AfterEach
    void putBack() {
        SessionsBot.putAway(workbench);
        workbench.leave();
    }
}
