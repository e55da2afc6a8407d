package org.deskwright.report.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

import org.deskwright.core.check.Importance;
import org.deskwright.core.evidence.Figure;
import org.deskwright.core.evidence.Scope;
import org.deskwright.core.report.OutcomeKind;
import org.deskwright.core.report.Report;
import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.report.CatalogueWords;

/**
 * Counts that belong together: what a chart draws and a table tells.
 *
 * @param about what each bar is about, for the head of a table
 * @param parts what a bar consists of: ids of importances or kinds of outcomes, or {@link #COUNT} alone
 */
record Breakdown(String title, String about, List<String> parts, List<Bar> bars) {
    /** The part of a bar that has no parts. */
    static final String COUNT = "count";
    private static final List<Importance> IMPORTANCES = List.of(Importance.PROBLEM, Importance.WARNING,
            Importance.INFO);

    /** A label with a count for each part, in their order; those that are 0 are there as well. */
    record Bar(String label, String style, Map<String, Long> counts) {
        long total() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }

        /** {@code 7}, or {@code 3 problems, 4 warnings} where there are several parts. */
        String figures() {
            return counts.size() == 1
                    ? Long.toString(total())
                    : String.join(", ", counts.entrySet().stream().filter(e -> e.getValue() > 0)
                            .map(e -> counted(e.getKey(), e.getValue())).toList());
        }

        private static String counted(String importance, long n) {
            return importance.equals(Importance.INFO.id()) ? n + " info" : Wording.count(n, importance);
        }

        private long[] bySeverity() {
            return counts.values().stream().mapToLong(Long::longValue).toArray();
        }
    }

    boolean isStacked() {
        return parts.size() > 1;
    }

    /** All that the checks said, by sort. */
    static Breakdown outcomes(Tally tally) {
        List<Bar> bars = new ArrayList<>();
        IMPORTANCES.forEach(i -> bars.add(bar(Wording.importance(i), i.id(), tally.of(i))));
        bars.add(bar("Cannot tell", OutcomeKind.MISSING_EVIDENCE.id(), tally.of(OutcomeKind.MISSING_EVIDENCE)));
        if (tally.of(OutcomeKind.FAILED) > 0) {
            bars.add(bar("Failed", OutcomeKind.FAILED.id(), tally.of(OutcomeKind.FAILED)));
        }
        bars.add(bar("Passed", OutcomeKind.PASSED.id(), tally.of(OutcomeKind.PASSED)));
        bars.add(bar("Not applicable", OutcomeKind.NOT_APPLICABLE.id(), tally.of(OutcomeKind.NOT_APPLICABLE)));
        return new Breakdown("What the checks said", "Outcome", List.of(COUNT), bars);
    }

    /** Findings by topic; one that bears on several topics counts in each. */
    static Breakdown topics(Report report, CatalogueWords words) {
        return stacked("Findings by topic", "Topic", report, o -> o.topics().stream(), words::title);
    }

    /** Findings by the account and Region of their subjects. */
    static Breakdown scopes(Report report) {
        return stacked("Findings by account and Region", "Account / Region", report,
                o -> Stream.of(o.subject().scope()),
                scope -> scope.equals(Scope.UNKNOWN) ? "No single account" : Wording.scope(scope));
    }

    /** What was counted over the evidence. */
    static Breakdown of(Figure figure) {
        return new Breakdown(figure.title(), "Name", List.of(COUNT),
                figure.counts().entrySet().stream().map(e -> bar(e.getKey(), COUNT, e.getValue())).toList());
    }

    private static Bar bar(String label, String style, long count) {
        return new Bar(label, style, Map.of(COUNT, count));
    }

    /** The one with most problems first, then most warnings; within equal figures the order of the keys stays. */
    private static <K extends Comparable<K>> Breakdown stacked(String title, String about, Report report,
            Function<ReportedOutcome, Stream<K>> keys, Function<K, String> label) {
        Map<K, Map<String, Long>> byKey = new TreeMap<>();
        for (ReportedOutcome outcome : report.findings()) {
            String importance = outcome.importance().orElse(Importance.INFO).id();
            keys.apply(outcome)
                    .forEach(key -> byKey.computeIfAbsent(key, k -> nothing()).merge(importance, 1L, Long::sum));
        }
        List<Bar> bars = new ArrayList<>();
        byKey.forEach((key, counts) -> bars.add(new Bar(label.apply(key), "", counts)));
        bars.sort(Comparator.comparing(Bar::bySeverity, (a, b) -> Arrays.compare(b, a)));
        return new Breakdown(title, about, IMPORTANCES.stream().map(Importance::id).toList(), bars);
    }

    private static Map<String, Long> nothing() {
        Map<String, Long> counts = new LinkedHashMap<>();
        IMPORTANCES.forEach(i -> counts.put(i.id(), 0L));
        return counts;
    }
}
