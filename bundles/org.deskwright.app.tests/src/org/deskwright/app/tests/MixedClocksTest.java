package org.deskwright.app.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

import org.deskwright.testing.evidence.GeneratedSessions;
import org.deskwright.testing.ui.MergedBot;
import org.deskwright.testing.ui.SessionsBot;
import org.deskwright.testing.ui.Ui;
import org.junit.jupiter.api.Test;

/** A log that several programs wrote, each by a clock of its own, beside others. */
class MixedClocksTest extends SessionLogsTest {
    @Test
    void recordsByAnotherClockThanMostAreTold() throws IOException {
        Files.writeString(folder.resolve(GeneratedSessions.SERVER),
                "2026-11-20 09:30:00,161016 [  3517:3517  ] WARN  frontend-handler - without a zone\n",
                StandardOpenOption.APPEND);
        SessionsBot.open(workbench, folder);
        MergedBot merged = MergedBot.show(workbench);
        Ui.waitUntil("it is said", () -> merged.notes().contains("server.log, records by another clock than most: 1."));
    }
}
