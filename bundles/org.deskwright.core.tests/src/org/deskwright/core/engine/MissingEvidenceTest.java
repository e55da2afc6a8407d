package org.deskwright.core.engine;

import static org.deskwright.core.engine.Checks.check;
import static org.deskwright.core.engine.Checks.passed;
import static org.deskwright.core.engine.Runs.engine;
import static org.deskwright.core.engine.Runs.evidence;
import static org.deskwright.core.engine.Runs.run;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.deskwright.core.check.Check;
import org.deskwright.core.check.CheckDescriptor.Level;
import org.deskwright.core.check.Subject;
import org.deskwright.core.evidence.Answers;
import org.deskwright.core.report.OutcomeKind;
import org.deskwright.core.report.Report;
import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.core.topic.SmallCatalogue;
import org.junit.jupiter.api.Test;

/** What the engine says when something is lacking. */
class MissingEvidenceTest {
    @Test
    void aCheckWithoutItsMandatoryEvidenceIsNotAsked() {
        Check check = check("a.one").requires("aws.groups", Level.MANDATORY).requires("policy.gpo", Level.OPTIONAL)
                .answering((evidence, parameters) -> {
                    throw new AssertionError("asked");
                });
        ReportedOutcome outcome = run(engine(check)).outcomes().getFirst();
        assertEquals(OutcomeKind.MISSING_EVIDENCE, outcome.kind());
        assertEquals("missing", outcome.variant());
        assertEquals(Subject.ESTATE, outcome.subject());
        assertEquals("Cannot tell without: IP groups.", outcome.summary());
        assertEquals(List.of(new ReportedOutcome.Need("aws.groups", "", "IP groups", "Ask AWS",
                "aws groups --region YOUR_REGION --profile YOUR_ACCOUNT")), outcome.missing());
    }

    @Test
    void oneOfTheAlternativesIsEnough() {
        Check check = check("a.one").requires("aws.groups", Level.AT_LEAST_ONE)
                .requires("policy.gpo", Level.AT_LEAST_ONE).saying(passed(1));
        Report with = engine(check).run(DiagnosisRequest.of(evidence("policy.gpo")), EngineListener.NONE);
        assertEquals(OutcomeKind.PASSED, with.outcomes().getFirst().kind());
        assertEquals(List.of("aws.groups", "policy.gpo"),
                run(engine(check)).outcomes().getFirst().missing().stream().map(ReportedOutcome.Need::kind).toList());
    }

    /** Most kinds in the catalogue are for people to look at: no reader of this version takes them. */
    @Test
    void whatNoReaderTakesIsSaidToBeSo() {
        Check check = check("a.one").requires("aws.groups", Level.MANDATORY).requires("policy.gpo", Level.MANDATORY)
                .saying(passed(1));
        assertEquals(List.of(true, false), run(engine(check)).outcomes().getFirst().missing().stream()
                .map(ReportedOutcome.Need::readable).toList());
    }

    @Test
    void mandatoryAnswersNameTheQuestions() {
        Check check = check("a.one").requires("answers", Level.MANDATORY).question("client.address").saying(passed(1));
        assertEquals(List
                .of(new ReportedOutcome.Need("answers", "client.address", "Address of the client", "Ask the user", "")),
                run(engine(check)).outcomes().getFirst().missing());
        Answers other = new Answers(Map.of("user.mail", "yes"));
        Answers right = new Answers(Map.of("client.address", "203.0.113.7"));
        assertEquals(OutcomeKind.MISSING_EVIDENCE, engine(check)
                .run(DiagnosisRequest.of(evidence(other)), EngineListener.NONE).outcomes().getFirst().kind());
        assertEquals(OutcomeKind.PASSED, engine(check).run(DiagnosisRequest.of(evidence(right)), EngineListener.NONE)
                .outcomes().getFirst().kind());
    }

    @Test
    void aTopicWithoutACheckSaysWhatWouldDecideIt() {
        CheckEngine engine = engine(List.of(SmallCatalogue.topic("silent", "a.nobody")));
        ReportedOutcome outcome = run(engine).outcomes().getFirst();
        assertEquals("topic.silent", outcome.check());
        assertEquals(OutcomeKind.MISSING_EVIDENCE, outcome.kind());
        assertEquals("topic", outcome.subject().type());
        assertEquals("silent", outcome.subject().id());
        assertEquals(List.of("policy.gpo Whether the policy is on", "answers client.address"),
                outcome.missing().stream().map(n -> n.kind() + " " + n.detail()).toList());
        Answers answered = new Answers(Map.of("client.address", "203.0.113.7"));
        assertEquals(List.of("policy.gpo"), engine.run(DiagnosisRequest.of(evidence(answered)), EngineListener.NONE)
                .outcomes().getFirst().missing().stream().map(ReportedOutcome.Need::kind).toList());
    }

    @Test
    void aTopicWhoseChecksPassStaysOpenForCausesThatNobodyReads() {
        CheckEngine engine = engine(
                List.of(SmallCatalogue.topicWithUnreadCause("half", "a.one"), SmallCatalogue.topic("whole", "a.one")),
                check("a.one").saying(passed(3)));
        Report report = run(engine);
        assertEquals(List.of("topic.half other-causes", "a.one good"),
                report.outcomes().stream().map(o -> o.check() + " " + o.variant()).toList());
        ReportedOutcome open = report.outcomes().getFirst();
        assertEquals(OutcomeKind.MISSING_EVIDENCE, open.kind());
        assertEquals("half", open.subject().id());
        assertEquals(List.of("half"), open.topics());
        assertEquals("Other causes of this symptom cannot be told without: Policies.", open.summary());
        assertEquals(List.of("policy.gpo Whether the policy is on"),
                open.missing().stream().map(n -> n.kind() + " " + n.detail()).toList());
        Set<String> other = Set.of("whole");
        assertEquals(1,
                engine.run(DiagnosisRequest.of(evidence()).withTopics(other), EngineListener.NONE).outcomes().size());
    }
}
