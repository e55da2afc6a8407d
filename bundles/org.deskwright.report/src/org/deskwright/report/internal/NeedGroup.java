package org.deskwright.report.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import org.deskwright.core.evidence.Answers;
import org.deskwright.core.report.OutcomeKind;
import org.deskwright.core.report.Report;
import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.core.report.ReportedOutcome.Need;

/**
 * One thing to get, and the questions that it would help to settle. Ordered so that what settles most comes first.
 *
 * @param need the first need of its kind; its detail speaks for the group only where it is a question
 * @param settles by title of the check, what in particular it lacks
 */
public record NeedGroup(Need need, Map<String, List<String>> settles) {
    private static final int DETAILS = 4;

    public static List<NeedGroup> of(Report report) {
        Map<List<String>, NeedGroup> groups = new LinkedHashMap<>();
        for (ReportedOutcome outcome : report.outcomes()) {
            if (outcome.kind() == OutcomeKind.MISSING_EVIDENCE) {
                for (Need need : outcome.missing()) {
                    groups.computeIfAbsent(key(need), k -> new NeedGroup(need, new TreeMap<>())).settles
                            .computeIfAbsent(outcome.title(), k -> new ArrayList<>()).add(need.detail());
                }
            }
        }
        return groups.values().stream()
                .sorted(Comparator.comparing((NeedGroup g) -> -g.settles.size()).thenComparing(g -> g.need.kind())
                        .thenComparing(g -> g.need.detail()).thenComparing(g -> g.need.command()))
                .toList();
    }

    /** One command brings all of a kind, whatever in particular is lacking; each answer is one of its own. */
    private static List<String> key(Need need) {
        return List.of(need.kind(), need.command(), isAnswer(need) ? need.detail() : "");
    }

    private static boolean isAnswer(Need need) {
        return need.kind().equals(Answers.KIND_ID);
    }

    public boolean isAnswer() {
        return isAnswer(need);
    }

    /** What it is called. */
    public String title() {
        return need.title().isEmpty() ? need.kind() : need.title();
    }

    /** A line for each question: its title, then what in particular is lacking, the first few of it. */
    public List<String> questions() {
        List<String> lines = new ArrayList<>();
        for (Map.Entry<String, List<String>> entry : settles.entrySet()) {
            TreeSet<String> details = new TreeSet<>(entry.getValue());
            details.remove("");
            if (isAnswer() || details.isEmpty()) {
                lines.add(entry.getKey());
            } else {
                String more = details.size() > DETAILS ? " and " + (details.size() - DETAILS) + " more" : "";
                lines.add(entry.getKey() + " (" + String.join("; ", details.stream().limit(DETAILS).toList()) + more
                        + ")");
            }
        }
        return lines;
    }
}
