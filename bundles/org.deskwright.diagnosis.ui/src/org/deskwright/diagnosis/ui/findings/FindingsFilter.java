package org.deskwright.diagnosis.ui.findings;

import java.util.Collections;
import java.util.Locale;
import java.util.Set;

import org.deskwright.core.check.Subject;
import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.core.search.WordQuery;
import org.deskwright.ui.icons.Verdict;

/**
 * Which lines are shown.
 *
 * @param topics only those that bear on one of these; all when empty
 * @param hidden verdicts that are left out
 * @param words that have to hold
 */
record FindingsFilter(Set<String> topics, Set<Verdict> hidden, WordQuery words) {
    private static final Set<String> FIELDS = Set.of("importance", "is", "account", "region", "check", "topic",
            "subject", "type");

    static FindingsFilter of(Set<String> topics, Set<Verdict> hidden, String text) {
        return new FindingsFilter(topics, hidden, WordQuery.of(text, FIELDS));
    }

    /** What became of a finding is shown whatever it was. */
    boolean shows(FindingRow row) {
        ReportedOutcome outcome = row.outcome();
        return isOnTopic(outcome) && (row.change().isGone() || !hidden.contains(Verdict.of(outcome)))
                && (words.isEmpty() || words.matches(field -> text(field, row)));
    }

    boolean isOnTopic(ReportedOutcome outcome) {
        return topics.isEmpty() || !Collections.disjoint(topics, outcome.topics());
    }

    private static String text(String field, FindingRow row) {
        ReportedOutcome outcome = row.outcome();
        Subject subject = outcome.subject();
        return switch (field) {
            case "importance" -> Verdict.of(outcome).word();
            case "is" -> String.join(" ", row.change() == Change.NONE ? "" : row.change().word(), outcome.kind().id(),
                    Verdict.of(outcome).name().toLowerCase(Locale.ROOT).replace('_', '-'));
            case "account" -> subject.scope().account();
            case "region" -> subject.scope().region();
            case "check" -> outcome.check() + " " + outcome.title();
            case "topic" -> String.join(" ", outcome.topics());
            case "subject" -> subject.id() + " " + subject.name();
            case "type" -> subject.type();
            default -> String.join("\n", outcome.summary(), outcome.title(), outcome.check(), subject.id(),
                    subject.name(), subject.scope().toString(), Verdict.of(outcome).word(),
                    row.change() == Change.NONE ? "" : row.change().word());
        };
    }
}
