package org.deskwright.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.core.report.Suppression;
import org.deskwright.testing.ui.FindingsBot;
import org.deskwright.testing.ui.FindingsBot.Row;
import org.deskwright.testing.ui.SetAsideBot;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.ui.WorkbenchBot;
import org.deskwright.testing.window.PictureOnFailure;
import org.deskwright.ui.session.OpenCase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PictureOnFailure.class)
class SetAsideTest {
    private final WorkbenchBot workbench = new WorkbenchBot();
    private FindingsBot findings;

    @BeforeEach
    void openSample() {
        workbench.sample();
        findings = workbench.findings().groupBy("topic");
    }

    @AfterEach
    void close() {
        workbench.closeEditors();
    }

    private List<ReportedOutcome> found() {
        return workbench.session().current().report().orElseThrow().findings();
    }

    private long rows(String summary) {
        return findings.rows().stream().filter(r -> r.summary().equals(summary)).count();
    }

    @Test
    void aFindingIsSetAsideWithAReasonAndComesBack() {
        int before = found().size();
        Row row = findings.select(r -> r.importance().equals("Problem"));
        String preview = SetAsideBot.setAside("FINDING", "We know, and mend it on Monday");
        assertTrue(preview.startsWith("1 finding that counts now:"), preview);
        assertTrue(preview.contains(row.summary()), preview);
        Ui.waitUntil("it is gone from the table", () -> rows(row.summary()) == 0);
        assertEquals(before - 1, found().size());
        Suppression kept = workbench.session().current().document().orElseThrow().suppressions().getLast();
        assertEquals("We know, and mend it on Monday", kept.reason());
        assertTrue(kept.expires().isPresent(), "a month by default");
        findings.toggle("showSuppressed");
        Ui.waitUntil("it is shown on request", () -> rows(row.summary()) == 1);
        findings.select(r -> r.summary().equals(row.summary()));
        assertTrue(workbench.details().facts().contains("We know, and mend it on Monday"));
        findings.countAgain();
        Ui.waitUntil("it counts again", () -> found().size() == before);
        findings.toggle("showSuppressed");
        assertEquals(1, rows(row.summary()));
    }

    @Test
    void aWholeCheckIsSetAside() {
        String check = found().getFirst().check();
        long ofCheck = found().stream().filter(o -> o.check().equals(check)).count();
        findings.select(r -> r.check().equals(check));
        String preview = SetAsideBot.setAside("CHECK", "Not our business");
        assertTrue(preview.startsWith(ofCheck == 1 ? "1 finding" : ofCheck + " findings"), preview);
        Ui.waitUntil("all of the check are gone", () -> found().stream().noneMatch(o -> o.check().equals(check)));
    }

    @Test
    void whatHasExpiredIsListedRenewedAndRemoved() {
        OpenCase open = workbench.session().current();
        Instant past = open.evidence().orElseThrow().asOf().minusSeconds(86_400);
        List<ReportedOutcome> some = found().subList(0, 2);
        workbench.session().edit(c -> c.withSuppressions(List.of()));
        Ui.waitUntil("nothing has expired", () -> findings.expired().isEmpty());
        int before = found().size();
        workbench.session().edit(c -> c.withSuppressions(some.stream()
                .map(o -> Suppression.of(o, Suppression.Reach.FINDING, "until it is mended", "me", Optional.of(past)))
                .toList()));
        Ui.waitUntil("it is said", () -> findings.expired().startsWith("2 set-aside entries have expired"));
        assertEquals(before, found().size(), "what has expired hides nothing");
        SetAsideBot.renewExpired(2, 0);
        Ui.waitUntil("one is left", () -> findings.expired().startsWith("1 set-aside entry has expired"));
        assertEquals(before - 1, found().size());
        SetAsideBot.removeExpired(1);
        Ui.waitUntil("none is left", () -> findings.expired().isEmpty());
        List<Suppression> kept = workbench.session().current().document().orElseThrow().suppressions();
        assertEquals(1, kept.size());
        assertEquals("until it is mended", kept.getFirst().reason());
        assertEquals(before - 1, found().size());
    }

    @Test
    void oneGoesFromFindingToFinding() {
        findings.select(r -> r.importance().equals("Problem"));
        String first = workbench.details().title();
        workbench.command("org.deskwright.diagnosis.ui.nextFinding", Map.of());
        String second = workbench.details().title();
        assertNotEquals(first, second);
        workbench.command("org.deskwright.diagnosis.ui.previousFinding", Map.of());
        assertEquals(first, workbench.details().title());
    }
}
