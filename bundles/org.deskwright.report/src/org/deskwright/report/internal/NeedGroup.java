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
 * One thing to get, and the questions that it would help to settle. What Deskwright can decide with comes first, and
 * what settles most before the rest.
 *
 * @param decides whether Deskwright takes it in and has a check that makes use of it; else only people can look at it
 * @param need the first need of its kind; its detail speaks for the group only where it is a question
 * @param settles by title of the check, what in particular it lacks
 */
public record NeedGroup(boolean decides, Need need, Map<String, List<String>> settles) {
    private static final int DETAILS = 4;

    public static List<NeedGroup> of(Report report) {
        Map<List<Object>, NeedGroup> groups = new LinkedHashMap<>();
        for (ReportedOutcome outcome : report.outcomes()) {
            if (outcome.kind() == OutcomeKind.MISSING_EVIDENCE) {
                for (Need need : outcome.missing()) {
                    boolean decides = need.readable() && !isWithoutCheck(outcome);
                    groups.computeIfAbsent(key(decides, need),
                            k -> new NeedGroup(decides, need, new TreeMap<>())).settles
                            .computeIfAbsent(outcome.title(), k -> new ArrayList<>()).add(need.detail());
                }
            }
        }
        return groups.values().stream()
                .sorted(Comparator.comparing((NeedGroup g) -> !g.decides).thenComparing(g -> -g.settles.size())
                        .thenComparing(g -> g.need.kind()).thenComparing(g -> g.need.detail())
                        .thenComparing(g -> g.need.command()))
                .toList();
    }

    /** One command brings all of a kind, whatever in particular is lacking; each answer is one of its own. */
    private static List<Object> key(boolean decides, Need need) {
        return List.of(decides, need.kind(), need.command(), isAnswer(need) ? need.detail() : "");
    }

    /** The engine speaks for topics that no check decides, under a name of this form. */
    private static boolean isWithoutCheck(ReportedOutcome outcome) {
        return outcome.topics().stream().anyMatch(topic -> outcome.check().equals("topic." + topic));
    }

    private static boolean isAnswer(Need need) {
        return need.kind().equals(Answers.KIND_ID);
    }

    public boolean isAnswer() {
        return isAnswer(need);
    }

    /** What stands over the groups of one sort. */
    public String heading() {
        return decides
                ? "Deskwright decides this once you give it:"
                : "To look at yourself (this version does not read it, or has no check for it):";
    }

    /** What it is called. */
    public String title() {
        return need.title().isEmpty() ? need.kind() : need.title();
    }

    /** A line for each question: its title, then what in particular is lacking, the first few of it. */
    public List<String> questions() {
        List<String> lines = new ArrayList<>();
        for (Map.Entry<String, List<String>> entry : settles.entrySet()) {
            TreeSet<String> details = new TreeSet<>();
            entry.getValue().stream().filter(detail -> !detail.isEmpty()).map(Wording::scopes).forEach(details::add);
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
