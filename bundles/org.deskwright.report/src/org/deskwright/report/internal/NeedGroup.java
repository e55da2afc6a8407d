package org.deskwright.report.internal;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.deskwright.core.evidence.Answers;
import org.deskwright.core.report.OutcomeKind;
import org.deskwright.core.report.Report;
import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.core.report.ReportedOutcome.Need;

/**
 * One thing to get, and the questions that it would help to settle. Ordered so that what settles most comes first.
 *
 * @param settles
 *            by title of the check, how many of its outcomes wait for this
 */
public record NeedGroup(Need need, Map<String, Integer> settles) {
    public static List<NeedGroup> of(Report report) {
        Map<Need, Map<String, Integer>> groups = new LinkedHashMap<>();
        for (ReportedOutcome outcome : report.outcomes()) {
            if (outcome.kind() == OutcomeKind.MISSING_EVIDENCE) {
                outcome.missing().forEach(n -> groups.computeIfAbsent(n, k -> new TreeMap<>()).merge(outcome.title(), 1,
                        Integer::sum));
            }
        }
        return groups.entrySet().stream().map(e -> new NeedGroup(e.getKey(), e.getValue()))
                .sorted(Comparator.comparing((NeedGroup g) -> -g.settles.size()).thenComparing(g -> g.need.kind())
                        .thenComparing(g -> g.need.detail()))
                .toList();
    }

    public boolean isAnswer() {
        return need.kind().equals(Answers.KIND_ID);
    }
}
