package org.deskwright.core.report;

import static org.deskwright.core.engine.Checks.check;
import static org.deskwright.core.engine.Checks.finding;
import static org.deskwright.core.engine.Checks.passed;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;

import org.deskwright.core.check.CheckDescriptor.Level;
import org.deskwright.core.check.Missing;
import org.deskwright.core.check.Outcome;
import org.deskwright.core.check.Values;
import org.deskwright.core.engine.Checks;
import org.deskwright.core.engine.DiagnosisRequest;
import org.deskwright.core.engine.EngineListener;
import org.deskwright.core.engine.Runs;
import org.junit.jupiter.api.Test;

class ReportComparisonTest {
    private static List<String> ids(List<ReportedOutcome> outcomes) {
        return outcomes.stream().map(o -> o.subject().id()).toList();
    }

    private static String told(Report before, Report after) {
        ReportComparison comparison = ReportComparison.of(before, after);
        return "added " + ids(comparison.added()) + " fixed " + ids(comparison.fixed()) + " unchanged "
                + ids(comparison.unchanged()) + " unclear " + ids(comparison.unclear());
    }

    @Test
    void findingsAreNewFixedOrUnchanged() {
        Report before = SampleReports.of(check("a.x").saying(finding("ws-1"), finding("ws-2", "days", 3)));
        Report after = SampleReports.of(check("a.x").saying(finding("ws-2", "days", 4), finding("ws-3")));
        assertEquals("added [ws-3] fixed [ws-1] unchanged [ws-2] unclear []", told(before, after));
        assertEquals(4L, ReportComparison.of(before, after).unchanged().getFirst().values().asMap().get("days"));
        assertEquals("added [] fixed [] unchanged [ws-1, ws-2] unclear []", told(before, before));
    }

    @Test
    void whatCannotBeToldAnyMoreIsNotFixed() {
        Report before = SampleReports.of(check("a.x").saying(finding("ws-1"), finding("ws-2")));
        Outcome dark = new Outcome.MissingEvidence(Checks.workspace("ws-1"), "dark", Values.NONE, List.of(),
                List.of(Missing.evidence("aws.groups")));
        assertEquals("added [] fixed [ws-2] unchanged [] unclear [ws-1]", told(before, SampleReports
                .of(check("a.x").variant("dark", "missing-evidence", null, "dark").saying(dark, passed(1)))));
        assertEquals("added [] fixed [] unchanged [] unclear [ws-1, ws-2]",
                told(before, SampleReports.of(check("a.x").requires("aws.groups", Level.MANDATORY).saying(passed(1)))));
        assertEquals("added [] fixed [] unchanged [] unclear [ws-1, ws-2]",
                told(before, SampleReports.of(check("a.x").answering((evidence, parameters) -> {
                    throw new IllegalStateException();
                }))));
        assertEquals("added [] fixed [] unchanged [] unclear [ws-1, ws-2]",
                told(before, SampleReports.of(check("a.other").saying(passed(1)))));
    }

    @Test
    void whatWasSetAsideIsNotFixedAndCountsAgainWhenThatEnds() {
        var check = check("a.x").saying(finding("ws-1"));
        Suppression suppression = new Suppression("a.x", "", "", "", "known", "", Optional.empty());
        Report counting = SampleReports.of(check);
        Report setAside = Runs.engine(check)
                .run(DiagnosisRequest.of(Runs.evidence()).withSuppressions(List.of(suppression)), EngineListener.NONE);
        assertEquals("added [] fixed [] unchanged [] unclear [ws-1]", told(counting, setAside));
        assertEquals("added [ws-1] fixed [] unchanged [] unclear []", told(setAside, counting));
    }
}
