package org.deskwright.core.engine;

import static org.deskwright.core.engine.Checks.check;
import static org.deskwright.core.engine.Checks.finding;
import static org.deskwright.core.engine.Checks.passed;
import static org.deskwright.core.engine.Runs.engine;
import static org.deskwright.core.engine.Runs.evidence;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.deskwright.core.check.Check;
import org.deskwright.core.check.CheckDescriptor.ParameterSpec;
import org.deskwright.core.evidence.Scope;
import org.deskwright.core.report.Report;
import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.core.report.Suppression;
import org.junit.jupiter.api.Test;

/** Parameters of checks, and findings that are set aside. */
class WantedOfChecksTest {
    private static final ParameterSpec LIMIT = new ParameterSpec("limit", "Limit", "integer", "20", "minutes", 1L, 60L);

    @Test
    void aSuppressedFindingStandsInTheReportAndDoesNotCount() {
        CheckEngine engine = engine(check("a.one").saying(finding("ws-a"), finding("ws-b")));
        Suppression forNow = new Suppression("a.one", "", "workspace", "ws-a", Scope.UNKNOWN, "known", "me",
                Optional.of(Runs.NOW.plusSeconds(1)));
        Suppression expired = new Suppression("a.one", "", "workspace", "ws-b", Scope.UNKNOWN, "known", "me",
                Optional.of(Runs.NOW));
        Report report = engine.run(DiagnosisRequest.of(evidence()).withSuppressions(List.of(forNow, expired)),
                EngineListener.NONE);
        assertEquals(List.of("ws-b"), report.findings().stream().map(o -> o.subject().id()).toList());
        assertEquals(Optional.of(forNow), report.outcomes().getFirst().suppression());
    }

    @Test
    void settingAsideAfterwardsGivesTheSameReportAsRunningAgain() {
        CheckEngine engine = engine(check("a.one").saying(finding("ws-a"), finding("ws-b"), passed(1)));
        Suppression a = new Suppression("a.one", "", "workspace", "ws-a", Scope.UNKNOWN, "known", "me",
                Optional.empty());
        Suppression all = new Suppression("a.one", "", "", "", Scope.UNKNOWN, "later", "me", Optional.empty());
        Suppression expired = new Suppression("a.one", "", "", "", Scope.UNKNOWN, "over", "me", Optional.of(Runs.NOW));
        Report report = engine.run(DiagnosisRequest.of(evidence()), EngineListener.NONE);
        for (List<Suppression> aside : List.of(List.of(a), List.of(expired, a, all), List.<Suppression>of())) {
            report = report.under(aside);
            assertEquals(engine.run(DiagnosisRequest.of(evidence()).withSuppressions(aside), EngineListener.NONE),
                    report);
        }
    }

    @Test
    void parametersReachTheCheck() {
        Check check = check("a.one").parameter(LIMIT)
                .answering((evidence, parameters) -> List.of(passed((int) parameters.integer("limit"))));
        Report report = engine(check).run(
                DiagnosisRequest.of(evidence()).withParameters(Map.of("a.one", Map.of("limit", "33"))),
                EngineListener.NONE);
        assertEquals("33 are good", report.outcomes().getFirst().summary());
        assertEquals(Map.of("a.one", Map.of("limit", "33")), report.parameters());
    }

    @Test
    void aParameterThatDoesNotFitFailsThatCheckAlone() {
        CheckEngine engine = engine(check("a.one").parameter(LIMIT).saying(passed(1)),
                check("a.two").saying(passed(1)));
        Map<String, Map<String, String>> given = Map.of("a.one", Map.of("limit", "99"), "a.two", Map.of("lmit", "1"),
                "a.gone", Map.of("x", "y"));
        Report report = engine.run(DiagnosisRequest.of(evidence()).withParameters(given), EngineListener.NONE);
        assertEquals(
                List.of("The check broke: parameter limit takes at most 60, not 99",
                        "The check broke: there is no parameter lmit"),
                report.outcomes().stream().map(ReportedOutcome::summary).toList());
    }
}
