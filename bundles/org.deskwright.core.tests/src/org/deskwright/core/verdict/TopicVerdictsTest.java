package org.deskwright.core.verdict;

import static org.deskwright.core.engine.Checks.check;
import static org.deskwright.core.engine.Checks.finding;
import static org.deskwright.core.engine.Checks.passed;
import static org.deskwright.core.verdict.Confidence.State.ABSENT;
import static org.deskwright.core.verdict.Confidence.State.ANSWERED;
import static org.deskwright.core.verdict.Confidence.State.COMPLETE;
import static org.deskwright.core.verdict.Confidence.State.INCOMPLETE;
import static org.deskwright.core.verdict.Confidence.State.OLD;
import static org.deskwright.core.verdict.Confidence.State.UNREAD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.deskwright.core.check.Check;
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
import org.deskwright.core.evidence.Coverage;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.core.evidence.Provenance;
import org.deskwright.core.evidence.Scope;
import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.core.report.Suppression;
import org.deskwright.core.topic.EvidenceSource;
import org.deskwright.core.topic.Question;
import org.deskwright.core.topic.Topic;
import org.deskwright.core.topic.TopicCatalogue;
import org.deskwright.core.verdict.Confidence.Level;
import org.deskwright.core.verdict.Confidence.Part;
import org.deskwright.core.verdict.Confidence.State;
import org.junit.jupiter.api.Test;

class TopicVerdictsTest {
    private static final String GROUPS = "aws.groups";
    private static final String PLACES = "aws.places";
    private static final Scope HERE = Checks.SCOPE;
    private static final Scope THERE = new Scope("111122223333", "eu-central-1");
    private static final TopicCatalogue CATALOGUE = new TopicCatalogue(List.of(topic(GROUPS)),
            List.of(new Question("client.address", "Address", "ip-address", null, "", "")),
            List.of(new EvidenceSource(GROUPS, "IP groups", "", "", "estate", "P7D"),
                    new EvidenceSource(PLACES, "Places", "", "", "estate", "P1D"),
                    new EvidenceSource("policy.gpo", "Policies", "", "", "")));

    private final List<Suppression> setAside = new ArrayList<>();

    private static Topic topic(String... mandatory) {
        return new Topic("symptom", "topic", "", "connect", "2020", "It fails", null, null, null, null,
                List.of("client.address"), List.of("a.one", "b.two"),
                List.of(mandatory).stream().map(k -> new Topic.Needed(k, "mandatory", "")).toList(), "", null, null,
                null);
    }

    private static Coverage.Entry read(String kind, Scope scope, Duration before, boolean complete) {
        return new Coverage.Entry(new Provenance(kind + scope, kind, scope, Runs.NOW.minus(before)), complete, 1);
    }

    private static Evidence evidence(Map<String, String> answers, Coverage.Entry... entries) {
        return Evidence.asOf(Runs.NOW, ZoneOffset.UTC).answers(new Answers(answers))
                .covering(new Coverage(List.of(entries))).build();
    }

    private static Evidence evidence(Coverage.Entry... entries) {
        return evidence(Map.of(), entries);
    }

    private TopicVerdict verdict(Topic topic, Evidence evidence, Check... checks) {
        List<ReportedOutcome> outcomes = Runs.engine(CATALOGUE, checks)
                .run(DiagnosisRequest.of(evidence).withSuppressions(setAside), EngineListener.NONE).outcomes();
        return new TopicVerdicts(CATALOGUE, Optional.of(evidence), outcomes).of(topic);
    }

    private static Check lacking() {
        return check("b.two").variant("dark", "missing-evidence", null, "dark").saying(new Outcome.MissingEvidence(
                Subject.ESTATE, "dark", Values.NONE, List.of(), List.of(Missing.answer("client.address"))));
    }

    private static Check noting() {
        return check("b.two").variant("minor", "finding", Importance.INFO, "by design")
                .saying(new Outcome.Finding(Subject.ESTATE, "minor", Values.NONE, List.of()));
    }

    private static Check notApplicable() {
        return check("a.one").variant("none", "not-applicable", null, "none")
                .saying(new Outcome.NotApplicable(Subject.ESTATE, "none", Values.NONE));
    }

    @Test
    void aProblemIsACauseWhateverElseIsMissing() {
        TopicVerdict verdict = verdict(topic(GROUPS), evidence(), check("a.one").saying(finding("ws-1")), lacking());
        assertEquals(Statement.CAUSE_FOUND, verdict.statement());
        assertEquals(1, verdict.causes().size());
        assertEquals(1, verdict.open().size());
        assertEquals(List.of("client.address"), verdict.needs().stream().map(n -> n.detail()).toList());
    }

    @Test
    void whatIsMissingKeepsOneFromTelling() {
        TopicVerdict verdict = verdict(topic(GROUPS), evidence(), check("a.one").saying(passed(3)), lacking());
        assertEquals(Statement.CANNOT_TELL, verdict.statement());
        assertEquals(1, verdict.passed());
    }

    @Test
    void aCheckThatBrokeKeepsOneFromTelling() {
        Check broken = check("a.one").answering((evidence, parameters) -> {
            throw new IllegalStateException("no");
        });
        assertEquals(Statement.CANNOT_TELL, verdict(topic(GROUPS), evidence(), broken).statement());
    }

    @Test
    void whatIsByDesignIsNoFaultButIsNoted() {
        TopicVerdict verdict = verdict(topic(GROUPS), evidence(), check("a.one").saying(passed(3)), noting());
        assertEquals(Statement.NOTHING_WRONG, verdict.statement());
        assertEquals(1, verdict.notes().size());
    }

    @Test
    void aFindingThatWasSetAsideIsNoCause() {
        setAside.add(new Suppression("a.one", "", "workspace", "ws-1", HERE, "known", "me", Optional.empty()));
        TopicVerdict verdict = verdict(topic(GROUPS), evidence(), check("a.one").saying(finding("ws-1")));
        assertEquals(Statement.NOTHING_WRONG, verdict.statement());
        assertEquals(1, verdict.setAside().size());
    }

    @Test
    void itDoesNotApplyOnlyWhenEveryCheckSaysSo() {
        assertEquals(Statement.DOES_NOT_APPLY, verdict(topic(GROUPS), evidence(), notApplicable()).statement());
        assertEquals(Statement.NOTHING_WRONG,
                verdict(topic(GROUPS), evidence(), notApplicable(), check("b.two").saying(passed(1))).statement());
    }

    @Test
    void withoutAWordNothingIsSaid() {
        TopicVerdict verdict = new TopicVerdicts(CATALOGUE, Optional.empty(), List.of()).of(topic(GROUPS));
        assertEquals(Statement.NOT_CHECKED, verdict.statement());
        assertEquals(Level.NONE, verdict.confidence().level());
    }

    private static List<State> states(TopicVerdict verdict) {
        return verdict.confidence().parts().stream().map(Part::state).toList();
    }

    private TopicVerdict clean(Topic topic, Evidence evidence) {
        return verdict(topic, evidence, check("a.one").saying(passed(3)));
    }

    @Test
    void completeFreshAndAnsweredIsHigh() {
        TopicVerdict verdict = clean(topic(GROUPS), evidence(Map.of("client.address", "203.0.113.7"),
                read(GROUPS, HERE, Duration.ofHours(1), true), read(GROUPS, THERE, Duration.ofDays(7), true)));
        assertEquals(List.of(COMPLETE, ANSWERED), states(verdict));
        assertEquals(Level.HIGH, verdict.confidence().level());
        assertEquals(2, verdict.confidence().settled());
        assertEquals(2, verdict.confidence().parts().getFirst().of());
    }

    @Test
    void whatBrokeOffOrLacksAPlaceIsMedium() {
        TopicVerdict brokeOff = clean(topic(GROUPS), evidence(read(GROUPS, HERE, Duration.ZERO, false)));
        assertEquals(List.of(INCOMPLETE), states(brokeOff));
        assertEquals(Level.MEDIUM, brokeOff.confidence().level());
        TopicVerdict elsewhere = clean(topic(GROUPS),
                evidence(read(GROUPS, HERE, Duration.ZERO, true), read(PLACES, THERE, Duration.ZERO, true)));
        assertEquals(List.of(INCOMPLETE), states(elsewhere));
        assertEquals(1, elsewhere.confidence().parts().getFirst().there());
        assertEquals(2, elsewhere.confidence().parts().getFirst().of());
    }

    @Test
    void whatIsOlderThanItsKindStaysFreshIsMedium() {
        TopicVerdict verdict = clean(topic(GROUPS, PLACES),
                evidence(read(GROUPS, HERE, Duration.ofDays(2), true), read(PLACES, HERE, Duration.ofDays(2), true)));
        assertEquals(List.of(COMPLETE, OLD), states(verdict));
        assertEquals(Level.MEDIUM, verdict.confidence().level());
        assertEquals(Optional.of(Runs.NOW.minus(Duration.ofDays(2))), verdict.confidence().parts().getLast().readAt());
    }

    @Test
    void whatIsNotThereIsLow() {
        TopicVerdict verdict = clean(topic(GROUPS, PLACES), evidence(read(GROUPS, HERE, Duration.ZERO, true)));
        assertEquals(List.of(COMPLETE, ABSENT), states(verdict));
        assertEquals(Level.LOW, verdict.confidence().level());
    }

    @Test
    void whereNothingIsClaimedThereIsNoLevelButWhatIsMissingIsShown() {
        TopicVerdict verdict = verdict(topic(GROUPS, "policy.gpo"), evidence(read(GROUPS, HERE, Duration.ZERO, true)),
                lacking());
        assertEquals(Level.NONE, verdict.confidence().level());
        assertEquals(List.of(COMPLETE, UNREAD), states(verdict));
    }

    @Test
    void aCauseStandsOnItsOwnEvidenceWhereItIs() {
        Outcome finding = new Outcome.Finding(Checks.workspace("ws-1"), "bad", Values.NONE,
                List.of(new EvidenceRef("x.json", PLACES, "ws-1", ""), EvidenceRef.answer("client.address")));
        TopicVerdict verdict = verdict(
                topic(GROUPS), evidence(Map.of("client.address", "203.0.113.7"),
                        read(PLACES, HERE, Duration.ofHours(3), true), read(PLACES, THERE, Duration.ofDays(30), false)),
                check("a.one").saying(finding));
        assertEquals(List.of(COMPLETE, ANSWERED), states(verdict));
        assertEquals(Level.HIGH, verdict.confidence().level());
        assertTrue(verdict.confidence().parts().stream().noneMatch(p -> p.kind().equals(GROUPS)));
    }
}
