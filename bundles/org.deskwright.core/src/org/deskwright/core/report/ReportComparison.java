package org.deskwright.core.report;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.deskwright.core.check.Subject;

/**
 * What changed between two reports, reckoned by {@link ReportedOutcome#identity()} over the findings that count.
 *
 * @param added findings of the later report that the earlier one lacks
 * @param fixed findings of the earlier report that the later one would show if they were still there, and does not
 * @param unchanged findings of both, as they stand in the later report
 * @param unclear findings of the earlier report that are gone from the later one without being fixed: there the check
 *     was not run, lacked evidence or failed, or the admin has set the finding aside
 */
public record ReportComparison(List<ReportedOutcome> added, List<ReportedOutcome> fixed,
        List<ReportedOutcome> unchanged, List<ReportedOutcome> unclear) {
    public ReportComparison {
        added = List.copyOf(added);
        fixed = List.copyOf(fixed);
        unchanged = List.copyOf(unchanged);
        unclear = List.copyOf(unclear);
    }

    public static ReportComparison of(Report before, Report after) {
        Set<String> earlier = identities(before);
        Set<String> later = identities(after);
        List<ReportedOutcome> gone = before.findings().stream().filter(o -> !later.contains(o.identity())).toList();
        Predicate<ReportedOutcome> told = new Told(after)::isFixed;
        return new ReportComparison(after.findings().stream().filter(o -> !earlier.contains(o.identity())).toList(),
                gone.stream().filter(told).toList(),
                after.findings().stream().filter(o -> earlier.contains(o.identity())).toList(),
                gone.stream().filter(told.negate()).toList());
    }

    private static Set<String> identities(Report report) {
        return report.findings().stream().map(ReportedOutcome::identity).collect(Collectors.toSet());
    }

    /** What the later report lets one conclude from a finding's absence. */
    private static final class Told {
        private final Set<String> answered;
        private final Set<String> setAside;
        private final Set<String> untold;

        Told(Report after) {
            answered = after.outcomes().stream().map(ReportedOutcome::check).collect(Collectors.toSet());
            setAside = after.outcomes().stream().filter(o -> o.suppression().isPresent()).map(ReportedOutcome::identity)
                    .collect(Collectors.toSet());
            untold = after.outcomes().stream()
                    .filter(o -> o.kind() == OutcomeKind.MISSING_EVIDENCE || o.kind() == OutcomeKind.FAILED)
                    .map(o -> about(o.check(), o.subject())).collect(Collectors.toSet());
        }

        boolean isFixed(ReportedOutcome finding) {
            return answered.contains(finding.check()) && !setAside.contains(finding.identity())
                    && !untold.contains(about(finding.check(), finding.subject()))
                    && !untold.contains(about(finding.check(), Subject.ESTATE));
        }

        private static String about(String check, Subject subject) {
            return String.join("|", check, subject.type(), subject.id(), subject.scope().toString());
        }
    }
}
