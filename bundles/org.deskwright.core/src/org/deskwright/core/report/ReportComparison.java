package org.deskwright.core.report;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What changed between two reports, reckoned by {@link ReportedOutcome#identity()} over the findings that count.
 *
 * @param since the moment that the earlier report speaks about
 * @param added findings of the later report that the earlier one lacks
 * @param fixed findings of the earlier report that the later one would show if they were still there, and does not
 * @param unchanged findings of both, as they stand in the later report
 * @param unclear findings of the earlier report that are gone from the later one without being known to be fixed: there
 *     the check was not run, lacked evidence or failed, nobody looked at all of the finding's account and Region, or
 *     the admin has set the finding aside
 */
public record ReportComparison(Instant since, List<ReportedOutcome> added, List<ReportedOutcome> fixed,
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
        Predicate<ReportedOutcome> told = new LaterSight(before, after)::isFixed;
        return new ReportComparison(before.asOf(),
                after.findings().stream().filter(o -> !earlier.contains(o.identity())).toList(),
                gone.stream().filter(told).toList(),
                after.findings().stream().filter(o -> earlier.contains(o.identity())).toList(),
                gone.stream().filter(told.negate()).toList());
    }

    private static Set<String> identities(Report report) {
        return report.findings().stream().map(ReportedOutcome::identity).collect(Collectors.toSet());
    }
}
