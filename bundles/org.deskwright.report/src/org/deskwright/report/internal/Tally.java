package org.deskwright.report.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.deskwright.core.check.Importance;
import org.deskwright.core.report.OutcomeKind;
import org.deskwright.core.report.Report;
import org.deskwright.core.report.ReportedOutcome;

/** How many outcomes there are of each sort; findings that were set aside are counted apart. */
public record Tally(Map<Importance, Integer> findings, Map<OutcomeKind, Integer> others, int setAside, int topics,
        int unread) {
    public static Tally of(Report report) {
        Map<Importance, Integer> findings = new EnumMap<>(Importance.class);
        Map<OutcomeKind, Integer> others = new EnumMap<>(OutcomeKind.class);
        int setAside = 0;
        for (ReportedOutcome outcome : report.outcomes()) {
            if (outcome.counts()) {
                findings.merge(outcome.importance().orElse(Importance.INFO), 1, Integer::sum);
            } else if (outcome.kind() == OutcomeKind.FINDING) {
                setAside++;
            } else {
                others.merge(outcome.kind(), 1, Integer::sum);
            }
        }
        return new Tally(findings, others, setAside, report.topicsWithFindings().size(), report.problems().size());
    }

    public int of(Importance importance) {
        return findings.getOrDefault(importance, 0);
    }

    public int of(OutcomeKind kind) {
        return others.getOrDefault(kind, 0);
    }

    /** One line: what was found, what cannot be told, what is in order. */
    public String line() {
        List<String> parts = new ArrayList<>();
        parts.add(Wording.count(of(Importance.PROBLEM), "problem") + ", "
                + Wording.count(of(Importance.WARNING), "warning") + " and " + of(Importance.INFO) + " info in "
                + Wording.count(topics, "topic"));
        parts.add(of(OutcomeKind.MISSING_EVIDENCE) + " cannot tell");
        parts.add(of(OutcomeKind.PASSED) + " passed");
        parts.add(of(OutcomeKind.NOT_APPLICABLE) + " not applicable");
        if (of(OutcomeKind.FAILED) > 0) {
            parts.add(of(OutcomeKind.FAILED) + " failed");
        }
        if (setAside > 0) {
            parts.add(setAside + " set aside");
        }
        if (unread > 0) {
            parts.add(Wording.count(unread, "reading problem"));
        }
        return String.join("; ", parts);
    }
}
