package org.deskwright.diagnosis.ui.findings;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.deskwright.core.report.Report;
import org.deskwright.core.report.ReportComparison;
import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.ui.session.OpenCase;

/**
 * A line of the table.
 *
 * @param change since the report that is compared with
 */
record FindingRow(ReportedOutcome outcome, Change change) {

    /** All that was said about the case, and what an earlier report said and this one does not. */
    static List<FindingRow> of(OpenCase state) {
        Optional<Report> earlier = state.comparison();
        Optional<Report> report = state.report();
        if (earlier.isEmpty() || report.isEmpty()) {
            return state.outcomes().stream().map(o -> new FindingRow(o, Change.NONE)).toList();
        }
        ReportComparison comparison = ReportComparison.of(earlier.get(), report.get());
        Set<String> added = identities(comparison.added());
        Set<String> unchanged = identities(comparison.unchanged());
        Stream<FindingRow> now = state.outcomes().stream()
                .map(o -> new FindingRow(o,
                        !o.counts()
                                ? Change.NONE
                                : added.contains(o.identity())
                                        ? Change.NEW
                                        : unchanged.contains(o.identity()) ? Change.UNCHANGED : Change.NONE));
        Stream<FindingRow> gone = Stream.concat(comparison.fixed().stream().map(o -> new FindingRow(o, Change.FIXED)),
                comparison.unclear().stream().map(o -> new FindingRow(o, Change.UNCLEAR)));
        return Stream.concat(now, gone).toList();
    }

    private static Set<String> identities(List<ReportedOutcome> outcomes) {
        return outcomes.stream().map(ReportedOutcome::identity).collect(Collectors.toSet());
    }

    /** The same for the same line after a new run. */
    String identity() {
        return outcome.identity() + (change.isGone() ? "|gone" : "");
    }
}
