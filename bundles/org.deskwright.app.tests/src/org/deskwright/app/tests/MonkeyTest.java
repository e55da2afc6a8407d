package org.deskwright.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.testing.ui.LogWatch;
import org.deskwright.testing.ui.Monkey;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.ui.WorkbenchBot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Somebody who presses everything. The seed is told when it fails; {@code -Ddeskwright.monkey.seed} and
 * {@code -Ddeskwright.monkey.events} repeat a run.
 */
@ExtendWith(PictureOnFailure.class)
class MonkeyTest {
    private static final int EVENTS = Integer.getInteger("deskwright.monkey.events", 5_000);

    private final WorkbenchBot workbench = new WorkbenchBot();

    @AfterEach
    void putBack() {
        workbench.command("org.deskwright.app.theme", Map.of("org.deskwright.app.theme.name", "light"));
        workbench.fresh();
    }

    @Test
    void nothingThatIsPressedBreaksTheWindow() {
        long seed = Long.getLong("deskwright.monkey.seed", System.nanoTime());
        workbench.fresh();
        List<ReportedOutcome> before = workbench.openSample().outcomes();
        Monkey monkey = new Monkey(workbench, seed);
        try (LogWatch log = new LogWatch()) {
            for (int i = 1; i <= EVENTS; i++) {
                String where = "seed " + seed + ", event " + i;
                monkey.act(where);
                List<String> complaints = log.complaints();
                assertTrue(complaints.isEmpty(), () -> where + ": " + complaints + ", after\n" + String.join("\n", monkey.lately()));
            }
        }
        Ui.settle();
        workbench.fresh();
        assertEquals(before, workbench.openSample().outcomes(), "seed " + seed + ": the sample is told as before");
    }
}
