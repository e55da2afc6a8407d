package org.deskwright.core.report;

import static org.deskwright.core.engine.Checks.check;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.deskwright.core.check.Check;
import org.deskwright.core.check.CheckDescriptor.Level;
import org.deskwright.core.check.CheckDescriptor.ParameterSpec;
import org.deskwright.core.check.Importance;
import org.deskwright.core.check.Missing;
import org.deskwright.core.check.Outcome;
import org.deskwright.core.check.Subject;
import org.deskwright.core.check.Values;
import org.deskwright.core.engine.Checks;
import org.deskwright.core.engine.DiagnosisRequest;
import org.deskwright.core.engine.EngineListener;
import org.deskwright.core.engine.Runs;
import org.deskwright.core.evidence.Answers;
import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.core.evidence.Figure;
import org.deskwright.core.intake.ReadProblem;
import org.deskwright.core.topic.SmallCatalogue;

/** Reports that hold one of everything. */
public final class SampleReports {
    private SampleReports() {
    }

    public static Report full() {
        EvidenceRef ref = new EvidenceRef("workspaces.json", "aws.workspaces.describe-workspaces", "ws-1", "UserName");
        Check all = check("a.all").parameter(new ParameterSpec("limit", "Limit", "integer", "20", "minutes", 1L, 60L))
                .variant("minor", "finding", Importance.INFO, "minor", "symptom/mend")
                .variant("warned", "finding", Importance.WARNING, "warned")
                .variant("none", "not-applicable", null, "none")
                .variant("dark", "missing-evidence", null, "dark {needs}")
                .saying(new Outcome.Finding(Checks.workspace("ws-1"), "bad", values(),
                        List.of(ref, EvidenceRef.answer("x"))),
                        new Outcome.Finding(Checks.workspace("ws-2"), "minor", Values.NONE, List.of()),
                        new Outcome.Finding(Checks.workspace("ws-3"), "warned", Values.NONE, List.of()),
                        new Outcome.NotApplicable(Subject.ESTATE, "none", Values.NONE), Checks.passed(7),
                        new Outcome.MissingEvidence(Checks.workspace("ws-4"), "dark", Values.NONE, List.of(ref),
                                List.of(Missing.answer("client.address"), Missing.evidence("some.kind", "subnet-1"))));
        Check broken = check("b.broken").answering((evidence, parameters) -> {
            throw new IllegalStateException("\"quoted\" <&> \u2028 \uD83D\uDE00");
        });
        Check lacking = check("b.lacking").requires("aws.groups", Level.MANDATORY).saying();
        Suppression suppression = new Suppression("a.all", "warned", "workspace", "ws-3", Checks.SCOPE, "We know", "me",
                Optional.of(Instant.parse("2030-01-01T00:00:00Z")));
        Check off = check("b.off").saying();
        DiagnosisRequest request = DiagnosisRequest
                .of(Runs.evidence(new Answers(Map.of("client.address", "203.0.113.7", "a", "b")), "some.kind"))
                .withSuppressions(List.of(suppression)).withDisabled(List.of("b.off")).withProblems(
                        List.of(new ReadProblem("x.json", 12, "broken", "mend"), ReadProblem.whole("y", "empty", "")));
        Report report = Runs.engine(List.of(SmallCatalogue.topic("symptom", "a.all", "b.broken", "b.lacking", "b.off"),
                SmallCatalogue.topic("silent")), all, broken, lacking, off).run(request, EngineListener.NONE);
        return new Report(report.tool(), report.asOf(), report.zone(), report.fingerprint(), report.answers(),
                report.parameters(), report.disabled(), report.topics(), report.cancelled(), report.coverage(),
                report.requirements(), List.of(new Figure("a.states", "States", Map.of("ON", 2L, "OFF", 3L))),
                report.outcomes(), report.problems());
    }

    private static Values values() {
        return Values.of("zulu", "ü", "alpha", 3, "share", 0.25, "whole", 1.0, "yes", true, "list", List.of("b", "a"),
                "big", Long.MAX_VALUE, "none", List.of());
    }

    /** A report with these findings alone. */
    static Report of(Check... checks) {
        return Runs.run(Runs.engine(checks));
    }
}
