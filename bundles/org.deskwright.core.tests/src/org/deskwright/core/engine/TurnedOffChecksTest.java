package org.deskwright.core.engine;

import static org.deskwright.core.engine.Checks.check;
import static org.deskwright.core.engine.Checks.finding;
import static org.deskwright.core.engine.Checks.passed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;

import org.deskwright.core.check.Check;
import org.deskwright.core.check.CheckDescriptor.ParameterSpec;
import org.deskwright.core.check.CheckProvider;
import org.deskwright.core.check.CheckRegistry;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.evidence.Figure;
import org.deskwright.core.report.OutcomeKind;
import org.deskwright.core.report.Report;
import org.deskwright.core.report.ReportComparison;
import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.core.topic.SmallCatalogue;
import org.deskwright.core.topic.TopicCatalogue;
import org.junit.jupiter.api.Test;

/** What the admin turned off, and what the evidence is counted by. */
class TurnedOffChecksTest {
    private static final ParameterSpec LIMIT = new ParameterSpec("limit", "Limit", "integer", "20", "minutes", 1L, 60L);
    private final CheckEngine engine = Runs.engine(
            List.of(SmallCatalogue.topic("both", "a.one", "a.two"), SmallCatalogue.topic("alone", "a.two")),
            check("a.one").saying(passed(1)), check("a.two").parameter(LIMIT).saying(finding("ws-1")));

    private Report run(String... disabled) {
        return engine.run(DiagnosisRequest.of(Runs.evidence()).withDisabled(List.of(disabled)), EngineListener.NONE);
    }

    @Test
    void theReportSaysWhichChecksWereTurnedOffAndHasNothingOfThem() {
        Report report = run("a.two", "a.unheard-of");
        assertEquals(List.of("a.two"), report.disabled());
        assertEquals(Map.of(), report.parameters());
        assertFalse(report.requirements().containsKey("a.two"));
        assertFalse(report.outcomes().stream().anyMatch(o -> o.check().equals("a.two")));
        assertEquals(List.of(), run().disabled());
    }

    @Test
    void aTopicWhoseChecksAreAllTurnedOffIsNotInOrderBySilence() {
        ReportedOutcome alone = run("a.two").outcomes().stream().filter(o -> o.check().equals("topic.alone"))
                .findFirst().orElseThrow();
        assertEquals(OutcomeKind.MISSING_EVIDENCE, alone.kind());
        assertEquals("turned-off", alone.variant());
        assertEquals("Cannot tell: the checks that decide this are turned off. It shows in: Policies, "
                + "Address of the client.", alone.summary());
        assertEquals(Set.of("topic.alone"), Set.copyOf(run("a.two").outcomes().stream().map(ReportedOutcome::check)
                .filter(c -> c.startsWith("topic.")).toList()));
    }

    @Test
    void whatIsTurnedOffIsNotFixed() {
        ReportComparison comparison = ReportComparison.of(run(), run("a.two"));
        assertEquals(List.of(), comparison.fixed());
        assertEquals(1, comparison.unclear().size());
    }

    @Test
    void aTopicThatWasNotAskedForDoesNotBringItsTurnedOffChecks() {
        DiagnosisRequest request = DiagnosisRequest.of(Runs.evidence()).withTopics(Set.of("alone"));
        assertEquals(List.of(), engine.run(request.withDisabled(List.of("a.one")), EngineListener.NONE).disabled());
    }

    @Test
    void figuresAreInOrderAndABrokenProviderTakesNothingDown() {
        CheckProvider good = counting("good", () -> List.of(new Figure("b.x", "X", Map.of("one", 1L)),
                new Figure("a.states", "States", Map.of("STOPPED", 2L, "AVAILABLE", 7L, "ERROR", 2L, "NONE", 0L))));
        CheckProvider bad = counting("bad", () -> {
            throw new IllegalStateException();
        });
        CheckProvider again = counting("again", () -> List.of(new Figure("b.x", "Again", Map.of())));
        TopicCatalogue catalogue = SmallCatalogue.of();
        Report report = Runs
                .run(new CheckEngine(CheckRegistry.of(List.of(bad, good, again), catalogue), catalogue, "1"));
        assertEquals("[b.x {} 0, a.states {AVAILABLE=7, ERROR=2, STOPPED=2} 11]",
                report.figures().stream().map(f -> f.id() + " " + f.counts() + " " + f.total()).toList().toString());
    }

    @Test
    void figuresThatTakeForEverCostTheirTimeLimitAndNoMore() {
        CountDownLatch interrupted = new CountDownLatch(1);
        CheckProvider slow = counting("slow", () -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
            throw new CancellationException();
        });
        TopicCatalogue catalogue = SmallCatalogue.of();
        DiagnosisRequest request = DiagnosisRequest.of(Runs.evidence()).withCheckTimeLimit(Duration.ofMillis(20));
        Report report = new CheckEngine(CheckRegistry.of(List.of(slow), catalogue), catalogue, "1").run(request,
                EngineListener.NONE);
        assertEquals(List.of(), report.figures());
        assertFalse(report.cancelled());
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> interrupted.await());
    }

    private static CheckProvider counting(String id, java.util.function.Supplier<List<Figure>> figures) {
        return new CheckProvider() {
            @Override
            public String id() {
                return id;
            }

            @Override
            public List<Check> checks() {
                return List.of();
            }

            @Override
            public List<Figure> figures(Evidence evidence) {
                return figures.get();
            }
        };
    }
}
