package org.deskwright.report.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.deskwright.core.check.Importance;
import org.deskwright.core.report.Report;
import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.core.topic.Remedy;

/**
 * Findings that say the same about several subjects: one check, one variant, one importance. A fleet has hundreds of
 * WorkSpaces with one and the same trouble, and what helps need be read only once.
 */
public record FindingGroup(Importance importance, String check, String title, String variant, List<String> topics,
        List<ReportedOutcome> outcomes) {

    /** The findings that count, most important first, otherwise in the order of the report. */
    public static List<FindingGroup> of(Report report) {
        Map<List<Object>, List<ReportedOutcome>> groups = new LinkedHashMap<>();
        for (ReportedOutcome outcome : report.findings()) {
            Importance importance = outcome.importance().orElse(Importance.INFO);
            groups.computeIfAbsent(List.of(importance, outcome.check(), outcome.variant()), k -> new ArrayList<>())
                    .add(outcome);
        }
        return groups.entrySet().stream().map(e -> group((Importance) e.getKey().get(0), e.getValue()))
                .sorted(Comparator.comparing(FindingGroup::importance).reversed()).toList();
    }

    private static FindingGroup group(Importance importance, List<ReportedOutcome> outcomes) {
        ReportedOutcome first = outcomes.getFirst();
        Set<String> topics = new LinkedHashSet<>();
        outcomes.forEach(o -> topics.addAll(o.topics()));
        return new FindingGroup(importance, first.check(), first.title(), first.variant(), List.copyOf(topics),
                List.copyOf(outcomes));
    }

    /** The topic under which it is shown; empty when the check bears on none. */
    public String mainTopic() {
        return topics.isEmpty() ? "" : topics.getFirst();
    }

    /** What helps the first subject. */
    public List<Remedy> remedies() {
        return outcomes.getFirst().remedies();
    }

    /** Whether the very same steps help all subjects, down to the ids in the commands. */
    public boolean sameRemedies() {
        return outcomes.stream().allMatch(o -> o.remedies().equals(remedies()));
    }
}
