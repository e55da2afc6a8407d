package org.deskwright.core.engine;

import static org.deskwright.core.engine.Checks.check;
import static org.deskwright.core.engine.Checks.finding;
import static org.deskwright.core.engine.Checks.passed;
import static org.deskwright.core.engine.Runs.engine;
import static org.deskwright.core.engine.Runs.evidence;
import static org.deskwright.core.engine.Runs.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.deskwright.core.check.Check;
import org.deskwright.core.check.CheckDescriptor.Level;
import org.deskwright.core.check.CheckDescriptor.ParameterSpec;
import org.deskwright.core.check.Importance;
import org.deskwright.core.check.Outcome;
import org.deskwright.core.check.Subject;
import org.deskwright.core.check.Values;
import org.deskwright.core.intake.ReadProblem;
import org.deskwright.core.report.OutcomeKind;
import org.deskwright.core.report.Report;
import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.core.topic.SmallCatalogue;
import org.junit.jupiter.api.Test;

class CheckEngineTest {
    private static final ParameterSpec LIMIT = new ParameterSpec("limit", "Limit", "integer", "20", "minutes", 1L, 60L);

    @Test
    void aReportSaysWhatItSpeaksAbout() {
        Report report = run(engine(check("a.one").parameter(LIMIT).saying(passed(3))));
        assertEquals("1.0.0", report.tool());
        assertEquals(Runs.NOW, report.asOf());
        assertEquals(Runs.evidence().fingerprint(), report.fingerprint());
        assertEquals(List.of("symptom"), report.topics());
        assertEquals(Map.of("a.one", Map.of("limit", "20")), report.parameters());
        assertFalse(report.cancelled());
    }

    @Test
    void anOutcomeGetsTitleTopicsAndText() {
        ReportedOutcome outcome = run(engine(check("a.one").title("Is it?").saying(passed(3)))).outcomes().getFirst();
        assertEquals("Is it?", outcome.title());
        assertEquals(List.of("symptom"), outcome.topics());
        assertEquals("3 are good", outcome.summary());
        assertEquals(OutcomeKind.PASSED, outcome.kind());
        assertEquals(Optional.empty(), outcome.importance());
    }

    @Test
    void aListenerHearsWhatIsPlannedWhatBeginsAndWhatEnds() {
        List<String> heard = new ArrayList<>();
        EngineListener listener = new EngineListener() {
            @Override
            public void planned(List<String> checks) {
                heard.add("planned " + checks);
            }

            @Override
            public void checkBegan(String check) {
                heard.add("began " + check);
            }

            @Override
            public void checkFinished(String check, List<ReportedOutcome> outcomes, int done, int of) {
                heard.add("ended " + check);
            }
        };
        engine(List.of(SmallCatalogue.topic("symptom", "a.one", "b.two"), SmallCatalogue.topic("silent")),
                check("a.one").saying(passed(1)), check("b.two").saying(passed(1)))
                .run(DiagnosisRequest.of(evidence()), listener);
        assertEquals(List.of("planned [a.one, b.two]", "ended topic.silent"), heard.subList(0, 2));
        assertEquals(6, heard.size());
        for (String check : List.of("a.one", "b.two")) {
            assertTrue(heard.indexOf("began " + check) < heard.indexOf("ended " + check), String.valueOf(heard));
        }
    }

    @Test
    void theReportIsInOrderWhateverTheOrderOfChecks() {
        Check many = check("b.many").variant("minor", "finding", Importance.INFO, "minor")
                .variant("none", "not-applicable", null, "none")
                .saying(new Outcome.NotApplicable(Subject.ESTATE, "none", Values.NONE), passed(1),
                        new Outcome.Finding(Checks.workspace("ws-a"), "minor", Values.NONE, List.of()), finding("ws-b"),
                        finding("ws-a"));
        Check broken = check("a.broken").answering((evidence, parameters) -> {
            throw new IllegalStateException("no");
        });
        Check lacking = check("a.lacking").requires("aws.groups", Level.MANDATORY).saying(passed(1));
        Check early = check("a.early").saying(finding("ws-z"));
        Report report = run(engine(lacking, many, broken, early));
        assertEquals(
                List.of("a.early bad ws-z", "b.many bad ws-a", "b.many bad ws-b", "b.many minor ws-a",
                        "a.lacking missing ", "a.broken error ", "b.many good ", "b.many none "),
                report.outcomes().stream().map(o -> o.check() + " " + o.variant() + " " + o.subject().id()).toList());
        assertEquals(report, run(engine(early, broken, many, lacking)));
    }

    @Test
    void aRuleThatDoesNotHoldOnTheDayIsNotApplied() {
        // 23:30 UTC is already the next day where the report is read; the day that counts is the one in UTC
        Check tomorrow = check("a.one").from("2026-03-02").saying(passed(1));
        Check today = check("a.two").from("2026-03-01").saying(passed(1));
        Report report = run(engine(tomorrow, today));
        assertEquals(List.of("a.two good", "a.one not-valid"),
                report.outcomes().stream().map(o -> o.check() + " " + o.variant()).toList());
        assertEquals(OutcomeKind.NOT_APPLICABLE, report.outcomes().getLast().kind());
        assertEquals("2026-03-02", report.outcomes().getLast().values().text("from"));
    }

    @Test
    void aCheckThatThrowsFailsAloneAndTellsNoStackTrace() {
        Check broken = check("a.broken").answering((evidence, parameters) -> {
            throw new UnsupportedOperationException("line one\nline two");
        });
        Check error = check("a.error").answering((evidence, parameters) -> {
            throw new StackOverflowError();
        });
        Report report = run(engine(broken, error, check("b.well").saying(passed(1))));
        assertEquals(
                List.of("The check broke: java.lang.UnsupportedOperationException: line one line two",
                        "The check broke: java.lang.StackOverflowError", "1 are good"),
                report.outcomes().stream().map(ReportedOutcome::summary).toList());
    }

    @Test
    void topicsSelectTheChecks() {
        var topics = List.of(SmallCatalogue.topic("one", "a.one", "a.both"), SmallCatalogue.topic("two", "a.both"),
                SmallCatalogue.topic("three", "a.three"));
        CheckEngine engine = engine(topics, check("a.one").saying(passed(1)), check("a.both").saying(passed(1)),
                check("a.three").saying(passed(1)), check("a.free").saying(passed(1)));
        Report some = engine.run(DiagnosisRequest.of(evidence()).withTopics(Set.of("two")), EngineListener.NONE);
        assertEquals(List.of("a.both"), some.outcomes().stream().map(ReportedOutcome::check).toList());
        assertEquals(List.of("one", "two"), some.outcomes().getFirst().topics());
        assertEquals(List.of("two"), some.topics());
        assertEquals(4, run(engine).outcomes().size(), "checks of no topic belong to a full diagnosis");
    }

    @Test
    void anUnknownTopicIsTheCallersMistake() {
        DiagnosisRequest request = DiagnosisRequest.of(evidence()).withTopics(Set.of("nowhere"));
        assertEquals("No such topic: nowhere",
                assertThrows(IllegalArgumentException.class, () -> engine().run(request, EngineListener.NONE))
                        .getMessage());
    }

    @Test
    void problemsOfReadingAreCarriedOnInOrder() {
        ReadProblem b = new ReadProblem("b.json", 7, "broken", "mend it");
        ReadProblem a = ReadProblem.whole("a.json", "empty", "take it again");
        Report report = engine().run(DiagnosisRequest.of(evidence()).withProblems(List.of(b, a)), EngineListener.NONE);
        assertEquals(List.of(a, b), report.problems());
    }

    @Test
    void theListenerHearsEveryCheckOnceAndWhatTheReportWillSay() {
        List<String> heard = new ArrayList<>();
        List<ReportedOutcome> said = new ArrayList<>();
        EngineListener listener = new EngineListener() {
            @Override
            public void started(int checks) {
                heard.add("started " + checks);
            }

            @Override
            public void checkFinished(String check, List<ReportedOutcome> outcomes, int done, int of) {
                heard.add(done + "/" + of);
                said.addAll(outcomes);
                throw new IllegalStateException("a listener that fails stops nothing");
            }
        };
        Report report = engine(List.of(SmallCatalogue.topic("silent"), SmallCatalogue.topic("t", "a.one", "a.two")),
                check("a.one").saying(finding("ws-a"), finding("ws-b")), check("a.two").saying(passed(1)))
                .run(DiagnosisRequest.of(evidence()), listener);
        assertEquals(List.of("started 3", "1/3", "2/3", "3/3"), heard);
        assertEquals(Set.copyOf(report.outcomes()), Set.copyOf(said));
        assertEquals(4, report.outcomes().size());
        assertTrue(report.worst().isPresent());
    }
}
