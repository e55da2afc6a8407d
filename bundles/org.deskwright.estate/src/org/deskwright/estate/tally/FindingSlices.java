package org.deskwright.estate.tally;

import java.util.List;
import java.util.function.Predicate;

import org.deskwright.core.check.Importance;
import org.deskwright.core.report.OutcomeKind;
import org.deskwright.core.report.ReportedOutcome;

/** How much checks have found, from the most to the least important. What the admin has set aside does not count. */
final class FindingSlices {
    private FindingSlices() {
    }

    static Tally tally(List<ReportedOutcome> outcomes, Concern concern) {
        List<ReportedOutcome> ours = outcomes.stream().filter(o -> o.counts() || isOpen(o)).filter(concern).toList();
        List<Slice> slices = List.of(slice(ours, "PROBLEM", "problems>0", is(Importance.PROBLEM)),
                slice(ours, "WARNING", "warnings>0", is(Importance.WARNING)),
                slice(ours, "INFO", "infos>0", is(Importance.INFO)),
                slice(ours, "CANNOT_TELL", "cannot-tell>0", FindingSlices::isOpen));
        return new Tally(Aspect.FINDINGS, slices, ours.size());
    }

    private static boolean isOpen(ReportedOutcome outcome) {
        return outcome.kind() == OutcomeKind.MISSING_EVIDENCE;
    }

    private static Predicate<ReportedOutcome> is(Importance importance) {
        return outcome -> outcome.counts() && outcome.importance().orElse(Importance.INFO) == importance;
    }

    private static Slice slice(List<ReportedOutcome> outcomes, String key, String query,
            Predicate<ReportedOutcome> which) {
        return new Slice(key, (int) outcomes.stream().filter(which).count(), query);
    }
}
