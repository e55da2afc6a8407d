package org.deskwright.core.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.deskwright.core.check.Importance;

/** How many there are of each, in the order of the report format. */
public final class ReportSummary {
    private ReportSummary() {
    }

    /**
     * Findings that count by importance, the other outcomes by kind, then {@code suppressed} and
     * {@code topics-with-findings}. Every name is there, also with 0.
     */
    public static Map<String, Integer> of(Report report) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Importance importance : List.of(Importance.PROBLEM, Importance.WARNING, Importance.INFO)) {
            counts.put(importance.id(), 0);
        }
        for (OutcomeKind kind : OutcomeKind.values()) {
            if (kind != OutcomeKind.FINDING) {
                counts.put(kind.id(), 0);
            }
        }
        counts.put("suppressed", 0);
        report.outcomes().forEach(outcome -> counts.merge(name(outcome), 1, Integer::sum));
        counts.put("topics-with-findings", report.topicsWithFindings().size());
        return Collections.unmodifiableMap(counts);
    }

    private static String name(ReportedOutcome outcome) {
        if (outcome.kind() != OutcomeKind.FINDING) {
            return outcome.kind().id();
        }
        return outcome.suppression().isPresent()
                ? "suppressed"
                : outcome.importance().map(Importance::id)
                        .orElseThrow(() -> new IllegalStateException("A finding without importance: " + outcome));
    }
}
