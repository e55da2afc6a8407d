package org.deskwright.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.deskwright.core.check.Importance;
import org.deskwright.core.report.Report;
import org.deskwright.core.report.ReportedOutcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What no format may leave out, and what none may let through. */
class EveryFormatTest {
    static List<ReportRenderer> all() {
        return ReportRenderers.of(TextStyle.FILE, CatalogueWords.NONE).list();
    }

    private static String told(ReportRenderer renderer) {
        return Reports.rendered(renderer, Reports.mixed(), Reports.context());
    }

    @ParameterizedTest
    @MethodSource("all")
    void whatChangedIsTold(ReportRenderer renderer) {
        String told = told(renderer);
        assertTrue(told.contains("2026-11-13"), "since when");
        assertTrue(told.contains("ws-0 was UNHEALTHY"), "what is fixed");
        assertTrue(told.contains("ws-7 was odd"), "what is unclear");
        String changes = "2 new, 1 fixed, 1 unclear, 1 unchanged";
        assertTrue(told.contains(changes) || told.contains("\"fixed\": ["), told);
        assertFalse(Reports.rendered(renderer, Reports.mixed()).contains("ws-0 was"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void whatIsDoneIsTold(ReportRenderer renderer) {
        String told = told(renderer);
        assertTrue(told.contains("1 of 6 steps done") || told.contains("1 of 3 steps done")
                || told.contains("[1 of 2] ") || told.contains("\"done\": \"2026-11-20T09:30:00Z\""), told);
        String before = Reports.rendered(renderer, Reports.mixed());
        assertFalse(before.contains("steps done") || before.contains("[1 of 2]") || before.contains("\"done\""));
    }

    @ParameterizedTest
    @MethodSource("all")
    void whatWasSetAsideIsToldWithItsReason(ReportRenderer renderer) {
        String told = told(renderer);
        assertTrue(told.contains("ws-9 is UNHEALTHY") && told.contains("being replaced"), told);
    }

    @ParameterizedTest
    @MethodSource("all")
    void whichChecksWereTurnedOffIsTold(ReportRenderer renderer) {
        assertTrue(told(renderer).contains("estate.off"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void parametersAreTold(ReportRenderer renderer) {
        String told = told(renderer);
        assertTrue(renderer.format().equals("text") || told.contains("limit") && told.contains("20"), told);
    }

    @ParameterizedTest
    @MethodSource("all")
    void nothingHiddenGetsThrough(ReportRenderer renderer) {
        String told = Reports.rendered(renderer, Reports.hostile(), new ReportContext(Reports.HOSTILE));
        boolean json = renderer.format().equals("json");
        assertTrue(told.codePoints().noneMatch(c -> c != '\n' && Character.isISOControl(c)), "control characters");
        assertTrue(json || !told.contains("\u202E"), "an override of the writing direction");
        assertTrue(told.contains("🤝🏽 שלום"), "but what can be read is there");
    }

    /** A name of a megabyte is evidence like any other, but nobody reads it. */
    @ParameterizedTest
    @MethodSource("all")
    void oneEndlessNameDoesNotMakeAnEndlessReport(ReportRenderer renderer) {
        if (renderer.format().equals("json") || renderer.format().equals("junit")) {
            return; // these are for programs, and hold all there is
        }
        ReportedOutcome outcome = Reports.finding("estate.a", "x".repeat(1_000_000), Importance.PROBLEM,
                "y".repeat(1_000_000));
        Report report = Reports.of(List.of(new ReportedOutcome(outcome.check(), outcome.title(), outcome.topics(),
                outcome.kind(), outcome.importance(), outcome.subject(), outcome.variant(), outcome.summary(),
                outcome.values(), outcome.evidence(), List.of(), List.of(), outcome.suppression())));
        String told = Reports.rendered(renderer, report);
        assertTrue(told.length() < 100_000, told.length() + " characters");
        assertTrue(told.contains(" characters more)"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void aLargeFleetIsToldWithinReason(ReportRenderer renderer) {
        String told = Reports.rendered(renderer, Reports.fleet(3_000));
        if (renderer.format().equals("html")) {
            assertEquals(1000, told.split(" is UNHEALTHY since", -1).length - 1);
            assertTrue(told.contains("And 2000 more; the JSON report lists all of them."));
        } else if (renderer.format().equals("markdown")) {
            assertEquals(100, told.split(" is UNHEALTHY since", -1).length - 1);
            assertTrue(told.contains("And 2900 more; the JSON report lists all of them."));
        } else {
            assertTrue(told.split(" is UNHEALTHY since", -1).length > 3_000);
        }
    }
}
