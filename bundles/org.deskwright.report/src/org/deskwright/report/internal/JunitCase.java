package org.deskwright.report.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.deskwright.core.report.OutcomeKind;
import org.deskwright.core.report.Report;
import org.deskwright.core.report.ReportComparison;
import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.report.ReportContext;

/** One test case: an outcome of the report, or a finding of the earlier one that is gone. */
public record JunitCase(ReportedOutcome outcome, Standing standing) {
    /** How it stands to the earlier report. */
    public enum Standing {
        /** Nothing is known of an earlier report, or it was in that one as well. */
        KNOWN,
        NEW,
        /** Gone, and known to be fixed: a test that passes now. */
        FIXED,
        /** Gone, and nobody knows why: a test that was not run. */
        UNCLEAR
    }

    /** What becomes of a test case. */
    enum Result {
        PASSED, FAILURE, ERROR, SKIPPED
    }

    /** All, by the suite that they stand in; in each suite those that are gone come last. */
    public static Map<String, List<JunitCase>> bySuite(Report report, ReportContext context) {
        Set<String> added = context.comparison()
                .map(c -> c.added().stream().map(ReportedOutcome::identity).collect(Collectors.toSet()))
                .orElse(Set.of());
        Map<String, List<JunitCase>> suites = new TreeMap<>();
        for (ReportedOutcome outcome : report.outcomes()) {
            add(suites, outcome, added.contains(outcome.identity()) ? Standing.NEW : Standing.KNOWN);
        }
        context.comparison().map(ReportComparison::fixed).orElse(List.of())
                .forEach(o -> add(suites, o, Standing.FIXED));
        context.comparison().map(ReportComparison::unclear).orElse(List.of())
                .forEach(o -> add(suites, o, Standing.UNCLEAR));
        return suites;
    }

    private static void add(Map<String, List<JunitCase>> suites, ReportedOutcome outcome, Standing standing) {
        suites.computeIfAbsent(suite(outcome), k -> new ArrayList<>()).add(new JunitCase(outcome, standing));
    }

    private static String suite(ReportedOutcome outcome) {
        if (!outcome.topics().isEmpty()) {
            return outcome.topics().getFirst();
        }
        int dot = outcome.check().indexOf('.');
        return dot < 0 ? outcome.check() : outcome.check().substring(0, dot);
    }

    Result result() {
        return switch (standing) {
            case FIXED -> Result.PASSED;
            case UNCLEAR -> Result.SKIPPED;
            case KNOWN, NEW -> outcome.counts() ? Result.FAILURE : switch (outcome.kind()) {
                case FAILED -> Result.ERROR;
                case PASSED -> Result.PASSED;
                case FINDING, MISSING_EVIDENCE, NOT_APPLICABLE -> Result.SKIPPED;
            };
        };
    }

    boolean isSetAside() {
        return outcome.kind() == OutcomeKind.FINDING && !outcome.counts();
    }
}
