package org.deskwright.core.report;

import static org.deskwright.core.engine.Checks.check;
import static org.deskwright.core.engine.Checks.finding;
import static org.deskwright.core.engine.Checks.passed;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.deskwright.core.check.Check;
import org.deskwright.core.check.CheckDescriptor.Level;
import org.deskwright.core.check.Missing;
import org.deskwright.core.check.Outcome;
import org.deskwright.core.check.Subject;
import org.deskwright.core.check.Values;
import org.deskwright.core.engine.Checks;
import org.deskwright.core.engine.DiagnosisRequest;
import org.deskwright.core.engine.EngineListener;
import org.deskwright.core.engine.Runs;
import org.deskwright.core.evidence.Coverage;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.evidence.Provenance;
import org.deskwright.core.evidence.Scope;
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
    void whatNobodyLookedAtAgainIsNotFixed() {
        Check check = check("a.x").requires("aws.groups", Level.MANDATORY).answering((evidence, parameters) -> {
            boolean earlier = evidence.coverage().entries().stream().anyMatch(e -> e.items() == 2);
            return earlier ? List.of(finding("ws-1")) : List.of(passed(1));
        });
        Report before = seen(check, Checks.SCOPE, true, 2);
        assertEquals("added [] fixed [ws-1] unchanged [] unclear []", told(before, seen(check, Checks.SCOPE, true, 1)));
        assertEquals("added [] fixed [] unchanged [] unclear [ws-1]",
                told(before, seen(check, Checks.SCOPE, false, 1)));
        assertEquals("added [] fixed [] unchanged [] unclear [ws-1]",
                told(before, seen(check, new Scope("444455556666", "eu-west-1"), true, 1)));
        assertEquals("added [] fixed [] unchanged [] unclear [ws-1]",
                told(before, seen(check, Scope.UNKNOWN, true, 1)));
    }

    @Test
    void aFindingAboutTheEstateIsFixedOnlyWhereAllScopesWereSeenAgain() {
        Check check = check("a.x").requires("aws.groups", Level.MANDATORY).answering((evidence, parameters) -> {
            boolean earlier = evidence.coverage().entries().stream().anyMatch(e -> e.items() == 2);
            return List.of(earlier ? new Outcome.Finding(Subject.ESTATE, "bad", Values.NONE, List.of()) : passed(1));
        });
        Scope other = new Scope("444455556666", "eu-west-1");
        Report before = Runs.engine(check)
                .run(DiagnosisRequest.of(Evidence.asOf(Runs.NOW, ZoneOffset.UTC)
                        .covering(covered(Checks.SCOPE, true, 2)).covering(covered(other, true, 2)).build()),
                        EngineListener.NONE);
        ReportComparison part = ReportComparison.of(before, seen(check, other, true, 1));
        assertEquals(1, part.unclear().size());
        Report whole = Runs.engine(check)
                .run(DiagnosisRequest.of(Evidence.asOf(Runs.NOW, ZoneOffset.UTC)
                        .covering(covered(Checks.SCOPE, true, 1)).covering(covered(other, true, 1)).build()),
                        EngineListener.NONE);
        assertEquals(1, ReportComparison.of(before, whole).fixed().size());
    }

    @Test
    void whatPassedIsFixedHoweverLittleWasSeen() {
        Check before = check("a.x").requires("aws.groups", Level.MANDATORY).saying(finding("ws-1"));
        Check after = check("a.x").requires("aws.groups", Level.MANDATORY)
                .saying(new Outcome.Passed(Checks.workspace("ws-1"), "good", Values.of("count", 1), List.of()));
        assertEquals("added [] fixed [ws-1] unchanged [] unclear []",
                told(seen(before, Checks.SCOPE, true, 1), seen(after, Checks.SCOPE, false, 1)));
    }

    private static Report seen(Check check, Scope scope, boolean complete, int items) {
        return Runs.engine(check)
                .run(DiagnosisRequest
                        .of(Evidence.asOf(Runs.NOW, ZoneOffset.UTC).covering(covered(scope, complete, items)).build()),
                        EngineListener.NONE);
    }

    private static Coverage covered(Scope scope, boolean complete, int items) {
        return new Coverage(List
                .of(new Coverage.Entry(new Provenance("some.json", "aws.groups", scope, Runs.NOW), complete, items)));
    }

    @Test
    void whatWasSetAsideIsNotFixedAndCountsAgainWhenThatEnds() {
        var check = check("a.x").saying(finding("ws-1"));
        Suppression suppression = new Suppression("a.x", "", "", "", Scope.UNKNOWN, "known", "", Optional.empty());
        Report counting = SampleReports.of(check);
        Report setAside = Runs.engine(check)
                .run(DiagnosisRequest.of(Runs.evidence()).withSuppressions(List.of(suppression)), EngineListener.NONE);
        assertEquals("added [] fixed [] unchanged [] unclear [ws-1]", told(counting, setAside));
        assertEquals("added [ws-1] fixed [] unchanged [] unclear []", told(setAside, counting));
    }
}
